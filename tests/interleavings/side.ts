import { postgresDialect } from "@puesto/api/src/database/postgres-dialect.ts";
import { Kysely } from "kysely";
import pg from "pg";
import { type Gate, gateWith } from "./gate.ts";

/** One of two who work on the same rows over a connection of its own, held at a gate between any two of its steps. */
export interface Side {
  /** Its database, as the product has it open: nothing of the product knows of the gate. */
  readonly kysely: Kysely<unknown>;
  readonly gate: Gate;
  /** The process of the server that works for it. */
  readonly processId: number;
  /** What went to the database, in its order. */
  readonly statements: readonly string[];
  readonly close: () => Promise<void>;
}

/** The steps of an edit: it takes its turn, reads what it decides on, writes, and keeps or leaves it. */
export function stepOf(text: string): number {
  if (/^start transaction|\/\* (time for an edit|raise revision) \*\//.test(text)) return 1;
  if (/^(commit|rollback)/.test(text)) return 4;
  return /\/\* (update|insert|remove|write|add) /.test(text) ? 3 : 2;
}

/** Opens a side. `rewritten` may make another statement of one, to take something of the product away. */
export async function openSide(url: string, rewritten: (text: string) => string = (text) => text): Promise<Side> {
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 });
  const gate = gateWith(stepOf);
  const statements: string[] = [];
  const client = await pool.connect();
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  const query: (statement: pg.QueryConfig) => Promise<pg.QueryResult> = client.query.bind(client);
  Object.assign(client, {
    async query({ text, values }: pg.QueryConfig) {
      await gate.pass(text);
      statements.push(text);
      return query({ text: rewritten(text), ...(values && { values }) });
    },
  });
  client.release();
  return {
    kysely: new Kysely<unknown>({ dialect: postgresDialect(pool) }),
    gate,
    processId: rows[0]?.pid ?? 0,
    statements,
    close: () => pool.end(),
  };
}
