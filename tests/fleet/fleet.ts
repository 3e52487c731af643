import { type CompanyId, parseNodeId } from "@puesto/domain/identity";
import pg from "pg";
import { findFreePort } from "../../scripts/run/port.ts";
import { companyFile } from "../bench/company-file.ts";
import { importCompany } from "../bench/contenders.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";
import { type ApiProcess, startApi } from "./api-process.ts";

/** A PostgreSQL, some API processes over it, and a company that came by an import, which is its first revision. */
export interface Fleet {
  readonly postgres: TestPostgres;
  readonly apis: readonly [ApiProcess, ...ApiProcess[]];
  readonly companyId: CompanyId;
  /** The company as callers name it. */
  readonly company: string;
  /** Works on a connection of its own, past the API. */
  readonly connected: <Answer>(work: (client: pg.Client) => Promise<Answer>) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

/** Starts it all. fsync stays on: what is acknowledged has to outlive a kill. */
export async function startFleet({
  apis: count,
  roles,
}: {
  readonly apis: number;
  readonly roles: number;
}): Promise<Fleet> {
  const postgres = await startPostgres({ port: await findFreePort(), durable: true });
  const apis: ApiProcess[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(apis.map((api) => api.end()));
    await postgres.stop();
  };
  try {
    const first = await startApi(postgres.url);
    apis.push(first);
    await importCompany(first.url, "storm", companyFile(roles));
    const others = await Promise.all(Array.from({ length: count - 1 }, () => startApi(postgres.url)));
    apis.push(...others);
    const { id, node } = await companyOf(first.url);
    const connected = connecting(postgres.url);
    return { postgres, apis: [first, ...others], companyId: id, company: node, connected, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function companyOf(url: string): Promise<{ readonly id: CompanyId; readonly node: string }> {
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: `{ company(slug: "storm") { id } }` }),
  });
  const { data }: { readonly data: { readonly company: { readonly id: string } } } = JSON.parse(await answer.text());
  const name = parseNodeId(data.company.id);
  if (!name.ok) throw new Error("a company has an id that is none");
  return { id: name.value.companyId, node: data.company.id };
}

/** What works on connections of its own to a database, one for each work. */
export const connecting =
  (url: string): Fleet["connected"] =>
  async (work) => {
    const client = new pg.Client({ connectionString: url });
    // Without a listener the death of the connection would end this process; whoever uses it is told by its statement.
    client.on("error", () => {});
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
