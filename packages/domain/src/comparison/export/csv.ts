import { stringify } from "csv-stringify/sync";
import { guard } from "../../interchange/index.ts";
import type { Comparison } from "../compare.ts";
import { rowLabels } from "../sentences/labels.ts";
import { rowsOf, subjectNames, type Written } from "./rows.ts";

/**
 * A comparison as a CSV: a line for each aspect, a column for each subject. UTF-8 with a byte order mark, commas and CRLF, which
 * spreadsheets open as it is; several things in one cell stand on lines of their own. Cells that a spreadsheet would run are guarded.
 */
export function comparisonCsv(comparison: Comparison, written: Written): string {
  const { locale } = written;
  const head = [rowLabels.row[locale], rowLabels.likeness[locale], ...subjectNames(comparison, written)];
  const rows = rowsOf(comparison, written).map(({ label, likeness, cells }) => [
    label,
    likeness,
    ...cells.map((cell) => cell.join("\n")),
  ]);
  return stringify(
    [head, ...rows].map((row) => row.map(guard)),
    { bom: true, record_delimiter: "\r\n", quoted_match: /[\r\n;\t']/ },
  );
}
