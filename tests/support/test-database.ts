import { type Database, openMemory, openPostgres } from "@puesto/api/src/database/index.ts";
import pg from "pg";

let made = 0;

const urls = new WeakMap<Database, string>();

/** An empty database with the tables of this version, of the kind that this run of the tests is for. */
export async function openTestDatabase(): Promise<Database> {
  const database = process.env.TEST_DATABASE === "postgresql" ? await openNew() : await openMemory();
  await database.migrate();
  return database;
}

/**
 * The same database as another process has it open: over a pool and a listening connection of its own. The embedded one is open
 * in one process only, and there it is the very same.
 */
export function openAgain(database: Database): Database {
  const url = urls.get(database);
  return url === undefined ? { ...database, close: async () => {} } : openPostgres(url);
}

async function openNew(): Promise<Database> {
  const url = await newPostgresDatabase();
  const database = openPostgres(url);
  urls.set(database, url);
  return database;
}

async function newPostgresDatabase(): Promise<string> {
  const url = new URL(process.env.TEST_DATABASE_URL ?? "");
  made += 1;
  const name = `api_${process.pid}_${made}_test`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  url.pathname = `/${name}`;
  return url.href;
}
