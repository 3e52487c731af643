import type { FastifyInstance } from "fastify";
import type { ProblemCode } from "../graphql/problem.ts";

/**
 * Once the server is asked to end, what is under way is finished, and what still comes in over connections that are open is told
 * to go elsewhere, in the form of every other refusal. Either answer is the last of its connection: one that is kept open for the
 * next question would keep the server from ending.
 */
export function endWithAnswers(server: FastifyInstance): void {
  let isClosing = false;
  server.addHook("preClose", async () => {
    isClosing = true;
  });
  server.addHook("onRequest", async (_, reply) => {
    if (!isClosing) return;
    const message = "This server is ending. Ask again in a moment.";
    const extensions = { code: "UNAVAILABLE" satisfies ProblemCode };
    await reply.code(503).send({ errors: [{ message, extensions }] });
  });
  server.addHook("onSend", async (_, reply) => {
    if (isClosing) reply.header("connection", "close");
  });
}
