import { Writable } from "node:stream";
import type { Database } from "@puesto/api/src/database/index.ts";
import { buildServer, type ServerSettings } from "@puesto/api/src/server.ts";
import { type KyselyPlugin, type OperationNode, RawNode, type RootOperationNode } from "kysely";
import { type StoredCompany, storeCompany } from "./company-rows.ts";
import { openTestDatabase } from "./test-database.ts";

/** An answer of `/graphql` as it came over HTTP. What `data` is, the test that asked knows. */
export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data: Data;
  readonly codes: readonly unknown[];
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
  readonly cost: number | undefined;
}

/** The API over a database of its own, listening on a free port. */
export interface Served {
  readonly url: string;
  readonly database: Database;
  readonly store: (company: StoredCompany) => Promise<void>;
  readonly ask: <Data>(query: string, variables?: object) => Promise<Answer<Data>>;
  readonly send: (init: RequestInit) => Promise<Answer<unknown>>;
  /** The names of the statements that were run meanwhile, as their comments say. */
  readonly statementsOf: (work: () => Promise<unknown>) => Promise<readonly string[]>;
  /** What was logged meanwhile. */
  readonly log: () => string;
  readonly close: () => Promise<void>;
}

/**
 * Starts the API over an empty, migrated database of the kind that this run of the tests is for, or over one that is given, and
 * is then closed with it all the same.
 */
export async function serve(
  database?: Database,
  settings: Pick<ServerSettings, "streams" | "clock"> = {},
): Promise<Served> {
  return serveOver(database ?? (await openTestDatabase()), settings);
}

async function serveOver(database: Database, settings: Pick<ServerSettings, "streams" | "clock">): Promise<Served> {
  const statements: string[] = [];
  let logged = "";
  const stream = new Writable({
    write(chunk, _, done) {
      logged += String(chunk);
      done();
    },
  });
  const server = await buildServer(
    { ...database, kysely: database.kysely.withPlugin(recording(statements)) },
    { ...settings, log: { level: "info", stream } },
  );
  const url = await server.listen({ host: "127.0.0.1", port: 0 });

  const send = async (init: RequestInit): Promise<Answer<unknown>> => answerOf(await fetch(`${url}/graphql`, init));
  return {
    url,
    database,
    store: (company) => storeCompany(database.kysely, company),
    send,
    async ask<Data>(query: string, variables?: object) {
      const body = JSON.stringify({ query, variables });
      const answer = await send({ method: "POST", headers: { "content-type": "application/json" }, body });
      return answer as Answer<Data>;
    },
    async statementsOf(work) {
      statements.length = 0;
      await work();
      return [...statements];
    },
    log: () => logged,
    async close() {
      await server.close();
      await database.close();
    },
  };
}

async function answerOf(response: Response): Promise<Answer<unknown>> {
  const text = await response.text();
  const isJson = (response.headers.get("content-type") ?? "").includes("json");
  const body = isJson ? JSON.parse(text) : {};
  const errors: Answer<unknown>["errors"] = body.errors ?? [];
  return {
    status: response.status,
    headers: response.headers,
    text,
    data: body.data,
    errors,
    codes: errors.map((error) => error.extensions.code),
    cost: body.extensions?.cost?.requested,
  };
}

/** Notes the name of each statement: the comment that it begins with. */
const recording = (statements: string[]): KyselyPlugin => ({
  transformQuery({ node }) {
    statements.push(nameOf(node));
    return node;
  },
  transformResult: async ({ result }) => result,
});

function nameOf(node: RootOperationNode): string {
  const text = textOf(node);
  return /^\s*\/\*\s*(.*?)\s*\*\//.exec(text)?.[1] ?? text;
}

/** The text of a statement that was written by hand, with those that it was put together from. */
function textOf(node: OperationNode): string {
  if (!RawNode.is(node)) return "?";
  return node.sqlFragments.map((text, at) => text + (node.parameters[at] ? textOf(node.parameters[at]) : "")).join("");
}
