import type { CompanyId, RoleId } from "@puesto/domain/identity";
import type { Entry, Holder, Relation, Role, StructureRecords, Unit } from "@puesto/domain/structure";
import { sql } from "kysely";
import type { Read } from "../../context.ts";

const roleColumns = sql.raw(
  `r.id, r.key, r.title, r.kind, r.unit_id as "unitId", r.reports_to_id as "reportsToId", r.place, ` +
    `trim_scale(r.seats)::text as seats`,
);
const holderColumns = sql.raw(
  `h.id, h.role_id as "roleId", h.name, trim_scale(h.fte)::text as fte, ` +
    `h.starts_on::text as "startsOn", h.ends_on::text as "endsOn"`,
);
const relationColumns = sql.raw(`l.id, l.type, l.from_id as "fromId", l.to_id as "toId"`);

/** All that is kept of a company and of its roles. */
const allEntries = (read: Read, companyId: CompanyId): Promise<Entry[]> =>
  read(sql`/* all entries */
    select e.id, e.ledger, e.role_id as "roleId", e.key, e.content from entry e where e.company_id = ${companyId} order by e.id`);

/** All units of a company. */
const allUnits = (read: Read, companyId: CompanyId): Promise<Unit[]> =>
  read(sql`/* all units */
    select u.id, u.key, u.name, u.parent_id as "parentId" from unit u where u.company_id = ${companyId} order by u.id`);

/** Records as they stood at a revision. */
export interface Revised {
  readonly revision: number;
  readonly records: StructureRecords;
}

const revisionOf = async (read: Read, companyId: CompanyId): Promise<number> => {
  const [company] = await read<{ revision: number }>(
    sql`/* revision */ select c.revision from company c where c.id = ${companyId}`,
  );
  return company?.revision ?? 0;
};

/** All of a company's structure, and its revision. `read` is to see one state of the database throughout. */
export async function wholeStructure(read: Read, companyId: CompanyId): Promise<Revised> {
  const revision = await revisionOf(read, companyId);
  const units = await allUnits(read, companyId);
  const roles = await read<Role>(sql`/* all roles */
    select ${roleColumns} from role r where r.company_id = ${companyId} order by r.reports_to_id, r.place, r.id`);
  const holders = await read<Holder>(sql`/* all holders */
    select ${holderColumns} from holder h where h.company_id = ${companyId} order by h.id`);
  const relations = await read<Relation>(sql`/* all relations */
    select ${relationColumns} from relation l where l.company_id = ${companyId} order by l.id`);
  const entries = await allEntries(read, companyId);
  return { revision, records: { units, roles, holders, relations, entries } };
}

/** How many roles stand below one, directly and in all. */
export interface BelowCounts {
  readonly id: RoleId;
  readonly direct: number;
  readonly all: number;
}

/** The upper levels of a company's structure, and how many stand below the roles of the lowest of these. */
export interface UpperLevels extends Revised {
  readonly below: readonly BelowCounts[];
}

/** Reads the levels from the root (0) to `maxDepth` and nothing of the roles below but how many they are. */
export async function upperLevels(read: Read, companyId: CompanyId, maxDepth: number): Promise<UpperLevels> {
  const revision = await revisionOf(read, companyId);
  const rows = await read<Role & { readonly depth: number }>(sql`/* upper levels */
    with recursive down (id, depth) as (
      select r.id, 0 from role r where r.company_id = ${companyId} and r.reports_to_id is null
      union all
      select r.id, down.depth + 1 from down join role r on r.company_id = ${companyId} and r.reports_to_id = down.id
      where down.depth < ${maxDepth}
    )
    select ${roleColumns}, down.depth from down join role r on r.company_id = ${companyId} and r.id = down.id
    order by r.reports_to_id, r.place, r.id`);
  const ids = rows.map((row) => row.id);
  const roles = rows.map(({ depth: _, ...role }) => role);
  const units = await allUnits(read, companyId);
  const holders = await read<Holder>(sql`/* holders of the upper levels */
    select ${holderColumns} from holder h where h.company_id = ${companyId} and h.role_id = any(${ids}::uuid[])
    order by h.id`);
  const relations = await read<Relation>(sql`/* relations of the upper levels */
    select ${relationColumns} from relation l
    where l.company_id = ${companyId} and l.from_id = any(${ids}::uuid[]) and l.to_id = any(${ids}::uuid[])
    order by l.id`);
  const lowest = rows.filter((row) => row.depth === maxDepth).map((row) => row.id);
  const below = await read<BelowCounts>(sql`/* counts below the upper levels */
    with recursive down (above, id, steps) as (
      select r.reports_to_id, r.id, 1 from role r
      where r.company_id = ${companyId} and r.reports_to_id = any(${lowest}::uuid[])
      union all
      select down.above, r.id, down.steps + 1
      from down join role r on r.company_id = ${companyId} and r.reports_to_id = down.id
    )
    select above as id, count(*) filter (where steps = 1)::int as direct, count(*)::int as "all" from down group by above`);
  return { revision, records: { units, roles, holders, relations, entries: [] }, below };
}
