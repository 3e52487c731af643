/** The plain server: Apollo + Pothos + Prisma, with the settings that they come with. DATABASE_URL and PORT in the environment. */
import { ApolloServer } from "@apollo/server";
import fastifyApollo from "@as-integrations/fastify";
import { PrismaPg } from "@prisma/adapter-pg";
import Fastify from "fastify";
import { PrismaClient } from "./generated/client/client.ts";
import { plainSchema } from "./schema.ts";

const prisma = new PrismaClient({
  adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL ?? "", max: 10 }),
});
const apollo = new ApolloServer({ schema: plainSchema(prisma) });
await apollo.start();
const server = Fastify();
await server.register(fastifyApollo(apollo));
server.get("/readyz", async () => "ready");
await server.listen({ host: "127.0.0.1", port: Number(process.env.PORT) });
