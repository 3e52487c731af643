import type pg from "pg";

/**
 * What of the database's own rules the rows break, found by reading them all once more, as the rules themselves only look at what
 * is written. Indexes are compared with their tables, since a server that died in the middle had to mend both.
 */
export async function brokenConstraints(client: pg.Client): Promise<readonly string[]> {
  const checks = await client.query<{ name: string; table: string; wrong: string }>(`
    select c.conname as name, c.conrelid::regclass::text as table, 'not (' || pg_get_expr(c.conbin, c.conrelid) || ')' as wrong
    from pg_constraint c where c.contype = 'c' and c.connamespace = 'public'::regnamespace`);
  const keys = await client.query<{ name: string; table: string; wrong: string }>(`
    select c.conname as name, c.conrelid::regclass::text as table,
      format('(%s) is not null and not exists (select from %s o where %s)',
        (select string_agg(format('t.%I', a.attname), ', ') from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any(c.conkey)),
        c.confrelid::regclass,
        (select string_agg(format('o.%I = t.%I', f.attname, a.attname), ' and ')
          from unnest(c.conkey, c.confkey) as x(here, there)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = x.here
          join pg_attribute f on f.attrelid = c.confrelid and f.attnum = x.there)) as wrong
    from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace`);
  const findings: string[] = [];
  for (const { name, table, wrong } of [...checks.rows, ...keys.rows]) {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from ${table} t where ${wrong}`,
    );
    if (rows[0]?.count !== 0) findings.push(`${rows[0]?.count} rows break ${name} of ${table}`);
  }
  if (checks.rows.length < 8 || keys.rows.length < 8) findings.push("the rules of the database are not all there");
  const { rows: invalid } = await client.query<{ name: string }>(
    `select conname as name from pg_constraint where not convalidated`,
  );
  return [...findings, ...invalid.map(({ name }) => `${name} was never looked at`), ...(await brokenIndexes(client))];
}

async function brokenIndexes(client: pg.Client): Promise<readonly string[]> {
  await client.query("create extension if not exists amcheck");
  const { rows } = await client.query<{ name: string }>(`
    select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indexrelid
    join pg_am a on a.oid = c.relam where a.amname = 'btree' and c.relnamespace = 'public'::regnamespace`);
  const findings: string[] = [];
  for (const { name } of rows) {
    await client
      .query("select bt_index_check($1::regclass, true)", [name])
      .catch((error: unknown) => findings.push(`the index ${name} is not what its table says: ${String(error)}`));
  }
  return findings;
}
