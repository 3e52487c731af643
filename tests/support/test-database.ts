import { openAsBlob } from "node:fs";
import { type Database, openMemory, openPostgres } from "@puesto/api/src/database/index.ts";
import { inject } from "vitest";
import { newPostgresDatabase } from "./prepared/postgres-database.ts";

let made = 0;

const urls = new WeakMap<Database, string>();

/** An empty database with the tables of this version, of the kind that this run of the tests is for. */
export async function openTestDatabase(): Promise<Database> {
  const prepared = inject("preparedDatabase");
  return process.env.TEST_DATABASE === "postgresql" ? openCopy(prepared) : openMemory(await openAsBlob(prepared));
}

/**
 * The same database as another process has it open: over a pool and a listening connection of its own. The embedded one is open
 * in one process only, and there it is the very same.
 */
export function openAgain(database: Database): Database {
  const url = urls.get(database);
  return url === undefined ? { ...database, close: async () => {} } : openPostgres(url);
}

async function openCopy(prepared: string): Promise<Database> {
  made += 1;
  const { url } = await newPostgresDatabase({ name: `api_${process.pid}_${made}_test`, copyOf: prepared });
  const database = openPostgres(url);
  urls.set(database, url);
  return database;
}
