import { accepted, type Result, refused } from "../../result.ts";
import { refusal } from "../note.ts";
import type { ImportRefusal } from "../refusal.ts";
import { type MappableField, mappableFields } from "./mapping.ts";
import { headerWord } from "./words.ts";

/** What the caller says of columns: for a field the index of its column, null where it is not to be read. */
export type ToldColumns = ReadonlyMap<MappableField, number | null>;

const fieldNamed = (name: string): MappableField | undefined =>
  mappableFields.find((field) => headerWord(field) === headerWord(name));

/** The column of a name: as it is written, else the only one that is called so but for case and accents. */
function columnNamed(name: string, columns: readonly string[]): number {
  const exact = columns.indexOf(name);
  if (exact >= 0) return exact;
  const alike = columns.flatMap((column, at) => (headerWord(column) === headerWord(name) ? [at] : []));
  return alike.length === 1 ? (alike[0] ?? -1) : -1;
}

/** All columns of a file, as sentences name them. */
export const namesOf = (columns: readonly string[]): string => columns.join(" · ");

/**
 * Reads `field=Column,field=Column`; column names may hold commas, and nothing after the sign means that the field is not to be
 * read. Refused where it is not so written, where the field is none, and where the file has no such column (naming those it has).
 */
export function readTold(
  map: string,
  columns: readonly string[],
  file: string,
): Result<ToldColumns, readonly ImportRefusal[]> {
  const told = new Map<MappableField, number | null>();
  const refusals: ImportRefusal[] = [];
  const at = { file, line: null };
  for (const part of map.split(/[,\n](?=\s*\w+\s*=)/)) {
    if (part.trim() === "") continue;
    const [, name = "", column = ""] = /^\s*(\w+)\s*=(.*)$/s.exec(part) ?? [];
    const field = fieldNamed(name);
    const index = columnNamed(column.trim(), columns);
    if (name === "") refusals.push(refusal("IMPORT_MAP_MALFORMED", at, { map: part.trim() }));
    else if (!field) refusals.push(refusal("IMPORT_MAP_FIELD", at, { field: name, fields: mappableFields }));
    else if (column.trim() === "") told.set(field, null);
    else if (index < 0)
      refusals.push(refusal("IMPORT_MAP_COLUMN", at, { column: column.trim(), columns: namesOf(columns) }));
    else told.set(field, index);
  }
  return refusals.length > 0 ? refused(refusals) : accepted(told);
}
