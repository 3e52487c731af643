/**
 * The floor: one SQL statement a question, whose JSON goes out as it comes. Nothing is parsed, checked or composed, so nothing
 * that serves this database over HTTP from Node can be quicker without remembering. DATABASE_URL and PORT in the environment.
 */
import Fastify from "fastify";
import pg from "pg";
import { floorStatements, isQuestionName } from "./questions.ts";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const server = Fastify();
server.get("/readyz", async () => "ready");
server.post<{ Params: { question: string }; Body: { values: string[] } }>("/:question", async (request, reply) => {
  const { question } = request.params;
  if (!isQuestionName(question)) return reply.code(404).send();
  const { rows } = await pool.query<{ answer: string }>({
    name: question,
    text: floorStatements[question],
    values: request.body.values,
  });
  return reply.type("application/json").send(`{"data":${rows[0]?.answer ?? "null"}}`);
});
await server.listen({ host: "127.0.0.1", port: Number(process.env.PORT) });
