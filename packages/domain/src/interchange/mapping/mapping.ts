import type { FileFormat } from "../plan.ts";

/** What a column can hold; these words stand on the left of `map`. */
export const mappableFields = [
  "id",
  "title",
  "title_es",
  "title_en",
  "name",
  "givenName",
  "familyName",
  "email",
  "reportsTo",
  "unit",
  "kind",
  "seats",
  "startsOn",
  "endsOn",
] as const;
export type MappableField = (typeof mappableFields)[number];

/** Why a column was taken for a field: told by the caller, by its name, by what its cells hold, or fixed by the format. */
export type MappingReason = "TOLD" | "NAME" | "CONTENT" | "FORMAT";

export interface MappedColumn {
  readonly field: MappableField;
  /** The column's name as the file writes it. */
  readonly column: string;
  readonly reason: MappingReason;
}

/** How the columns of a file were read. */
export interface Mapping {
  readonly file: string;
  readonly format: FileFormat;
  readonly columns: readonly MappedColumn[];
  /** Which field the cells of `reportsTo` name a superior by; null where the file nests reports instead. */
  readonly refersTo: MappableField | null;
  /** Columns that were not read. */
  readonly unread: readonly string[];
}
