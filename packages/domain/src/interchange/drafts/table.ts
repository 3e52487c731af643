import { roleKinds } from "../../profile/index.ts";
import type { Result } from "../../result.ts";
import { accepted } from "../../result.ts";
import { textLimits } from "../../structure/index.ts";
import { folded, type Locale, type LocalizedText } from "../../text.ts";
import { readAmount } from "../cells/amounts.ts";
import { readDays } from "../cells/days.ts";
import { unguarded } from "../cells/guard.ts";
import { type CellReader, cellReader } from "../cells/texts.ts";
import { type Columns, guessColumns } from "../mapping/guess.ts";
import type { MappableField, Mapping } from "../mapping/mapping.ts";
import { isNobody } from "../mapping/superiors.ts";
import { readTold } from "../mapping/told.ts";
import { languageOf } from "../mapping/words.ts";
import { finding, type Notes } from "../note.ts";
import type { Row, Table } from "../read/table.ts";
import type { ImportRefusal } from "../refusal.ts";
import type { Draft, DraftRole, DraftSuperior, DraftUnit } from "./draft.ts";
import { holdersNamed } from "./holding.ts";

const kindByWord = new Map(
  roleKinds.flatMap((kind) => [kind.key, kind.name.es, kind.name.en].map((word) => [folded(word), kind.key] as const)),
);

const untitled = { es: "Sin título", en: "Untitled" } as const;

/** What is asked of every row: the text of a field, blank where there is no column for it. */
type Field = (field: MappableField) => string;

function fieldReader(table: Table, { at }: Columns, read: CellReader): (row: Row) => Field {
  const limitOf = (field: MappableField): number =>
    field === "kind" ? textLimits.kind : field === "id" || field === "unit" ? textLimits.key : textLimits.title;
  const isGuarded = table.format === "CSV";
  return (row) => (field) => {
    const column = at.get(field);
    if (column === undefined) return "";
    const cell = row.cells[column];
    const shown = cell !== undefined && isGuarded ? unguarded(cell) : cell;
    return read(shown, { line: row.line, column: table.columns[column] ?? "", limit: limitOf(field) });
  };
}

/** What a row calls its person; for a name in two columns, both. */
const nameOf = (field: Field): string => field("name") || `${field("givenName")} ${field("familyName")}`.trim();

function titleOf(field: Field, locale: Locale, instead: string): LocalizedText | null {
  const other = locale === "es" ? "en" : "es";
  const own = field(`title_${locale}`) || field("title");
  const foreign = field(`title_${other}`);
  if (own === "" && foreign === "") return instead === "" ? null : { [locale]: instead };
  return { ...(own === "" ? {} : { [locale]: own }), ...(foreign === "" ? {} : { [other]: foreign }) };
}

/** The rows of a table as roles: by the columns that were told or guessed. */
export function draftFromTable(
  table: Table,
  options: { readonly map: string | null; readonly locale: Locale | null },
  notes: Notes,
): Result<{ readonly draft: Draft; readonly mapping: Mapping }, readonly ImportRefusal[]> {
  const told = readTold(options.map ?? "", table.columns, table.file);
  if (!told.ok) return told;
  const guessed = guessColumns(table, told.value, notes);
  if (!guessed.ok) return guessed;
  const columns = guessed.value;
  const locale = options.locale ?? languageOf(table.columns) ?? "es";
  const hasName = columns.at.has("name") || columns.at.has("familyName") || columns.at.has("givenName");
  const wholeFile = { file: table.file, line: null };
  if (!hasName) notes.push(finding("NO_NAME_COLUMN", "NOTICE", wholeFile, {}));
  const fieldsOf = fieldReader(table, columns, cellReader(table.file, notes));
  const identifying = columns.at.has("id")
    ? "id"
    : columns.refersTo === null || columns.refersTo === "id"
      ? "title"
      : columns.refersTo;
  if (identifying !== "id")
    notes.push(finding("IDS_MADE", "NOTICE", wholeFile, { column: columnOf(table, columns, identifying) }));
  const units = new Map<string, DraftUnit>();
  const unknownKinds = new Set<string>();
  const roles = table.rows.map((row, index): DraftRole => {
    const field = fieldsOf(row);
    const place = { file: table.file, line: row.line };
    const id = field("id");
    const name = nameOf(field);
    const written = titleOf(field, locale, "");
    const title = written ?? { [locale]: name || id || untitled[locale] };
    if (written === null) notes.push(finding("TITLE_MISSING", "WARNING", place, { title: title[locale] ?? "" }));
    const called = (by: MappableField): string => (by === "id" ? id : by === "name" ? name : field(by));
    const seats = readAmount(percentOf(field("seats"), columnOf(table, columns, "seats")), notes, {
      ...place,
      column: columnOf(table, columns, "seats"),
    });
    const days = readDays([field("startsOn"), field("endsOn")], notes, place, [
      columnOf(table, columns, "startsOn"),
      columnOf(table, columns, "endsOn"),
    ]);
    return {
      ...place,
      id: id === "" ? null : id,
      identity: called(identifying) || (title.es ?? title.en ?? ""),
      handle: columns.refersTo === null ? "" : called(columns.refersTo),
      superior: superiorOf(table, field, index),
      title,
      kind: kindOf(field("kind"), notes, place, unknownKinds),
      unitKey: unitOf(field("unit"), locale, place, units),
      seats,
      holders: hasName ? holdersNamed(name, { fte: seats, ...days }) : [{ name: null, fte: seats, ...days }],
    };
  });
  const draft = { companyName: null, locale, roles, units: [...units.values()], relations: [] };
  return accepted({ draft, mapping: columns.mapping });
}

const columnOf = (table: Table, { at }: Columns, field: MappableField): string =>
  table.columns[at.get(field) ?? -1] ?? "";

/** A column called `% jornada` holds per cents without saying so in each cell. */
const percentOf = (cell: string, column: string): string =>
  column.includes("%") && cell !== "" && !cell.includes("%") ? `${cell}%` : cell;

function superiorOf(table: Table, field: Field, index: number): DraftSuperior {
  if (table.parents) {
    const row = table.parents[index] ?? -1;
    return row < 0 ? null : { row };
  }
  const text = field("reportsTo");
  return text === "" ? null : { text };
}

/** A kind of the catalogue by its key or its name in either language; another word stays as it is, and is noted once. */
function kindOf(
  word: string,
  notes: Notes,
  place: { readonly file: string; readonly line: number },
  noted: Set<string>,
): string | null {
  if (word === "") return null;
  const known = kindByWord.get(folded(word));
  if (known) return known;
  if (!noted.has(word)) notes.push(finding("KIND_UNKNOWN", "NOTICE", place, { kind: word }));
  noted.add(word);
  return word;
}

/** Units are known by their names without regard to case and accents; the first row to name one says how it is written. */
function unitOf(
  name: string,
  locale: Locale,
  place: { readonly file: string; readonly line: number },
  units: Map<string, DraftUnit>,
): string | null {
  if (name === "" || isNobody(name)) return null;
  const key = folded(name) || name;
  if (!units.has(key)) units.set(key, { ...place, key, name: { [locale]: name }, parentKey: null });
  return key;
}
