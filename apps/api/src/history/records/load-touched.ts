import type { CompanyId, RoleId, UnitId } from "@puesto/domain/identity";
import type { Entry, Holder, Relation, Role, StructureRecords, Touched, Unit } from "@puesto/domain/structure";
import { type QueryExecutorProvider, type RawBuilder, sql } from "kysely";
import { entryColumns, holderColumns, relationColumns, roleColumns, unitColumns } from "./columns.ts";
import { aroundSpots } from "./spots.ts";

/**
 * The rows of a company that an edit touches, in at most eight statements, whatever the edit and the company: see
 * {@link Touched}. A statement that has nothing to find is left out. Some rows more may come with them; that does no harm.
 */
export async function loadTouched(
  database: QueryExecutorProvider,
  companyId: CompanyId,
  touched: Touched,
): Promise<StructureRecords> {
  const run = async <Row>(isNeeded: boolean, statement: RawBuilder<Row>): Promise<readonly Row[]> =>
    isNeeded ? (await statement.execute(database)).rows : [];
  const { roles, branches, spots } = touched;

  const below = await run(branches.length > 0, rolesBelow(companyId, branches));
  const named = await run(
    touched.top || touched.reportsOf.length + touched.contentsOf.length + touched.roleKeys.length > 0,
    rolesNamed(companyId, touched),
  );
  const beside = await run(spots.length > 0, aroundSpots(companyId, spots, touched.neighbours));
  const tied = [...touched.tiesOf, ...(branches.length > 0 ? below.map(({ id }) => id) : [])];
  const holders = await run(tied.length + touched.holders.length > 0, holdersNamed(companyId, touched.holders, tied));
  const relations = await run(
    tied.length + touched.relations.length + touched.ties.length > 0,
    relationsNamed(companyId, touched, tied),
  );
  const entries = await run(
    tied.length + touched.entries.length + touched.ledgers.length > 0,
    entriesNamed(companyId, touched, tied),
  );
  const ends = [...holders.map(({ roleId }) => roleId), ...relations.flatMap(({ fromId, toId }) => [fromId, toId])];
  const starts = [...new Set([...roles, ...ends])];
  const lines = await run(starts.length > 0, linesAbove(companyId, starts));
  const within = lines.flatMap(({ unitId }) => unitId ?? []);
  const units = await run(
    within.length + touched.units.length + touched.contentsOf.length + touched.unitKeys.length > 0,
    unitsNamed(companyId, [...new Set([...touched.units, ...within])], touched),
  );
  return { units, roles: distinct([...below, ...named, ...beside, ...lines]), relations, holders, entries };
}

const distinct = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];

// Rows that belong to others are looked up one by one, behind `offset 0`, which the planner does not join otherwise: after an
// import it knows nothing of the new rows yet, and would read all of them to find a few.

const rolesBelow = (companyId: CompanyId, branches: readonly RoleId[]): RawBuilder<Role> => sql`/* roles below */
  with recursive down (id) as (
    select r.id from role r where r.company_id = ${companyId} and r.id = any(${branches}::uuid[])
    union
    select below.id from down cross join lateral (
      select r.id from role r where r.company_id = ${companyId} and r.reports_to_id = down.id offset 0
    ) below
  )
  select one.* from down cross join lateral (${roleById(companyId, "down")}) one`;

const rolesNamed = (
  companyId: CompanyId,
  { reportsOf, contentsOf, roleKeys, top }: Touched,
): RawBuilder<Role> => sql`/* roles of superiors, units and keys */
  select ${roleColumns} from role r where r.company_id = ${companyId} and r.reports_to_id = any(${reportsOf}::uuid[])
  union select ${roleColumns} from role r where r.company_id = ${companyId} and r.unit_id = any(${contentsOf}::uuid[])
  union select ${roleColumns} from role r where r.company_id = ${companyId} and r.key = any(${roleKeys}::text[])
  union select ${roleColumns} from role r where ${top} and r.company_id = ${companyId} and r.reports_to_id is null`;

const linesAbove = (companyId: CompanyId, ids: readonly RoleId[]): RawBuilder<Role> => sql`/* lines to the top */
  with recursive up (id, above) as (
    select r.id, r.reports_to_id from role r where r.company_id = ${companyId} and r.id = any(${ids}::uuid[])
    union
    select next.* from up cross join lateral (
      select r.id, r.reports_to_id from role r where r.company_id = ${companyId} and r.id = up.above offset 0
    ) next
  )
  select one.* from up cross join lateral (${roleById(companyId, "up")}) one`;

const roleById = (companyId: CompanyId, of: "up" | "down"): RawBuilder<Role> =>
  sql`select ${roleColumns} from role r where r.company_id = ${companyId} and r.id = ${sql.ref(`${of}.id`)} offset 0`;

const holdersNamed = (
  companyId: CompanyId,
  ids: Touched["holders"],
  roleIds: readonly RoleId[],
): RawBuilder<Holder> => sql`/* holders touched */
  select ${holderColumns} from holder h where h.company_id = ${companyId} and h.id = any(${ids}::uuid[])
  union select ${holderColumns} from holder h where h.company_id = ${companyId} and h.role_id = any(${roleIds}::uuid[])`;

/**
 * Those of a ledger lie beside each other in the index of ids, which are compared as their bytes are: from its beginning, which
 * ends with a blank, up to the character after the blank. A key may begin with any letter of any script.
 */
const entriesNamed = (
  companyId: CompanyId,
  { entries, ledgers }: Touched,
  roleIds: readonly RoleId[],
): RawBuilder<Entry> => sql`/* entries touched */
  select one.* from unnest(${entries}::text[]) as x(id) cross join lateral (
    select ${entryColumns} from entry e where e.company_id = ${companyId} and e.id = x.id offset 0
  ) one
  union all
  select one.* from unnest(${ledgers}::text[]) as x(beginning) cross join lateral (
    select ${entryColumns} from entry e
    where e.company_id = ${companyId} and e.id >= x.beginning collate "C" and e.id < (rtrim(x.beginning) || '!') collate "C"
      and not (e.id = any(${entries}::text[])) offset 0
  ) one
  union all
  select ${entryColumns} from entry e where e.company_id = ${companyId} and e.role_id = any(${roleIds}::uuid[])
    and not (e.id = any(${entries}::text[]))`;

const relationsNamed = (
  companyId: CompanyId,
  { relations, ties }: Touched,
  roleIds: readonly RoleId[],
): RawBuilder<Relation> => sql`/* relations touched */
  select ${relationColumns} from relation t where t.company_id = ${companyId} and t.id = any(${relations}::uuid[])
  union select ${relationColumns} from relation t where t.company_id = ${companyId} and t.from_id = any(${roleIds}::uuid[])
  union select ${relationColumns} from relation t where t.company_id = ${companyId} and t.to_id = any(${roleIds}::uuid[])
  union select one.* from jsonb_to_recordset(${JSON.stringify(ties)}::jsonb) as x("fromId" uuid, "toId" uuid, type text)
    cross join lateral (
      select ${relationColumns} from relation t
      where t.company_id = ${companyId} and t.from_id = x."fromId" and t.to_id = x."toId" and t.type = x.type offset 0
    ) one`;

const unitsNamed = (
  companyId: CompanyId,
  ids: readonly UnitId[],
  { contentsOf, unitKeys }: Touched,
): RawBuilder<Unit> => sql`/* units touched */
  with recursive up (id, above) as (
    select u.id, u.parent_id from unit u where u.company_id = ${companyId} and u.id = any(${ids}::uuid[])
    union
    select next.* from up cross join lateral (
      select u.id, u.parent_id from unit u where u.company_id = ${companyId} and u.id = up.above offset 0
    ) next
  )
  select one.* from up cross join lateral (
    select ${unitColumns} from unit u where u.company_id = ${companyId} and u.id = up.id offset 0
  ) one
  union select ${unitColumns} from unit u where u.company_id = ${companyId} and u.parent_id = any(${contentsOf}::uuid[])
  union select ${unitColumns} from unit u where u.company_id = ${companyId} and u.key = any(${unitKeys}::text[])`;
