import { readFile } from "node:fs/promises";
import { examples } from "@puesto/api/graphiql/examples.ts";
import { unnamedAuthor } from "@puesto/api/src/access/index.ts";
import { realDay } from "@puesto/api/src/clock.ts";
import { contextFor, processMemory } from "@puesto/api/src/context.ts";
import { printed, schemaFile } from "@puesto/api/src/graphql/print.ts";
import { commitOn } from "@puesto/api/src/history/index.ts";
import { openLive } from "@puesto/api/src/history/live.ts";
import { aCompany } from "@puesto/domain/testing";
import fastify from "fastify";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "../support/served.ts";
import { openTestDatabase } from "../support/test-database.ts";

let api: Served;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

describe("the server", () => {
  it("says that it is up, and that the database answers with its migrations applied", async () => {
    const [up, ready] = await Promise.all([fetch(`${api.url}/healthz`), fetch(`${api.url}/readyz`)]);
    expect([up.status, ready.status, await ready.json()]).toEqual([200, 200, { status: "ready" }]);
  });

  it("serves GraphiQL and all that it needs itself, under a policy that lets nothing else in", async () => {
    const page = await fetch(`${api.url}/graphiql`);
    expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
    const html = await page.text();
    const parts = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.every((part) => part.startsWith("/graphiql/"))).toBe(true);
    for (const part of [
      ...parts,
      "/graphiql/editor.worker.js",
      "/graphiql/graphql.worker.js",
      "/graphiql/json.worker.js",
    ]) {
      const response = await fetch(api.url + part);
      expect([part, response.status]).toEqual([part, 200]);
      await response.arrayBuffer();
    }
  }, 60_000);

  it.each(examples)("answers the example $query", async ({ query, variables }) => {
    await api.store({ slug: "demo", records: aCompany({ boss: { "marketing director": { seller: {} } } }) });
    const { data, errors } = await api.ask(query, variables === undefined ? {} : JSON.parse(variables));
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ company: expect.anything() });
  });

  it("serves the schema as it is committed", async () => {
    const committed = await readFile(schemaFile, "utf8");
    expect(printed()).toBe(committed);
    expect(await (await fetch(`${api.url}/schema.graphql`)).text()).toBe(committed);
  });

  it("answers an address that it has not in the same form", async () => {
    const response = await fetch(`${api.url}/nothing`);
    expect([response.status, await response.json()]).toMatchObject([
      404,
      { errors: [{ extensions: { code: "NOT_FOUND" } }] },
    ]);
  });
});

describe("a database that fails", () => {
  const broken: Served[] = [];
  const serveToBreak = async (): Promise<Served> => {
    const served = await serve();
    broken.push(served);
    return served;
  };
  afterEach(async () => {
    for (const served of broken.splice(0)) await served.close();
  });

  it("shows callers a code and an id, and the log what it was", async () => {
    const served = await serveToBreak();
    await sql`drop table holder`.execute(served.database.kysely);
    await sql`alter table company rename column slug to was_slug`.execute(served.database.kysely);
    const { errors, text } = await served.ask(`{ company(slug: "demo") { name } }`);
    expect(errors[0]?.extensions).toEqual({
      code: "INTERNAL_SERVER_ERROR",
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(text).not.toMatch(/does not exist|was_slug|select/);
    expect(served.log()).toContain(String(errors[0]?.extensions.requestId));
    expect(served.log()).toMatch(/c\.slug does not exist|was_slug|column/);
  });

  it("is not ready, and says why, when it holds nothing or is gone", async () => {
    const served = await serveToBreak();
    await sql`delete from _prisma_migrations`.execute(served.database.kysely);
    const missing = await fetch(`${served.url}/readyz`);
    expect([missing.status, await missing.json()]).toMatchObject([
      503,
      { problem: expect.stringContaining("missing") },
    ]);
    await sql`drop table _prisma_migrations`.execute(served.database.kysely);
    expect((await fetch(`${served.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${served.url}/healthz`)).status).toBe(200);
  });
});

describe("a request that takes too long", () => {
  it("is refused, and begins no further statement", async () => {
    const code = "DEADLINE_EXCEEDED";
    const database = await openTestDatabase();
    const { log } = fastify();
    const live = openLive(database, log, { perProcess: 1, perCompany: 1 });
    const { signal } = new AbortController();
    const writable = { ...database, commit: commitOn(database.kysely) };
    const process = { database: writable, memory: processMemory(), live, clock: realDay };
    const context = contextFor(process, { id: "slow", log, author: unnamedAuthor, headers: {} }, signal, 50);
    const walk = context.read(
      sql`with recursive walk(n) as (select 1 union all select n % 1000 + 1 from walk)
        select count(*) from (select n from walk limit 600000) as w`,
    );
    // The embedded database holds the whole process while it works: there the statement ends first, and none begins after it.
    const [outcome] = await Promise.allSettled([walk]);
    if (database.kind === "postgres") expect(outcome).toMatchObject({ reason: { extensions: { code } } });
    await expect(context.deadline.over).rejects.toMatchObject({ extensions: { code } });
    await expect(context.read(sql`select 1`)).rejects.toMatchObject({ extensions: { code } });
    live.close();
    await database.close();
  });
});
