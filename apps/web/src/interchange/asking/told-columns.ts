import { type MappableField, mappableFields } from "@puesto/domain/interchange";
import type { FileMapping } from "./import-lines.ts";

/** What a person says of columns: for a field its column, or null where none is to be read. Of the others one is guessed. */
export type ToldColumns = ReadonlyMap<MappableField, string | null>;

export const nothingTold: ToldColumns = new Map();

/** The same with a field's column said anew; `undefined` leaves it to be guessed. */
export function told(columns: ToldColumns, field: MappableField, column: string | null | undefined): ToldColumns {
  const next = new Map(columns);
  if (column === undefined) next.delete(field);
  else next.set(field, column);
  return next;
}

/** As the API reads it: `title=Puesto`, a field each line. */
export const mapOf = (columns: ToldColumns): string =>
  [...columns].map(([field, column]) => `${field}=${column ?? ""}`).join("\n");

/** All columns of a file, those that were read first. A column may be read for two fields. */
export const columnsOf = ({ columns, unread }: FileMapping): readonly string[] => [
  ...new Set([...columns.map(({ column }) => column), ...unread]),
];

/** The fields without which there is no structure, or which hardly any file lacks: shown whether or not they have a column. */
const usual: ReadonlySet<MappableField> = new Set(["id", "title", "name", "reportsTo", "unit"]);

/** The fields to show first, and those that are there for whoever looks for them. */
export function fieldsToShow(
  read: ReadonlySet<MappableField>,
  columns: ToldColumns,
): { readonly first: readonly MappableField[]; readonly others: readonly MappableField[] } {
  const isFirst = (field: MappableField) => usual.has(field) || read.has(field) || columns.has(field);
  return {
    first: mappableFields.filter(isFirst),
    others: mappableFields.filter((field) => !isFirst(field)),
  };
}
