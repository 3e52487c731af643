import pg from "pg";

/** The least that an edit can be: a transaction that raises one row, which is the lock, and adds one. */
export interface EditFloor {
  /** Makes one; gives the milliseconds that it took. */
  readonly edit: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Opens the floor in tables of its own beside Puesto's, on the same server, over so many connections. */
export async function editFloor(databaseUrl: string, connections: number): Promise<EditFloor> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections });
  await pool.query(`create table if not exists floor_company (id int primary key, revision int not null)`);
  await pool.query(`create table if not exists floor_revision (number int primary key, content jsonb not null)`);
  await pool.query(`insert into floor_company values (1, 0) on conflict do nothing`);
  const content = JSON.stringify({ changes: ["x".repeat(1_500)] });
  return {
    async edit() {
      const startedAt = performance.now();
      const client = await pool.connect();
      try {
        await client.query("begin");
        const { rows } = await client.query<{ revision: number }>({
          name: "raise",
          text: "update floor_company set revision = revision + 1 where id = $1 returning revision",
          values: [1],
        });
        const text = "insert into floor_revision values ($1, $2)";
        await client.query({ name: "add", text, values: [rows[0]?.revision, content] });
        await client.query("commit");
      } finally {
        client.release();
      }
      return performance.now() - startedAt;
    },
    close: () => pool.end(),
  };
}
