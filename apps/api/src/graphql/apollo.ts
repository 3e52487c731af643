import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { FastifyBaseLogger } from "fastify";
import type { Context } from "../context.ts";
import { masked } from "./guard/mask.ts";
import { guardPlugin } from "./guard/plugin.ts";
import type { Preparation } from "./guard/prepare.ts";
import { schema } from "./schema.ts";

/** The GraphQL server over the schema, with the guard before it and nothing that reports anywhere. */
export function apolloServer(log: FastifyBaseLogger, preparation: Preparation): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    // The guard keeps documents itself, parsed, bounded and validated; see guard/plugin.ts.
    documentStore: null,
    dangerouslyDisableValidation: true,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: masked,
    logger: {
      debug() {},
      info: (text) => log.info(text),
      warn: (text) => log.warn(text),
      error: (text) => log.error(text),
    },
    plugins: [
      guardPlugin(preparation),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
}
