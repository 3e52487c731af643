import { folded } from "../../text.ts";
import type { Row } from "../read/table.ts";
import type { MappableField } from "./mapping.ts";

/** Words in the column of superiors that say that there is none. */
const nobodyWords = new Set([
  "",
  "-",
  "--",
  "—",
  "–",
  "n/a",
  "na",
  "n/d",
  "none",
  "null",
  "nil",
  "nobody",
  "ninguno",
  "ninguna",
  "nadie",
  "no aplica",
  "0",
  "xx",
  "#n/a",
]);

/** Whether a cell names no superior; the caller makes sure that no role is called so. */
export const isNobody = (cell: string): boolean => nobodyWords.has(folded(cell));

/** A text as superiors are compared by: `1001.0`, which spreadsheets make of `1001`, is the same. Most are ids, which need no folding. */
export const compared = (text: string): string =>
  (/^[!-~]*$/.test(text) ? text.toLowerCase() : folded(text)).replace(/^(\d+)\.0+$/, "$1");

/** What a superior can be named by, the surest first. */
export const referable = [
  "id",
  "email",
  "name",
  "title",
  "title_es",
  "title_en",
] as const satisfies readonly MappableField[];
export type Referable = (typeof referable)[number];

/** Rows enough to tell by. */
const sampleRows = 2000;

/** The share of the cells of a column that are among some texts; 0 where all are blank. */
function coverage(rows: readonly Row[], column: number, texts: ReadonlySet<string>): number {
  let [named, found] = [0, 0];
  for (const { cells } of rows.slice(0, sampleRows)) {
    const cell = cells[column] ?? "";
    const text = compared(cell);
    if (text === "" || (isNobody(cell) && !texts.has(text))) continue;
    named += 1;
    if (texts.has(text)) found += 1;
  }
  return named === 0 ? 0 : found / named;
}

export interface Reference {
  readonly column: number;
  readonly by: Referable;
  readonly share: number;
}

/** Texts of each field that a superior may be named by. */
export type TextsByField = (field: Referable) => ReadonlySet<string> | null;

/** All texts of the columns of fields, collected when they are first asked for; `textOf` gives what a row is called by a field. */
export function textsByField(
  rows: readonly Row[],
  fields: readonly Referable[],
  textOf: (row: Row, field: Referable) => string,
): TextsByField {
  const collected = new Map<Referable, ReadonlySet<string>>();
  return (field) => {
    if (!fields.includes(field)) return null;
    const texts = collected.get(field) ?? new Set(rows.map((row) => compared(textOf(row, field))));
    collected.set(field, texts);
    return texts;
  };
}

/** Which of some columns names superiors best, and by what; the surest field and the first column where several do alike. */
export function bestReference(rows: readonly Row[], columns: readonly number[], texts: TextsByField): Reference | null {
  let best: Reference | null = null;
  for (const by of referable) {
    // What nearly all superiors are named by already cannot be bettered.
    const among = best && best.share > 0.95 ? null : texts(by);
    if (!among) continue;
    for (const column of columns) {
      const share = coverage(rows, column, among);
      if (share > (best?.share ?? 0) + 0.05) best = { column, by, share };
    }
  }
  return best;
}

/**
 * Columns that could name superiors by what they hold: most cells are found among ids, names or titles, and they are no small
 * numbers, which are found among ids by chance.
 */
export function guessReference(
  rows: readonly Row[],
  columns: readonly number[],
  texts: TextsByField,
): Reference | null {
  const telling = columns.filter((column) => {
    const cells = rows
      .slice(0, sampleRows)
      .flatMap(({ cells }) => (isNobody(cells[column] ?? "") ? [] : [cells[column] ?? ""]));
    return cells.length > 0 && cells.every((cell) => !/^\d{1,2}(?:[.,]\d+)?$/.test(cell.trim()));
  });
  const best = bestReference(rows, telling, texts);
  return best && best.share >= 0.7 ? best : null;
}
