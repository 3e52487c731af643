/** A row as the file has it; `line` is the physical line where it begins, from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What is common to CSV, lists and nested lists: named columns and rows of text. */
export interface Table {
  readonly file: string;
  readonly format: "CSV" | "JSON" | "JSON_TREE";
  readonly encoding: string;
  /** Unique names; a column without one is called by its number. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** For nested lists: for each row the index of the row that it stands in, -1 at the top. */
  readonly parents: Int32Array | null;
}
