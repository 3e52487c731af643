import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import fastify, { type FastifyInstance, type FastifyServerOptions } from "fastify";
import { type Clock, realDay } from "./clock.ts";
import { processMemory } from "./context.ts";
import type { Database } from "./database/index.ts";
import { apolloServer } from "./graphql/apollo.ts";
import { graphiqlRoutes } from "./graphql/graphiql.ts";
import { preparationFor } from "./graphql/guard/prepare.ts";
import { printed } from "./graphql/print.ts";
import { graphqlRoutes } from "./graphql/route.ts";
import { schema } from "./graphql/schema.ts";
import { type StreamSettings, streamSettings } from "./graphql/stream/route.ts";
import { commitOn, snapshotsOn } from "./history/index.ts";
import { openLive } from "./history/live.ts";
import { endWithAnswers } from "./http/closing.ts";
import { answerFailures } from "./http/failure.ts";
import { checkHosts } from "./http/host.ts";
import { endUnusedConnections } from "./http/unused-connections.ts";
import { interchangeRoutes } from "./interchange/index.ts";

/** What a server is told by whoever starts it. */
export interface ServerSettings {
  /** Pino's options, or `false` for a server that logs nothing. */
  readonly log: FastifyServerOptions["logger"];
  /** Names beside those of this machine under which the server may be addressed, such as behind a proxy. */
  readonly hosts?: readonly string[];
  /** How subscriptions are kept, where it is not as usual. */
  readonly streams?: Partial<StreamSettings>;
  /** On which day it answers, where that is not the day on which it really is. */
  readonly clock?: Clock;
}

/** Builds the API over an open database: nothing listens yet, and closing it does not close the database. */
export async function buildServer(
  database: Pick<Database, "kysely" | "problem" | "notifications">,
  settings: ServerSettings,
): Promise<FastifyInstance> {
  const server = fastify({
    logger: settings.log ?? false,
    requestIdHeader: false,
    genReqId: () => crypto.randomUUID(),
    // Those that come then are told by us: see http/closing.ts.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
  });
  endUnusedConnections(server);
  answerFailures(server);
  endWithAnswers(server);
  checkHosts(server, settings.hosts ?? []);
  await server.register(helmet, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }, useDefaults: false },
  });
  await server.register(compress, { global: true, threshold: 4_096, encodings: ["gzip"] });

  const streams = { ...streamSettings, ...settings.streams };
  const live = openLive(database, server.log, streams);
  const preparation = preparationFor(schema);
  const apollo = apolloServer(server.log, preparation);
  await apollo.start();
  server.addHook("onClose", async () => {
    live.close();
    await apollo.stop();
    await snapshots.settled();
  });
  const snapshots = snapshotsOn(database.kysely, (error) => server.log.error({ err: error }, "snapshot failed"));
  const clock = settings.clock ?? realDay;
  const commit = commitOn(database.kysely, snapshots.onRevision);
  graphqlRoutes(
    server,
    apollo,
    preparation,
    { database: { ...database, commit }, memory: processMemory(), live, clock },
    streams,
  );
  interchangeRoutes(server, database.kysely, commit, clock);
  graphiqlRoutes(server);

  server.get("/schema.graphql", async (_, reply) => reply.type("application/graphql; charset=utf-8").send(printed()));
  server.get("/healthz", async () => ({ status: "up" }));
  server.get("/readyz", async (_, reply) => {
    const problem = await database.problem();
    return problem === null ? { status: "ready" } : reply.code(503).send({ status: "not ready", problem });
  });
  return server;
}
