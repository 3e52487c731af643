import type { CompanyFacts } from "../neighbourhood/neighbourhood.ts";
import type { Write } from "../neighbourhood/write.ts";
import { differenceOf, type TableDifference } from "../questions/difference.ts";
import type { StructureRecords } from "../records.ts";
import type { StructureChange } from "./change.ts";
import { changesOfWrite } from "./undoing.ts";

/** A company at one moment: its rows, and what it says of itself. */
export interface CompanyState {
  readonly company: CompanyFacts;
  readonly records: StructureRecords;
}

/** Rows in an order in which each stands after the one it hangs on. Linear; the rows are sound, so that each hangs on a top. */
function fromTheTop<Row extends { readonly id: string }>(
  rows: readonly Row[],
  aboveOf: (row: Row) => string | null,
): readonly Row[] {
  const below = Map.groupBy(rows, aboveOf);
  const sorted = [...(below.get(null) ?? [])];
  // The list grows while it is walked: each row brings those that hang on it.
  for (const row of sorted) for (const next of below.get(row.id) ?? []) sorted.push(next);
  return sorted;
}

type Identified = { readonly id: string };

/** How each row that came or changed was before, by the row that it is. */
function writesTo<Row extends Identified>({
  added,
  changed,
}: TableDifference<Row>): (row: Row) => readonly {
  readonly before: Row | null;
  readonly after: Row;
}[] {
  const before = new Map<string, Row | null>();
  for (const row of added) before.set(row.id, null);
  for (const one of changed) before.set(one.after.id, one.before);
  return (after) => {
    const was = before.get(after.id);
    return was === undefined ? [] : [{ before: was, after }];
  };
}

/**
 * The changes that lead from one sound state of a company to another, rows being the same where their ids are. They can be applied
 * one after another: what comes or moves does so from the top down, so that whoever is above stands where it will stand and no
 * circle is ever there; what goes does so last. Linear.
 */
export function leadingFrom(before: CompanyState, after: CompanyState): readonly StructureChange[] {
  const { units, roles, relations, holders, entries } = differenceOf(before.records, after.records);
  const unitWrites = writesTo(units);
  const roleWrites = writesTo(roles);
  const goingRoles = new Set<string>(roles.removed.map(({ id }) => id));
  const writes: readonly Write[] = [
    { table: "company", before: before.company, after: after.company },
    ...fromTheTop(after.records.units, (unit) => unit.parentId).flatMap((unit) =>
      unitWrites(unit).map((write) => ({ table: "units" as const, ...write })),
    ),
    ...fromTheTop(after.records.roles, (role) => role.reportsToId).flatMap((role) =>
      roleWrites(role).map((write) => ({ table: "roles" as const, ...write })),
    ),
    // What is tied to a role that goes, goes with it.
    ...relations.removed.flatMap((row): readonly Write[] =>
      goingRoles.has(row.fromId) || goingRoles.has(row.toId) ? [] : [{ table: "relations", before: row, after: null }],
    ),
    ...relations.changed.map(({ before: row }): Write => ({ table: "relations", before: row, after: null })),
    ...[...relations.added, ...relations.changed.map((change) => change.after)].map(
      (row): Write => ({ table: "relations", before: null, after: row }),
    ),
    ...holders.removed.flatMap((row): readonly Write[] =>
      goingRoles.has(row.roleId) ? [] : [{ table: "holders", before: row, after: null }],
    ),
    ...holders.changed.map((change): Write => ({ table: "holders", ...change })),
    ...holders.added.map((row): Write => ({ table: "holders", before: null, after: row })),
    ...entries.removed.flatMap((row): readonly Write[] =>
      row.roleId !== null && goingRoles.has(row.roleId) ? [] : [{ table: "entries", before: row, after: null }],
    ),
    ...entries.changed.map((change): Write => ({ table: "entries", ...change })),
    ...entries.added.map((row): Write => ({ table: "entries", before: null, after: row })),
  ];
  const topsGoing = roles.removed.filter(({ reportsToId }) => reportsToId === null || !goingRoles.has(reportsToId));
  return [
    ...writes.flatMap(changesOfWrite),
    ...topsGoing.map(({ id }): StructureChange => ({ type: "RoleRemoved", roleId: id, reports: "WITH" })),
    ...units.removed.map(({ id }): StructureChange => ({ type: "UnitRemoved", unitId: id })),
  ];
}
