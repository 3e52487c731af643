import type { Database } from "@puesto/api/src/database/index.ts";
import { aCompany, companyIdNamed, roleIdNamed } from "@puesto/domain/testing";
import { type RawBuilder, sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { storeCompany } from "../support/company-rows.ts";
import { openTestDatabase } from "../support/test-database.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  const tree = { boss: { sales: { seller: {} }, finance: { clerk: {} } } };
  await storeCompany(database.kysely, { slug: "alameda", records: aCompany(tree) });
  await storeCompany(database.kysely, { slug: "other", records: aCompany({ chief: { helper: {} } }) });
});

const company = companyIdNamed("alameda");
const other = companyIdNamed("other");
const run = (statement: RawBuilder<unknown>) => statement.execute(database.kysely);
const moves = (pairs: Readonly<Record<string, string | null>>) => {
  const rows = Object.entries(pairs).map(([role, to]) => ({ id: roleIdNamed(role), to: to && roleIdNamed(to) }));
  return run(sql`update role r set reports_to_id = x."to" from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as x(id uuid, "to" uuid) where r.company_id = ${company} and r.id = x.id`);
};
/** The name of the constraint that refused a statement. */
const refusedBy = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "nothing",
    (error: unknown) => (error instanceof Error && "constraint" in error ? error.constraint : error),
  );

describe("the database itself, whoever writes", () => {
  it("[S1] refuses a second root", async () => {
    expect(await refusedBy(moves({ finance: null }))).toBe("role_one_root");
  });

  it("[S1] lets a root hand over to another within one edit", async () => {
    expect(await refusedBy(moves({ finance: null, boss: "finance" }))).toBe("nothing");
  });

  it("[S2] refuses a role that would report to one below it", async () => {
    expect(await refusedBy(moves({ sales: "seller" }))).toBe("role_no_cycle");
  });

  it("[S2] refuses a circle away from the root that several moves of one statement make", async () => {
    expect(await refusedBy(moves({ sales: "clerk", finance: "seller" }))).toBe("role_no_cycle");
  });

  it("[S2] refuses a circle of roles that come together", async () => {
    const rows = ["one", "two"].map((name, index) => ({
      id: roleIdNamed(name),
      to: roleIdNamed(["two", "one"][index] ?? ""),
    }));
    const insert = run(sql`insert into role (company_id, id, title, place, seats, search_text, reports_to_id)
      select ${company}::uuid, id, '{"es":"x"}', 'a0', 1, '', "to"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, "to" uuid)`);
    expect(await refusedBy(insert)).toBe("role_no_cycle");
  });

  it("[S2] finds a circle among hundreds of moves at once too", async () => {
    await run(sql`insert into role (company_id, id, title, place, seats, search_text, reports_to_id)
      select ${company}::uuid, gen_random_uuid(), '{"es":"many"}', 'a0', 1, '', ${roleIdNamed("boss")}::uuid
      from generate_series(1, 300)`);
    const all = run(sql`update role set reports_to_id = case id when ${roleIdNamed("sales")}::uuid
        then ${roleIdNamed("seller")}::uuid else ${roleIdNamed("clerk")}::uuid end
      where company_id = ${company} and (title->>'es' = 'many' or id = ${roleIdNamed("sales")})`);
    expect(await refusedBy(all)).toBe("role_no_cycle");
  });

  it("[S5] refuses a role that reports to itself", async () => {
    expect(await refusedBy(moves({ sales: "sales" }))).toBe("role_not_to_itself");
  });

  it("[S4] refuses a line to a role of another company", async () => {
    expect(await refusedBy(moves({ sales: "helper" }))).toBe("role_company_id_reports_to_id_fkey");
    expect(await refusedBy(run(sql`update role set company_id = ${other} where id = ${roleIdNamed("seller")}`))).toBe(
      "role_company_id_reports_to_id_fkey",
    );
  });

  it("keeps a revision as it was written", async () => {
    await run(sql`insert into revision (company_id, number, at, actor, kind, summary, difference)
      values (${company}, 1, now(), 'somebody', 'import', '{}', '{}')`);
    const changed = run(sql`update revision set actor = 'nobody' where company_id = ${company}`);
    expect(await refusedBy(changed)).toBe("revision_append_only");
  });
});
