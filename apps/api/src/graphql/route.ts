import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { readAuthors } from "../access/index.ts";
import { type Context, contextFor, type Process } from "../context.ts";
import { limits } from "./guard/limits.ts";
import type { Preparation } from "./guard/prepare.ts";
import { problem } from "./problem.ts";
import { type StreamSettings, streamRoute } from "./stream/route.ts";

/**
 * `/graphql`, as the GraphQL-over-HTTP specification has it: POST with a JSON body in UTF-8; GET only with a header that a page
 * of another origin cannot send unasked. Beside it `/graphql/stream` for subscriptions. The body is bounded while it arrives;
 * compressed bodies are not taken, since what they unfold to would have to be bounded too.
 */
export function graphqlRoutes(
  server: FastifyInstance,
  apollo: ApolloServer<Context>,
  preparation: Preparation,
  process: Process,
  streams: StreamSettings,
): void {
  server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      /^application\/(graphql\+)?json/,
      { parseAs: "buffer", bodyLimit: limits.bodyBytes },
      (_, body, done) => {
        const parsed = parseBody(body);
        if (parsed instanceof Error) done(parsed);
        else done(null, parsed);
      },
    );
    scope.addHook("onRequest", async (request, reply) => {
      const problem = problemInHeaders(request);
      if (problem !== null) await reply.code(415).send({ errors: [problem.toJSON()] });
    });
    readAuthors(scope);
    scope.route({
      method: ["GET", "POST"],
      url: "/graphql",
      bodyLimit: limits.bodyBytes,
      handler: fastifyApolloHandler(apollo, {
        context: async (request, reply) => contextFor(process, request, whenGone(reply)),
      }),
    });
    streamRoute(scope, preparation, process, streams);
  });
}

/** Aborts when the connection ends before the answer is through: nobody waits for it any more. */
function whenGone({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once("close", () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function parseBody(body: string | Buffer): unknown {
  try {
    return JSON.parse(typeof body === "string" ? body : utf8.decode(body));
  } catch {
    return Object.assign(new Error("The body is no JSON in UTF-8."), { statusCode: 400, code: "BAD_REQUEST" });
  }
}

function problemInHeaders(request: FastifyRequest) {
  const encoding = request.headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity") {
    return problem("UNSUPPORTED_MEDIA_TYPE", "Send the body as it is: compressed bodies are not taken.");
  }
  return null;
}
