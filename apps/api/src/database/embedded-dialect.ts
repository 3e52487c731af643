import type { PGlite, Transaction } from "@electric-sql/pglite";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";

/**
 * Kysely on PGlite. Kysely's own dialect gives every caller the same connection, so that whoever reads while a transaction is
 * open reads inside it; here a transaction is seen by its own connection alone, and the others wait for its end.
 */
export const embeddedDialect = (database: PGlite): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => driverOf(database),
  createIntrospector: (kysely) => new PostgresIntrospector(kysely),
  createQueryCompiler: () => new PostgresQueryCompiler(),
});

function driverOf(database: PGlite): Driver {
  const open = new WeakMap<DatabaseConnection, OpenTransaction>();
  const ended = async (connection: DatabaseConnection, how: "commit" | "rollback"): Promise<void> => {
    const transaction = open.get(connection);
    open.delete(connection);
    await transaction?.[how]();
  };
  return {
    init: async () => {},
    destroy: async () => {},
    acquireConnection: async () => {
      const connection: DatabaseConnection = {
        executeQuery: <Row>(query: CompiledQuery) => run<Row>(open.get(connection)?.inside ?? database, query),
        streamQuery() {
          throw new Error("The embedded database gives a result whole.");
        },
      };
      return connection;
    },
    releaseConnection: async () => {},
    beginTransaction: async (connection) => {
      open.set(connection, await begin(database));
    },
    commitTransaction: (connection) => ended(connection, "commit"),
    rollbackTransaction: (connection) => ended(connection, "rollback"),
  };
}

interface OpenTransaction {
  readonly inside: Transaction;
  readonly commit: () => Promise<void>;
  readonly rollback: () => Promise<void>;
}

/** PGlite has transactions only as a callback: this one waits inside it until it is told how to end. */
async function begin(database: PGlite): Promise<OpenTransaction> {
  const begun = Promise.withResolvers<Transaction>();
  const end = Promise.withResolvers<"commit" | "rollback">();
  const over = database.transaction(async (inside) => {
    begun.resolve(inside);
    if ((await end.promise) === "rollback") await inside.rollback();
  });
  over.catch(begun.reject);
  const inside = await begun.promise;
  return {
    inside,
    async commit() {
      end.resolve("commit");
      await over;
    },
    async rollback() {
      end.resolve("rollback");
      await over;
    },
  };
}

async function run<Row>(on: PGlite | Transaction, query: CompiledQuery): Promise<QueryResult<Row>> {
  const { rows, affectedRows } = await on.query<Row>(query.sql, [...query.parameters]);
  return { rows, ...(affectedRows === undefined ? {} : { numAffectedRows: BigInt(affectedRows) }) };
}
