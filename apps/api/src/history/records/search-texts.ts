import type { CompanyId, RoleId } from "@puesto/domain/identity";
import {
  type Role,
  type StructureDifference,
  type StructureRecords,
  searchText,
  searchTextOf,
} from "@puesto/domain/structure";
import { allTexts, type LocalizedText } from "@puesto/domain/text";
import { type QueryExecutorProvider, sql } from "kysely";
import { rowsThatHandOnKeys } from "./keys.ts";

/** A role with the text that search looks through; null where it stays, or is found out once the rows are there. */
export interface FoundRole {
  readonly role: Role;
  readonly searchText: string | null;
}

/** What is written of an edit: the difference of the records, roles with their search texts. */
export interface WrittenDifference extends Omit<StructureDifference, "roles"> {
  readonly roles: {
    readonly added: readonly FoundRole[];
    readonly changed: readonly FoundRole[];
    readonly removed: readonly Role[];
    /** Those whose keys others take over. */
    readonly handOnKeys: readonly Role[];
  };
}

/** The same difference with search texts, which change with a role's unit and its holders too. Both records are whole. */
export function writtenDifference(
  difference: StructureDifference,
  before: StructureRecords,
  after: StructureRecords,
): WrittenDifference {
  const earlier = searchTexts(before);
  const later = searchTexts(after);
  const changed = new Set(difference.roles.changed.map((change) => change.after.id));
  const found = after.roles.map((role) => ({ role, searchText: later.get(role.id) ?? "" }));
  return {
    ...difference,
    roles: {
      added: found.filter(({ role }) => !earlier.has(role.id)),
      changed: found.filter(({ role, searchText: text }) => {
        const was = earlier.get(role.id);
        return was !== undefined && (changed.has(role.id) || was !== text);
      }),
      removed: difference.roles.removed,
      handOnKeys: rowsThatHandOnKeys(difference.roles),
    },
  };
}

function searchTexts({ units, roles, holders }: StructureRecords): ReadonlyMap<RoleId, string> {
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const holdersByRole = Map.groupBy(holders, (holder) => holder.roleId);
  return new Map(
    roles.map((role) => {
      const unit = role.unitId === null ? undefined : unitById.get(role.unitId);
      return [role.id, searchText(role, unit, holdersByRole.get(role.id) ?? [])];
    }),
  );
}

/** The same difference without search texts: see {@link refreshSearchTexts}. */
export const unsearchedDifference = ({ roles, ...others }: StructureDifference): WrittenDifference => ({
  ...others,
  roles: {
    added: roles.added.map((role) => ({ role, searchText: null })),
    changed: roles.changed.map(({ after }) => ({ role: after, searchText: null })),
    removed: roles.removed,
    handOnKeys: rowsThatHandOnKeys(roles),
  },
});

/**
 * Writes the search texts of the roles for which a difference that is written already made them other ones: by their titles and
 * keys, their holders, and the units they lie in. Two statements, or none.
 */
export async function refreshSearchTexts(
  database: QueryExecutorProvider,
  companyId: CompanyId,
  { units, roles, holders }: StructureDifference,
): Promise<void> {
  const named = ({ before, after }: { readonly before: Role; readonly after: Role }) =>
    before.unitId !== after.unitId || before.key !== after.key || before.title !== after.title;
  const roleIds = new Set([
    ...roles.added.map(({ id }) => id),
    ...roles.changed.filter(named).map(({ after }) => after.id),
    ...[...holders.added, ...holders.removed].map(({ roleId }) => roleId),
    ...holders.changed.flatMap(({ before, after }) => [before.roleId, after.roleId]),
  ]);
  const unitIds = units.changed.map(({ after }) => after.id);
  if (roleIds.size + unitIds.length === 0) return;
  const { rows } = await sql<SearchedRow>`/* what roles are found by */
    select r.id, r.key, r.title, u.name as "unitName",
      array(select h.name from holder h where h.company_id = r.company_id and h.role_id = r.id and h.name is not null order by h.id)
        as "holderNames"
    from role r left join unit u on u.company_id = r.company_id and u.id = r.unit_id
    where r.company_id = ${companyId} and (r.id = any(${[...roleIds]}::uuid[]) or r.unit_id = any(${unitIds}::uuid[]))`.execute(
    database,
  );
  const texts = rows.map(({ id, key, title, unitName, holderNames }) => ({
    id,
    text: searchTextOf({
      titles: allTexts(title),
      holders: holderNames,
      units: unitName === null ? [] : allTexts(unitName),
      key,
    }),
  }));
  await sql`/* write search texts */
    update role r set search_text = x.text from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as x(id uuid, text text)
    where r.company_id = ${companyId} and r.id = any(${texts.map(({ id }) => id)}::uuid[]) and r.id = x.id
      and r.search_text is distinct from x.text`.execute(database);
}

interface SearchedRow {
  readonly id: RoleId;
  readonly key: string | null;
  readonly title: LocalizedText;
  readonly unitName: LocalizedText | null;
  readonly holderNames: readonly string[];
}
