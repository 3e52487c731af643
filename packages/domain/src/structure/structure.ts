import type { RoleId, UnitId } from "../identity.ts";
import { accepted, type Result, refused } from "../result.ts";
import { at, type Groups, groupsOf, type Hierarchy, hierarchyOf } from "./hierarchy.ts";
import { type Holder, holdsOn } from "./holder.ts";
import { findIntegrityViolations, type IntegrityViolation } from "./integrity/integrity.ts";
import { indexesById, type StructureRecords } from "./records.ts";
import type { Relation } from "./relation.ts";
import type { Role } from "./role.ts";
import type { Unit } from "./unit.ts";

/**
 * A sound company structure, immutable. Made by {@link buildStructure} alone; asked by the functions beside it. A company
 * without roles is one too: it has no root.
 */
export interface Structure {
  readonly records: StructureRecords;
  /** In preorder: a role, then its reports in their places, each followed by its own. The root stands first. */
  readonly roles: readonly Role[];
  /** The tree over the rows of `roles`. */
  readonly hierarchy: Hierarchy;
  /** Where a role stands in `records.roles`, and on which row of `roles` that one is. */
  readonly indexOfRole: ReadonlyMap<RoleId, number>;
  readonly rowOfIndex: Int32Array;
  readonly unitById: ReadonlyMap<UnitId, Unit>;
  /** Which of `records.holders`, `records.relations` belong to a row of `roles`. */
  readonly holdersByRow: Groups;
  readonly relationsByFromRow: Groups;
  readonly relationsByToRow: Groups;
}

/** Builds the structure of sound records; every rule of RULES.md that is broken otherwise. Linear, and never throws. */
export function buildStructure(records: StructureRecords): Result<Structure, readonly IntegrityViolation[]> {
  const indexOfRole = indexesById(records.roles);
  const violations = findIntegrityViolations(records, indexOfRole);
  if (violations.length > 0) return refused(violations);
  const superiors = Int32Array.from(records.roles, ({ reportsToId }) =>
    reportsToId === null ? -1 : (indexOfRole.get(reportsToId) ?? -1),
  );
  const { order, hierarchy } = hierarchyOf(records.roles, superiors);
  const roles: Role[] = [];
  const rowOfIndex = new Int32Array(order.length);
  order.forEach((index, row) => {
    const role = records.roles[index];
    if (role) roles.push(role);
    rowOfIndex[index] = row;
  });
  const byRow = <Member>(members: readonly Member[], roleIdOf: (member: Member) => RoleId): Groups =>
    groupsOf(
      Int32Array.from(members, (member) => at(rowOfIndex, indexOfRole.get(roleIdOf(member)) ?? -1)),
      roles.length,
    );
  return accepted({
    records,
    roles,
    hierarchy,
    indexOfRole,
    rowOfIndex,
    unitById: new Map(records.units.map((unit) => [unit.id, unit])),
    holdersByRow: byRow(records.holders, (holder) => holder.roleId),
    relationsByFromRow: byRow(records.relations, (relation) => relation.fromId),
    relationsByToRow: byRow(records.relations, (relation) => relation.toId),
  });
}

/** The row of `roles` that a role stands on; -1 for a role that is not there. */
export const rowOf = (structure: Structure, id: RoleId): number =>
  at(structure.rowOfIndex, structure.indexOfRole.get(id) ?? -1);

/** The role with an id; undefined where the company has none. */
export const roleOf = (structure: Structure, id: RoleId): Role | undefined => structure.roles[rowOf(structure, id)];

/** The unit with an id; undefined where the company has none. */
export const unitOf = (structure: Structure, id: UnitId): Unit | undefined => structure.unitById.get(id);

/** The role that reports to nobody; undefined in a company without roles. */
export const rootOf = (structure: Structure): Role | undefined => structure.roles[0];

/** The role that a role reports to; undefined for the root and for a role that is not there. */
export function superiorOf(structure: Structure, id: RoleId): Role | undefined {
  const row = rowOf(structure, id);
  return row < 0 ? undefined : structure.roles[at(structure.hierarchy.parents, row)];
}

/** From the role it reports to up to the root. */
export function ancestorsOf(structure: Structure, id: RoleId): readonly Role[] {
  const ancestors: Role[] = [];
  for (let role = superiorOf(structure, id); role; role = superiorOf(structure, role.id)) ancestors.push(role);
  return ancestors;
}

/** The direct reports, in their places. */
export function reportsOf(structure: Structure, id: RoleId): readonly Role[] {
  const row = rowOf(structure, id);
  const reports: Role[] = [];
  const end = row + at(structure.hierarchy.sizes, row);
  for (let next = row + 1; row >= 0 && next < end; next += at(structure.hierarchy.sizes, next)) {
    const report = structure.roles[next];
    if (report) reports.push(report);
  }
  return reports;
}

/** The role itself and all below it, in preorder; `maxDepth` counts levels below the role (0: itself alone). */
export function subtreeOf(structure: Structure, id: RoleId, maxDepth = Number.POSITIVE_INFINITY): readonly Role[] {
  const row = rowOf(structure, id);
  if (row < 0) return [];
  const { depths, sizes } = structure.hierarchy;
  const all = structure.roles.slice(row, row + at(sizes, row));
  const deepest = at(depths, row) + maxDepth;
  return maxDepth === Number.POSITIVE_INFINITY ? all : all.filter((_, below) => at(depths, row + below) <= deepest);
}

/** How many reporting lines lie between a role and the root (0 for the root); undefined for a role that is not there. */
export const depthOf = (structure: Structure, id: RoleId): number | undefined =>
  structure.hierarchy.depths[rowOf(structure, id)];

/** How many roles report to a role itself. */
export const directReportCountOf = (structure: Structure, id: RoleId): number =>
  structure.hierarchy.childCounts[rowOf(structure, id)] ?? 0;

/** How many roles stand below a role, on all levels. */
export const descendantCountOf = (structure: Structure, id: RoleId): number =>
  (structure.hierarchy.sizes[rowOf(structure, id)] ?? 1) - 1;

/** The members of one row's group, taken from the records that they were grouped from. */
export function membersOf<Member>(
  { starts, members }: Groups,
  row: number,
  from: readonly Member[],
): readonly Member[] {
  const found: Member[] = [];
  if (row < 0) return found;
  for (let next = at(starts, row); next < at(starts, row + 1); next += 1) {
    const member = from[at(members, next)];
    if (member) found.push(member);
  }
  return found;
}

/** Who holds a role, in the order of the records. */
export const holdersOf = (structure: Structure, id: RoleId): readonly Holder[] =>
  membersOf(structure.holdersByRow, rowOf(structure, id), structure.records.holders);

/** Whether nobody holds a role on a day that somebody could. One without seats is a heading; one that is not there is not vacant. */
export const isVacant = (structure: Structure, id: RoleId, day: string): boolean =>
  isRowVacant(structure, rowOf(structure, id), day);

/** The same of the role in a row; of no row, that it is not. */
export function isRowVacant(structure: Structure, row: number, day: string): boolean {
  const role = structure.roles[row];
  return role !== undefined && role.seats !== "0" && holdingOn(structure, row, day).count === 0;
}

/** Who holds the role of a row on a day: the first of them, and how many there are. Makes no list: it is asked of every role. */
export function holdingOn({ records, holdersByRow }: Structure, row: number, day: string) {
  let first: Holder | undefined;
  let count = 0;
  for (let next = at(holdersByRow.starts, row); next < at(holdersByRow.starts, row + 1); next += 1) {
    const holder = records.holders[at(holdersByRow.members, next)];
    if (!holder || !holdsOn(holder, day)) continue;
    first ??= holder;
    count += 1;
  }
  return { first, count };
}

/** The relations that start from a role. */
export const relationsFrom = (structure: Structure, id: RoleId): readonly Relation[] =>
  membersOf(structure.relationsByFromRow, rowOf(structure, id), structure.records.relations);

/** The relations that end at a role. */
export const relationsTo = (structure: Structure, id: RoleId): readonly Relation[] =>
  membersOf(structure.relationsByToRow, rowOf(structure, id), structure.records.relations);
