/**
 * The values that the sentence of each refusal needs. `columns` names all that the file has, as one has to choose among them;
 * `columnNames` are the same one by one, for a program that lets a person choose.
 */
export interface ImportRefusalValues {
  readonly IMPORT_NO_FILE: Record<never, never>;
  readonly IMPORT_EMPTY_FILE: Record<never, never>;
  /** Bytes that are no text at all. */
  readonly IMPORT_NOT_TEXT: Record<never, never>;
  /** A spreadsheet or another container where text was expected. */
  readonly IMPORT_OTHER_FORMAT: { readonly format: string };
  /** A quotation mark is opened in the row that begins on `line`, and never closed. */
  readonly IMPORT_MALFORMED_CSV: Record<never, never>;
  readonly IMPORT_MALFORMED_JSON: { readonly problem: string };
  readonly IMPORT_NO_LIST: Record<never, never>;
  readonly IMPORT_SEVERAL_LISTS: { readonly lists: readonly string[] };
  readonly IMPORT_NO_ROWS: Record<never, never>;
  readonly IMPORT_NO_TITLE: { readonly columns: string; readonly columnNames: readonly string[] };
  readonly IMPORT_NO_SUPERIOR: { readonly columns: string; readonly columnNames: readonly string[] };
  readonly IMPORT_MAP_MALFORMED: { readonly map: string };
  readonly IMPORT_MAP_FIELD: { readonly field: string; readonly fields: readonly string[] };
  readonly IMPORT_MAP_COLUMN: { readonly column: string; readonly columns: string };
  /** The columns of this format are fixed. */
  readonly IMPORT_MAP_NOT_TAKEN: Record<never, never>;
  readonly IMPORT_JUNIOR_ALONE: Record<never, never>;
  readonly IMPORT_SEVERAL_FILES: { readonly files: readonly string[] };
}

/** Why files cannot be imported. `line` is the physical line from 1, null where it is about the whole; `file` null where about all. */
export type ImportRefusal = {
  readonly [Code in keyof ImportRefusalValues]: {
    readonly code: Code;
    readonly file: string | null;
    readonly line: number | null;
    readonly values: ImportRefusalValues[Code];
  };
}[keyof ImportRefusalValues];
export type ImportRefusalCode = ImportRefusal["code"];
