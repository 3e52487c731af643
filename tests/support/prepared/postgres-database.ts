import pg from "pg";

/** Makes a database on the server of the tests: an empty one, or a copy of another one that nobody has open. */
export async function newPostgresDatabase({
  name,
  copyOf,
}: {
  readonly name: string;
  readonly copyOf?: string;
}): Promise<{ readonly name: string; readonly url: string }> {
  const url = new URL(process.env.TEST_DATABASE_URL ?? "");
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  // Copied as files, which is quick where nothing of it is only in the memory of the server.
  await client.query(`create database ${name}${copyOf === undefined ? "" : ` template ${copyOf} strategy file_copy`}`);
  await client.end();
  url.pathname = `/${name}`;
  return { name, url: url.href };
}
