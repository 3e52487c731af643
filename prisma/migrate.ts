import type { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type { PoolConfig } from "pg";
import pg from "pg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { everything, migrationList, withEngine } from "./engine.ts";

/** Any number that only migrations lock: several starting servers take turns. */
const migrationLock = 7_283_001;

/** Brings an embedded database to the newest migration and gives the names of those it applied. */
export const migrateEmbedded = (database: PGlite): Promise<string[]> =>
  withEngine(new PrismaPGlite(database), async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: migrationList(),
      filters: everything,
    });
    return appliedMigrationNames;
  });

/** Brings a PostgreSQL database to the newest migration, one process at a time, and gives the names of those it applied. */
export async function migratePostgres(config: PoolConfig): Promise<string[]> {
  const client = new pg.Client(config);
  // Without a listener a lost connection would end the process; the statement under way reports it.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    return await withEngine(adapterOf(config, client), async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: migrationList(),
        filters: everything,
      });
      return appliedMigrationNames;
    });
  } finally {
    await client.end();
  }
}

/**
 * Prisma's adapter, but for scripts: it cuts them at every semicolon, also inside the body of a function. The server itself knows
 * where a statement ends, and takes the whole script as one transaction.
 */
function adapterOf(config: PoolConfig, client: pg.Client): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(config);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    async connect() {
      const adapter = await factory.connect();
      adapter.executeScript = async (script) => {
        await client.query(script);
      };
      return adapter;
    },
  };
}

/** The names of the migrations of this version, the oldest first. */
export const migrationNames = (): string[] => migrationList().migrationDirectories.map(({ path }) => path);
