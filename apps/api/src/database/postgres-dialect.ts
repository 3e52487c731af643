import { type Dialect, PostgresDialect, type PostgresPoolClient } from "kysely";
import pg from "pg";

/** How many texts of statements are kept prepared on a connection; those of the product are far fewer. */
const preparedLimit = 500;

/**
 * Kysely on a pool of connections to PostgreSQL. Statements with parameters are prepared under a name, so that a connection
 * parses each text once.
 */
export function postgresDialect(pool: pg.Pool): Dialect {
  const nameOf = statementNames();
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return new PostgresDialect({
    controlClient: pg.Client,
    pool: {
      options: pool.options,
      end: () => pool.end(),
      async connect() {
        const client = await pool.connect();
        const known = wrapped.get(client);
        if (known) return known;
        const preparing = preparingClient(client, nameOf);
        wrapped.set(client, preparing);
        return preparing;
      },
    },
  });
}

/** Gives each text of a statement a name of its own, and the same one ever after. */
function statementNames(): (text: string) => string | undefined {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= preparedLimit) return known;
    const name = `puesto ${names.size + 1}`;
    names.set(text, name);
    return name;
  };
}

function preparingClient(client: pg.PoolClient, nameOf: (text: string) => string | undefined): PostgresPoolClient {
  return {
    query(statement: string | object, values: readonly unknown[] = []) {
      if (typeof statement !== "string") return Reflect.apply(client.query, client, [statement]);
      const name = values.length > 0 ? nameOf(statement) : undefined;
      return Reflect.apply(client.query, client, [{ ...(name && { name }), text: statement, values }]);
    },
    release: (destroy) => client.release(destroy),
    // Known to Kysely, which cancels statements by it, and not to the types of pg.
    get processID() {
      return "processID" in client && typeof client.processID === "number" ? client.processID : 0;
    },
  };
}
