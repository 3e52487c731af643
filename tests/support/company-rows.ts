import { gzipSync } from "node:zlib";
import { type StructureRecords, searchText } from "@puesto/domain/structure";
import { companyIdNamed } from "@puesto/domain/testing";
import type { Locale, LocalizedText } from "@puesto/domain/text";
import { type QueryExecutorProvider, type RawBuilder, sql } from "kysely";

/** A company as a test wants it stored. */
export interface StoredCompany {
  readonly slug: string;
  readonly records: StructureRecords;
  readonly name?: LocalizedText;
  readonly locale?: Locale;
  readonly revision?: number;
}

/** Stores a company as rows, as if it had been edited into being; replaces one of the same slug. */
export async function storeCompany(kysely: QueryExecutorProvider, company: StoredCompany): Promise<void> {
  const { slug, records, name = { es: `Compañía ${slug}` }, locale = "es", revision = 1 } = company;
  const id = companyIdNamed(slug);
  const run = (statement: RawBuilder<unknown>) => statement.execute(kysely);
  const rows = (list: readonly object[]) => JSON.stringify(list.map((row) => ({ company_id: id, ...row })));
  const units = new Map(records.units.map((unit) => [unit.id, unit]));
  const holders = Map.groupBy(records.holders, (holder) => holder.roleId);

  await run(sql`delete from company where slug = ${slug}`);
  await run(sql`insert into company (id, slug, name, locale, revision)
    values (${id}, ${slug}, ${JSON.stringify(name)}::jsonb, ${locale}, ${revision})`);
  // What was before the revision is not known: its history begins with these rows.
  await run(sql`insert into snapshot (company_id, number, content)
    values (${id}, ${revision}, ${gzipSync(JSON.stringify({ company: { name, locale }, records }))})`);
  await run(sql`insert into unit (company_id, id, key, name, parent_id) select company_id, id, key, name, parent_id
    from jsonb_populate_recordset(null::unit, ${rows(
      records.units.map(({ id, key, name, parentId }) => ({ id, key, name, parent_id: parentId })),
    )}::jsonb)`);
  await run(sql`insert into role (company_id, id, key, title, kind, unit_id, reports_to_id, place, seats, search_text)
    select company_id, id, key, title, kind, unit_id, reports_to_id, place, seats, search_text
    from jsonb_populate_recordset(null::role, ${rows(
      records.roles.map((role) => ({
        id: role.id,
        key: role.key,
        title: role.title,
        kind: role.kind,
        unit_id: role.unitId,
        reports_to_id: role.reportsToId,
        place: role.place,
        seats: role.seats,
        search_text: searchText(
          role,
          role.unitId === null ? undefined : units.get(role.unitId),
          holders.get(role.id) ?? [],
        ),
      })),
    )}::jsonb)`);
  await run(sql`insert into relation (company_id, id, type, from_id, to_id) select company_id, id, type, from_id, to_id
    from jsonb_populate_recordset(null::relation, ${rows(
      records.relations.map(({ id, type, fromId, toId }) => ({ id, type, from_id: fromId, to_id: toId })),
    )}::jsonb)`);
  await run(sql`insert into holder (company_id, id, role_id, name, fte, starts_on, ends_on)
    select company_id, id, role_id, name, fte, starts_on, ends_on
    from jsonb_populate_recordset(null::holder, ${rows(
      records.holders.map(({ id, roleId, name, fte, startsOn, endsOn }) => ({
        id,
        role_id: roleId,
        name,
        fte,
        starts_on: startsOn,
        ends_on: endsOn,
      })),
    )}::jsonb)`);
  await run(sql`insert into entry (company_id, id, ledger, role_id, key, content)
    select company_id, id, ledger, role_id, key, content
    from jsonb_populate_recordset(null::entry, ${rows(
      records.entries.map(({ roleId, ...entry }) => ({ ...entry, role_id: roleId })),
    )}::jsonb)`);
}
