import { accepted, type Result, refused } from "../../result.ts";
import { finding, type Notes, refusal } from "../note.ts";
import type { Row, Table } from "../read/table.ts";
import type { ImportRefusal } from "../refusal.ts";
import { type MappableField, type Mapping, type MappingReason, mappableFields } from "./mapping.ts";
import { bestReference, guessReference, type Referable, referable, textsByField } from "./superiors.ts";
import { namesOf, type ToldColumns } from "./told.ts";
import { rankOf } from "./words.ts";

/** Which column holds which field, and what superiors are named by. */
export interface Columns {
  readonly at: ReadonlyMap<MappableField, number>;
  readonly refersTo: Referable | null;
  readonly mapping: Mapping;
}

type Chosen = Map<MappableField, { readonly column: number; readonly reason: MappingReason }>;

/** Enough rows to trust how often a value repeats. */
const tellingRows = 10;

/** Whether a column can be one of ids: hardly any repeats. */
function isDistinct(rows: readonly Row[], column: number): boolean {
  const cells = rows.map(({ cells }) => (cells[column] ?? "").trim()).filter((cell) => cell !== "");
  return cells.length > 0 && (cells.length < tellingRows || new Set(cells).size > cells.length * 0.7);
}

/** What a row is called by a field; for a name in two columns, both. */
export function textAt(row: Row, at: ReadonlyMap<MappableField, number>, field: MappableField): string {
  const cellOf = (one: MappableField): string => (row.cells[at.get(one) ?? -1] ?? "").trim();
  if (field !== "name" || at.has("name")) return cellOf(field);
  return `${cellOf("givenName")} ${cellOf("familyName")}`.trim();
}

/** By their names: for each field the most telling column that is not taken; one column stands for one field. */
function chooseByName({ columns, rows }: Table, told: ToldColumns): Chosen {
  const chosen: Chosen = new Map();
  const taken = new Set<number>();
  for (const [field, column] of told) {
    if (column === null) continue;
    chosen.set(field, { column, reason: "TOLD" });
    taken.add(column);
  }
  // Columns that name superiors are chosen by what they hold, but are not free for anything else.
  for (const field of mappableFields) {
    if (told.has(field) || field === "reportsTo") continue;
    const candidates = columns
      .flatMap((column, index) => {
        const rank = rankOf(column, field);
        return rank === null || taken.has(index) ? [] : [{ index, rank }];
      })
      .sort((one, other) => one.rank - other.rank);
    const best = candidates.find(({ index }) => field !== "id" || isDistinct(rows, index));
    if (!best) continue;
    chosen.set(field, { column: best.index, reason: "NAME" });
    taken.add(best.index);
  }
  return chosen;
}

/** `nombre` beside `apellidos` is the given name; a name column alone is what the role is called. */
function settleNames(chosen: Chosen, told: ToldColumns, columns: readonly string[], notes: Notes, file: string): void {
  const name = chosen.get("name");
  if (name && chosen.has("familyName") && !chosen.has("givenName") && !told.has("name")) {
    chosen.delete("name");
    chosen.set("givenName", name);
  }
  const hasTitle = chosen.has("title") || chosen.has("title_es") || chosen.has("title_en");
  const only = chosen.get("name");
  if (hasTitle || !only || told.has("title")) return;
  chosen.set("title", only);
  if (!told.has("name")) chosen.delete("name");
  notes.push(finding("NAME_AS_TITLE", "NOTICE", { file, line: null }, { column: columns[only.column] ?? "" }));
}

function chooseSuperior(table: Table, told: ToldColumns, chosen: Chosen): Referable | null {
  const { rows, columns } = table;
  const at = new Map([...chosen].map(([field, { column }]) => [field, column]));
  const known = referable.filter((field) => at.has(field) || (field === "name" && at.has("familyName")));
  const texts = textsByField(rows, known, (row, field) => textAt(row, at, field));
  const toldColumn = told.get("reportsTo");
  if (toldColumn === null) return null;
  const taken = new Set([...chosen.values()].map(({ column }) => column));
  const named = columns
    .flatMap((column, index) => {
      const rank = rankOf(column, "reportsTo");
      return rank === null || taken.has(index) ? [] : [{ index, rank }];
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ index }) => index);
  const candidates = toldColumn === undefined ? named : [toldColumn];
  const best = bestReference(rows, candidates, texts);
  const free = columns.map((_, index) => index).filter((index) => !taken.has(index));
  const guessed = candidates.length === 0 ? guessReference(rows, free, texts) : null;
  const column = best?.column ?? candidates[0] ?? guessed?.column;
  if (column === undefined) return null;
  const reason = toldColumn !== undefined ? "TOLD" : guessed ? "CONTENT" : "NAME";
  chosen.set("reportsTo", { column, reason });
  return best?.by ?? guessed?.by ?? known[0] ?? null;
}

/** Which columns to read: those that were told, else by their names, else by what they hold. Refused without a title or superiors. */
export function guessColumns(table: Table, told: ToldColumns, notes: Notes): Result<Columns, readonly ImportRefusal[]> {
  const { file, columns, format } = table;
  const chosen = chooseByName(table, told);
  settleNames(chosen, told, columns, notes, file);
  const at = { file, line: null };
  if (!chosen.has("title") && !chosen.has("title_es") && !chosen.has("title_en")) {
    return refused([refusal("IMPORT_NO_TITLE", at, { columns: namesOf(columns), columnNames: columns })]);
  }
  const refersTo = table.parents ? null : chooseSuperior(table, told, chosen);
  if (!table.parents && !chosen.has("reportsTo"))
    return refused([refusal("IMPORT_NO_SUPERIOR", at, { columns: namesOf(columns), columnNames: columns })]);
  const read = new Set([...chosen.values()].map(({ column }) => column));
  const mapping: Mapping = {
    file,
    format,
    columns: mappableFields.flatMap((field) => {
      const one = chosen.get(field);
      return one ? [{ field, column: columns[one.column] ?? "", reason: one.reason }] : [];
    }),
    refersTo,
    unread: columns.filter((_, index) => !read.has(index)),
  };
  return accepted({ at: new Map([...chosen].map(([field, { column }]) => [field, column])), refersTo, mapping });
}
