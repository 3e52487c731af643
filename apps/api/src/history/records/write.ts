import type { CompanyId } from "@puesto/domain/identity";
import { type QueryExecutorProvider, type RawBuilder, sql } from "kysely";
import { fromTheTop } from "./from-the-top.ts";
import { rowsThatHandOnKeys } from "./keys.ts";
import type { FoundRole, WrittenDifference } from "./search-texts.ts";

/** How many rows one statement inserts: a few megabytes of JSON. */
const rowsPerStatement = 5_000;

/** Told as rows are written: how many, of how many. It is waited for before more are written. */
export type OnWritten = (done: number, total: number) => void | Promise<void>;

/**
 * Writes what leads from some records to others. Keys that go from one row to another are let go of first. What comes is inserted from the top down; what moves is moved by one statement,
 * so that no circle is ever there in between; what goes is removed when nothing hangs on it any more.
 */
export async function writeDifference(
  database: QueryExecutorProvider,
  companyId: CompanyId,
  { units, roles, relations, holders, entries }: WrittenDifference,
  onWritten: OnWritten = () => {},
): Promise<void> {
  const relationsGone = [...relations.removed, ...relations.changed.map(({ before }) => before)];
  const relationsCome = [...relations.added, ...relations.changed.map(({ after }) => after)];
  const holdersGone = [...holders.removed, ...holders.changed.map(({ before }) => before)];
  const holdersCome = [...holders.added, ...holders.changed.map(({ after }) => after)];
  const entriesGone = [...entries.removed, ...entries.changed.map(({ before }) => before)];
  const entriesCome = [...entries.added, ...entries.changed.map(({ after }) => after)];
  const newUnits = fromTheTop(
    units.added,
    (unit) => unit.id,
    (unit) => unit.parentId,
  );
  const newRoles = fromTheTop(
    roles.added,
    ({ role }) => role.id,
    ({ role }) => role.reportsToId,
  );
  const steps: readonly [
    rows: readonly unknown[],
    statement: (json: string) => RawBuilder<unknown>,
    whole?: "whole",
  ][] = [
    [rowsThatHandOnKeys(units), (json) => freeKeys(companyId, "unit", json), "whole"],
    [roles.handOnKeys, (json) => freeKeys(companyId, "role", json), "whole"],
    [newUnits, (json) => insertUnits(companyId, json)],
    [newRoles.map(rowOf), (json) => insertRoles(companyId, json)],
    [units.changed.map(({ after }) => after), (json) => updateUnits(companyId, json), "whole"],
    [roles.changed.map(rowOf), (json) => updateRoles(companyId, json), "whole"],
    [relationsGone, (json) => remove(companyId, "relation", json)],
    [holdersGone, (json) => remove(companyId, "holder", json)],
    [entriesGone, (json) => removeEntries(companyId, json)],
    [roles.removed, (json) => remove(companyId, "role", json), "whole"],
    [units.removed, (json) => remove(companyId, "unit", json), "whole"],
    [relationsCome, (json) => insertRelations(companyId, json)],
    [holdersCome, (json) => insertHolders(companyId, json)],
    [entriesCome, (json) => insertEntries(companyId, json)],
  ];
  const total = steps.reduce((sum, [rows]) => sum + rows.length, 0);
  let done = 0;
  for (const [rows, statement, whole] of steps) {
    const size = whole ? Math.max(rows.length, 1) : rowsPerStatement;
    for (let at = 0; at < rows.length; at += size) {
      const part = rows.slice(at, at + size);
      await statement(JSON.stringify(part)).execute(database);
      done += part.length;
      await onWritten(done, total);
    }
  }
}

const rowOf = ({ role, searchText }: FoundRole) => ({ ...role, searchText });

const roleColumns = sql.raw(
  `id uuid, key text, title jsonb, kind text, "unitId" uuid, "reportsToId" uuid, place text, seats numeric, "searchText" text`,
);

const freeKeys = (companyId: CompanyId, table: "unit" | "role", json: string): RawBuilder<unknown> =>
  sql`/* ${sql.raw(`free keys of ${table}`)} */ update ${sql.table(table)} t set key = null
    from jsonb_to_recordset(${json}::jsonb) as x(id uuid) where t.company_id = ${companyId} and t.id = x.id`;

const insertUnits = (companyId: CompanyId, json: string): RawBuilder<unknown> => sql`/* insert units */
  insert into unit (company_id, id, key, name, parent_id)
  select ${companyId}::uuid, id, key, name, "parentId"
  from jsonb_to_recordset(${json}::jsonb) as x(id uuid, key text, name jsonb, "parentId" uuid)`;

const insertRoles = (companyId: CompanyId, json: string): RawBuilder<unknown> => sql`/* insert roles */
  insert into role (company_id, id, key, title, kind, unit_id, reports_to_id, place, seats, search_text)
  select ${companyId}::uuid, id, key, title, kind, "unitId", "reportsToId", place, seats, coalesce("searchText", '')
  from jsonb_to_recordset(${json}::jsonb) as x(${roleColumns})`;

const updateUnits = (companyId: CompanyId, json: string): RawBuilder<unknown> => sql`/* update units */
  update unit u set key = x.key, name = x.name, parent_id = x."parentId"
  from jsonb_to_recordset(${json}::jsonb) as x(id uuid, key text, name jsonb, "parentId" uuid)
  where u.company_id = ${companyId} and u.id = x.id`;

const updateRoles = (companyId: CompanyId, json: string): RawBuilder<unknown> => sql`/* update roles */
  update role r set key = x.key, title = x.title, kind = x.kind, unit_id = x."unitId", reports_to_id = x."reportsToId",
    place = x.place, seats = x.seats, search_text = coalesce(x."searchText", r.search_text)
  from jsonb_to_recordset(${json}::jsonb) as x(${roleColumns})
  where r.company_id = ${companyId} and r.id = x.id`;

const insertRelations = (companyId: CompanyId, json: string): RawBuilder<unknown> => sql`/* insert relations */
  insert into relation (company_id, id, type, from_id, to_id)
  select ${companyId}::uuid, id, type, "fromId", "toId"
  from jsonb_to_recordset(${json}::jsonb) as x(id uuid, type text, "fromId" uuid, "toId" uuid)`;

const insertHolders = (companyId: CompanyId, json: string): RawBuilder<unknown> => sql`/* insert holders */
  insert into holder (company_id, id, role_id, name, fte, starts_on, ends_on)
  select ${companyId}::uuid, id, "roleId", name, fte, "startsOn", "endsOn"
  from jsonb_to_recordset(${json}::jsonb)
    as x(id uuid, "roleId" uuid, name text, fte numeric, "startsOn" date, "endsOn" date)`;

const insertEntries = (companyId: CompanyId, json: string): RawBuilder<unknown> => sql`/* insert entries */
  insert into entry (company_id, id, ledger, role_id, key, content)
  select ${companyId}::uuid, id, ledger, "roleId", key, content
  from jsonb_to_recordset(${json}::jsonb) as x(id text, ledger text, "roleId" uuid, key text, content jsonb)`;

const removeEntries = (companyId: CompanyId, json: string): RawBuilder<unknown> => sql`/* remove from entry */
  delete from entry e using jsonb_to_recordset(${json}::jsonb) as x(id text)
  where e.company_id = ${companyId} and e.id = x.id collate "C"`;

const remove = (
  companyId: CompanyId,
  table: "unit" | "role" | "relation" | "holder",
  json: string,
): RawBuilder<unknown> =>
  sql`/* ${sql.raw(`remove from ${table}`)} */ delete from ${sql.table(table)} t
    using jsonb_to_recordset(${json}::jsonb) as x(id uuid) where t.company_id = ${companyId} and t.id = x.id`;
