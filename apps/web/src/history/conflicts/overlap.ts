import { type StructureDifference, sameValue, type TableDifference } from "@puesto/domain/structure";

type Identified = { readonly id: string };

/**
 * Whether making `mine` would take away what `theirs` made: it sets a field to something else that they set, or removes a row
 * that they made or set something of. Places among siblings do not count: nobody loses anything by another order.
 */
export function overlaps(mine: StructureDifference, theirs: StructureDifference): boolean {
  return (
    rowsOverlap(mine.units, theirs.units) ||
    rowsOverlap(mine.roles, theirs.roles) ||
    rowsOverlap(mine.relations, theirs.relations) ||
    rowsOverlap(mine.holders, theirs.holders) ||
    rowsOverlap(mine.entries, theirs.entries)
  );
}

function rowsOverlap<Row extends Identified>(mine: TableDifference<Row>, theirs: TableDifference<Row>): boolean {
  const changed = new Map(theirs.changed.map((change) => [change.after.id, change]));
  const added = new Set(theirs.added.map(({ id }) => id));
  return (
    mine.removed.some(({ id }) => changed.has(id) || added.has(id)) ||
    mine.changed.some((change) => {
      const other = changed.get(change.after.id);
      return other !== undefined && fieldsSet(other).some((field) => fieldsSet(change).includes(field));
    })
  );
}

/** The fields that a change of a row sets, without its place. */
const fieldsSet = ({ before, after }: { readonly before: object; readonly after: object }): readonly string[] =>
  Object.entries(after).flatMap(([field, value]) =>
    field === "place" || sameValue(value, Reflect.get(before, field)) ? [] : [field],
  );
