import type { FastifyInstance } from "fastify";
import type { ProblemCode } from "../graphql/problem.ts";

/** The names of this machine to itself. */
const ours: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Refuses requests that are addressed to a name that is not ours. The server listens on this machine alone, yet a page from
 * anywhere can give its own name our address (DNS rebinding) and so read answers as if they were its own; the name gives it away.
 */
export function checkHosts(server: FastifyInstance, hosts: readonly string[]): void {
  const known = new Set([...ours, ...hosts].map((host) => host.toLowerCase()));
  server.addHook("onRequest", async (request, reply) => {
    const host = (request.headers.host ?? "").toLowerCase().replace(/:\d+$/, "");
    if (known.has(host)) return;
    await reply.code(421).send({
      errors: [
        {
          message: "This server does not answer under that name. Use localhost.",
          extensions: { code: "FORBIDDEN_HOST" satisfies ProblemCode },
        },
      ],
    });
  });
}
