import { openEmbedded } from "@puesto/prisma/embedded";
import { migrateEmbedded, migratePostgres, migrationNames } from "@puesto/prisma/migrate";
import { Kysely, sql } from "kysely";
import pg from "pg";
import { embeddedDialect } from "./embedded-dialect.ts";
import { embeddedNotifications } from "./embedded-notifications.ts";
import { type FolderLock, lockFolder } from "./folder-lock.ts";
import type { Notifications } from "./notifications.ts";
import { postgresDialect } from "./postgres-dialect.ts";
import { postgresNotifications } from "./postgres-notifications.ts";

/** An open database: statements go through `kysely`, whichever of the two it is. Tables are told by prisma/schema. */
export interface Database {
  readonly kind: "embedded" | "postgres";
  readonly kysely: Kysely<unknown>;
  readonly notifications: Notifications;
  /** Brings the tables to this version; the names of the migrations that were applied. */
  readonly migrate: () => Promise<readonly string[]>;
  /** Why the database cannot answer just now, in a sentence; null where it can. */
  readonly problem: () => Promise<string | null>;
  /** Waits for what is under way, then lets go of the database. */
  readonly close: () => Promise<void>;
}

/** Milliseconds. A statement (an edit may say otherwise for its own), a wait for a lock, a wait for a connection, a transaction that nobody goes on with. */
const patience = { statement: 15_000, lock: 5_000, connection: 5_000, idleTransaction: 30_000 };
const connectionLimit = 10;

/** Opens a PostgreSQL database. Nothing is connected yet: a server that is down shows in `problem`. */
export function openPostgres(url: string): Database {
  const config: pg.PoolConfig = {
    connectionString: url,
    max: connectionLimit,
    connectionTimeoutMillis: patience.connection,
    statement_timeout: patience.statement,
    lock_timeout: patience.lock,
    idle_in_transaction_session_timeout: patience.idleTransaction,
    application_name: "puesto",
    // Compiling a statement takes longer than running it, for every one of ours.
    options: "-c jit=off",
  };
  const pool = new pg.Pool(config);
  // A connection that dies says so by an event, which would end the process if nobody listened; whoever used it is told too.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const notifications = postgresNotifications(url);
  const database = databaseOf("postgres", new Kysely({ dialect: postgresDialect(pool) }), notifications, () =>
    migratePostgres({ connectionString: url }),
  );
  return {
    ...database,
    async close() {
      await notifications.close();
      await database.close();
    },
  };
}

/** Opens the embedded database in a folder that this process then holds alone; the sentence that names the holder where another has it. */
export async function openFolder(
  folder: string,
): Promise<{ readonly database: Database } | { readonly problem: string }> {
  const outcome = lockFolder(folder);
  if ("problem" in outcome) return outcome;
  return { database: await openLocked(folder, outcome.lock) };
}

/** Opens an embedded database in memory, gone with the process; from a dump where one is given. */
export const openMemory = (dump?: Blob): Promise<Database> => openEmbeddedWith(dump === undefined ? {} : { dump });

async function openLocked(folder: string, lock: FolderLock): Promise<Database> {
  try {
    const database = await openEmbeddedWith({ folder: `${folder}/database` });
    return {
      ...database,
      async close() {
        await database.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function openEmbeddedWith(where: { readonly folder?: string; readonly dump?: Blob }): Promise<Database> {
  const embedded = await openEmbedded(where);
  const kysely = new Kysely<unknown>({ dialect: embeddedDialect(embedded) });
  const database = databaseOf("embedded", kysely, embeddedNotifications(embedded), () => migrateEmbedded(embedded));
  return {
    ...database,
    async close() {
      await database.close();
      await embedded.close();
    },
  };
}

function databaseOf(
  kind: Database["kind"],
  kysely: Kysely<unknown>,
  notifications: Notifications,
  migrate: () => Promise<readonly string[]>,
): Database {
  const expected = migrationNames();
  return {
    kind,
    kysely,
    notifications,
    migrate,
    problem: async () => {
      try {
        const { rows } = await sql<{ name: string }>`/* applied migrations */
          select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`.execute(
          kysely,
        );
        const applied = new Set(rows.map(({ name }) => name));
        const missing = expected.filter((name) => !applied.has(name));
        return missing.length === 0 ? null : `Migrations are missing: ${missing.join(", ")}.`;
      } catch {
        return "The database does not answer, or holds nothing of Puesto's yet.";
      }
    },
    close: () => kysely.destroy(),
  };
}
