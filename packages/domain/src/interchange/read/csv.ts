import { CsvError, parse } from "csv-parse/sync";
import { accepted, type Result, refused } from "../../result.ts";
import { unguarded } from "../cells/guard.ts";
import { headerScore } from "../mapping/words.ts";
import { finding, type Notes } from "../note.ts";
import { separatorOf } from "./separator.ts";
import type { Row, Table } from "./table.ts";

/** Where quotes are opened and never closed: the line of the row in which that happens. */
export interface CsvProblem {
  readonly line: number;
}

/** Rows among which the header is looked for; reports often have a title above it. */
const headerWithin = 10;

const breaksIn = (cell: string): number => cell.match(/\r\n|\n|\r/g)?.length ?? 0;

/** The rows with the physical line where each begins: cells that hold line breaks push the next ones down. */
function rowsOf(text: string, delimiter: string, firstLine: number): Result<readonly Row[], CsvProblem> {
  const rows: Row[] = [];
  let line = firstLine;
  const keep = (cells: string[]): null => {
    rows.push({ line, cells });
    line += 1;
    for (const cell of cells) if (cell.includes("\n") || cell.includes("\r")) line += breaksIn(cell);
    return null;
  };
  try {
    parse(text, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_quotes: true,
      relax_column_count: true,
      on_record: keep,
    });
    return accepted(rows);
  } catch (error) {
    if (error instanceof CsvError) return refused({ line });
    throw error;
  }
}

const isBlank = (row: Row): boolean => row.cells.every((cell) => cell.trim() === "");

/** The row that names the columns: the one with the most words known from headers, else the first. */
function headerOf(rows: readonly Row[]): number {
  const scores = rows.slice(0, headerWithin).map(({ cells }) => headerScore(cells));
  const best = Math.max(...scores);
  return best < 2 ? 0 : scores.indexOf(best);
}

/** Unique names: a column without one is called by its number, one that is called as another gets a number too. */
export function columnNames(cells: readonly string[], notes: Notes, file: string, line: number): readonly string[] {
  const taken = new Set<string>();
  return cells.map((cell, at) => {
    const written = unguarded(cell).replace(/\s+/g, " ").trim();
    let name = written === "" ? `#${at + 1}` : written;
    for (let number = 2; taken.has(name); number += 1) name = `${written} (${number})`;
    if (written !== "" && name !== written) {
      notes.push(finding("COLUMN_TWICE", "NOTICE", { file, line }, { column: written, named: name }));
    }
    taken.add(name);
    return name;
  });
}

/** A CSV with any separator, line ends and quotes; the problem where a quote is never closed. Without rows where nothing follows the header. */
export function readCsv(file: string, encoding: string, text: string, notes: Notes): Result<Table, CsvProblem> {
  const told = /^sep=(.)(?:\r\n|\n|\r)/.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const read = rowsOf(body, told?.[1] ?? separatorOf(body), told ? 2 : 1);
  if (!read.ok) return read;
  const filled = read.value.filter((row) => !isBlank(row));
  const blank = read.value.find(isBlank);
  if (blank) {
    const count = read.value.length - filled.length;
    notes.push(finding("BLANK_ROWS", "NOTICE", { file, line: blank.line }, { count }));
  }
  const at = headerOf(filled);
  const header = filled[at] ?? { line: 1, cells: [] };
  if (at > 0) notes.push(finding("LINES_BEFORE_HEADER", "NOTICE", { file, line: 1 }, { count: at }));
  const columns = columnNames(header.cells, notes, file, header.line);
  const rows = filled.slice(at + 1);
  for (const row of rows) {
    const beyond = row.cells.slice(columns.length).filter((cell) => cell.trim() !== "").length;
    if (beyond === 0) continue;
    const values = { count: beyond, expected: columns.length };
    notes.push(finding("CELLS_BEYOND_HEADER", "WARNING", { file, line: row.line }, values));
  }
  return accepted({ file, format: "CSV", encoding, columns, rows, parents: null });
}
