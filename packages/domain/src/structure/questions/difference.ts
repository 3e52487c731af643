import type { Entry } from "../entries/entry.ts";
import type { Holder } from "../holder.ts";
import { indexesById, type StructureRecords } from "../records.ts";
import type { Relation } from "../relation.ts";
import type { Role } from "../role.ts";
import type { Unit } from "../unit.ts";

/** What happened to the rows of one table, matched by id. */
export interface TableDifference<Row> {
  readonly added: readonly Row[];
  readonly changed: readonly { readonly before: Row; readonly after: Row }[];
  readonly removed: readonly Row[];
}

/** What happened to a structure's records. */
export interface StructureDifference {
  readonly units: TableDifference<Unit>;
  readonly roles: TableDifference<Role>;
  readonly relations: TableDifference<Relation>;
  readonly holders: TableDifference<Holder>;
  readonly entries: TableDifference<Entry>;
}

type Identified = { readonly id: string };

/** Whether two values of one field say the same: plain values, texts in languages, or whatever JSON holds. What is not there is as `undefined`. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  return [...Object.keys(one), ...Object.keys(other)].every((name) =>
    sameValue(Reflect.get(one, name), Reflect.get(other, name)),
  );
}

/** Whether two rows of one table say the same. Every field is a plain value, a text in languages, or JSON. */
export const sameRow = (one: object, other: object): boolean =>
  Object.entries(one).every(([field, value]) => sameValue(value, Reflect.get(other, field)));

function tableDifferenceOf<Row extends Identified>(
  before: readonly Row[],
  after: readonly Row[],
): TableDifference<Row> {
  const indexOf = indexesById(before);
  const stays = new Uint8Array(before.length);
  const added: Row[] = [];
  const changed: { readonly before: Row; readonly after: Row }[] = [];
  for (const row of after) {
    const index = indexOf.get(row.id) ?? -1;
    const was = before[index];
    stays[index] = 1;
    if (!was) added.push(row);
    else if (was !== row && !sameRow(was, row)) changed.push({ before: was, after: row });
  }
  return { added, changed, removed: before.filter((_, index) => stays[index] === 0) };
}

/** What leads from some records to others: rows are the same where their ids are. Both must be sound ([S13] an id stands once). Linear. */
export const differenceOf = (before: StructureRecords, after: StructureRecords): StructureDifference => ({
  units: tableDifferenceOf(before.units, after.units),
  roles: tableDifferenceOf(before.roles, after.roles),
  relations: tableDifferenceOf(before.relations, after.relations),
  holders: tableDifferenceOf(before.holders, after.holders),
  entries: tableDifferenceOf(before.entries, after.entries),
});

const isEmptyTable = ({ added, changed, removed }: TableDifference<unknown>): boolean =>
  added.length + changed.length + removed.length === 0;

/** Whether nothing happened. */
export const isEmptyDifference = (difference: StructureDifference): boolean =>
  [difference.units, difference.roles, difference.relations, difference.holders, difference.entries].every(
    isEmptyTable,
  );

function applyTable<Row extends Identified>(
  rows: readonly Row[],
  { added, changed, removed }: TableDifference<Row>,
): readonly Row[] {
  const gone = new Set(removed.map((row) => row.id));
  const later = new Map(changed.map(({ after }) => [after.id, after]));
  return [...rows.filter((row) => !gone.has(row.id)).map((row) => later.get(row.id) ?? row), ...added];
}

/** The records after a difference: those that stay in their order, then those that came. */
export const applyDifference = (before: StructureRecords, difference: StructureDifference): StructureRecords => ({
  units: applyTable(before.units, difference.units),
  roles: applyTable(before.roles, difference.roles),
  relations: applyTable(before.relations, difference.relations),
  holders: applyTable(before.holders, difference.holders),
  entries: applyTable(before.entries, difference.entries),
});

const invertTable = <Row>({ added, changed, removed }: TableDifference<Row>): TableDifference<Row> => ({
  added: removed,
  changed: changed.map(({ before, after }) => ({ before: after, after: before })),
  removed: added,
});

/** The difference that leads back. */
export const invertDifference = (difference: StructureDifference): StructureDifference => ({
  units: invertTable(difference.units),
  roles: invertTable(difference.roles),
  relations: invertTable(difference.relations),
  holders: invertTable(difference.holders),
  entries: invertTable(difference.entries),
});
