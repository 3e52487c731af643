import { textLimits } from "../../structure/index.ts";
import type { Locale } from "../../text.ts";
import { readAmount } from "../cells/amounts.ts";
import { cellReader, shortened } from "../cells/texts.ts";
import type { MappableField, Mapping } from "../mapping/mapping.ts";
import { headerWord } from "../mapping/words.ts";
import { finding, type Notes } from "../note.ts";
import type { FileFormat } from "../plan.ts";
import type { Row, Table } from "../read/table.ts";
import type { Draft, DraftRole, DraftUnit } from "./draft.ts";
import { holdersNamed } from "./holding.ts";

/**
 * The organograms that public bodies of the United Kingdom publish: a senior file of posts and a junior one of groups of equal
 * posts under them. See https://www.data.gov.uk, "Organogram of Staff Roles & Salaries".
 */
const seniorColumns = ["post unique reference", "job title", "reports to senior post"];
const juniorColumns = ["reporting senior post", "generic job title", "number of posts in fte"];

/** Which of the two files a table is by its columns; null where it is neither. */
export function organogramPart(columns: readonly string[]): "ORGANOGRAM_SENIOR" | "ORGANOGRAM_JUNIOR" | null {
  const words = new Set(columns.map(headerWord));
  if (seniorColumns.every((column) => words.has(column))) return "ORGANOGRAM_SENIOR";
  return juniorColumns.every((column) => words.has(column)) ? "ORGANOGRAM_JUNIOR" : null;
}

type Cells = (name: string, limit?: number) => string;

/** Reads cells by the words of their columns. Some bodies put every cell into quotes of its own (`'Vacant'`). */
function cellsOf(table: Table, notes: Notes): (row: Row) => Cells {
  const read = cellReader(table.file, notes);
  const columnAt = new Map(table.columns.map((column, at) => [headerWord(column), at]));
  return (row) =>
    (name, limit = textLimits.title) => {
      const at = columnAt.get(name) ?? -1;
      const text = read(row.cells[at], { line: row.line, column: table.columns[at] ?? name, limit });
      return text.replace(/^'(.*)'$/s, "$1").trim();
    };
}

/** Adds a unit at its first mention, and gives its key. */
type Unit = (name: string, place: { readonly file: string; readonly line: number }) => string | null;

function seniorRole(table: Table, row: Row, cell: Cells, unit: Unit, locale: Locale, notes: Notes): DraftRole {
  const place = { file: table.file, line: row.line };
  const id = cell("post unique reference", textLimits.key);
  const written = cell("job title");
  const title = written || id || cell("name") || "Untitled";
  if (written === "") notes.push(finding("TITLE_MISSING", "WARNING", place, { title }));
  const seats = readAmount(cell("fte"), notes, { ...place, column: "FTE" });
  const superior = cell("reports to senior post");
  const name = cell("name");
  if (
    /^(?:post )?eliminated\.?$/i.test(cell("job team function", Number.POSITIVE_INFINITY)) ||
    /^eliminated$/i.test(name)
  ) {
    notes.push(finding("POST_ELIMINATED", "NOTICE", place, { role: title }));
  }
  return {
    ...place,
    id: id === "" ? null : id,
    identity: title,
    handle: id,
    superior: superior === "" || superior.toUpperCase() === "XX" ? null : { text: superior },
    title: { [locale]: title },
    kind: null,
    unitKey: unit(cell("unit", textLimits.key), place),
    seats,
    holders: holdersNamed(name, { fte: seats, startsOn: null, endsOn: null }),
  };
}

/**
 * A group of equal posts. It has no reference of its own: it is known again by the post that it reports to, its unit, grade, title
 * and profession, so that a changed number of posts is a change of the same role.
 */
function juniorRole(table: Table, row: Row, cell: Cells, unit: Unit, locale: Locale, notes: Notes): DraftRole {
  const place = { file: table.file, line: row.line };
  const superior = cell("reporting senior post");
  const [grade, generic] = [cell("grade"), cell("generic job title")];
  const title = [generic, grade].filter((text) => text !== "").join(" · ") || "Untitled";
  if (generic === "") notes.push(finding("TITLE_MISSING", "WARNING", place, { title }));
  const seats = readAmount(cell("number of posts in fte"), notes, { ...place, column: "Number of Posts in FTE" });
  const unitName = cell("unit", textLimits.key);
  return {
    ...place,
    id: null,
    identity: [superior, unitName, grade, generic, cell("professional occupational group")].join(" | "),
    handle: "",
    superior: superior === "" ? null : { text: superior },
    title: { [locale]: shortened(title, textLimits.title) },
    kind: null,
    unitKey: unit(unitName, place),
    seats,
    holders: [{ name: null, fte: seats, startsOn: null, endsOn: null }],
  };
}

const mapped: Readonly<
  Record<"ORGANOGRAM_SENIOR" | "ORGANOGRAM_JUNIOR", readonly (readonly [MappableField, string])[]>
> = {
  ORGANOGRAM_SENIOR: [
    ["id", "post unique reference"],
    ["title", "job title"],
    ["name", "name"],
    ["reportsTo", "reports to senior post"],
    ["unit", "unit"],
    ["seats", "fte"],
  ],
  ORGANOGRAM_JUNIOR: [
    ["title", "generic job title"],
    ["title", "grade"],
    ["reportsTo", "reporting senior post"],
    ["unit", "unit"],
    ["seats", "number of posts in fte"],
  ],
};

/** How the columns of an organogram are read: always the same. */
export function organogramMapping(table: Table, format: keyof typeof mapped & FileFormat): Mapping {
  const columns = mapped[format].flatMap(([field, word]) => {
    const column = table.columns.find((one) => headerWord(one) === word);
    return column === undefined ? [] : [{ field, column, reason: "FORMAT" as const }];
  });
  const read = new Set(columns.map(({ column }) => column));
  const unread = table.columns.filter((column) => !read.has(column));
  return { file: table.file, format, columns, refersTo: "id", unread };
}

/** A senior file, and the junior one of the same body where it is given, as roles: the posts first, then the groups under them. */
export function draftFromOrganogram(senior: Table, junior: Table | null, asked: Locale | null, notes: Notes): Draft {
  const locale = asked ?? "en";
  const units = new Map<string, DraftUnit>();
  const unit: Unit = (name, place) => {
    if (name === "") return null;
    if (!units.has(name)) units.set(name, { ...place, key: name, name: { [locale]: name }, parentKey: null });
    return name;
  };
  const seniorCells = cellsOf(senior, notes);
  const posts = senior.rows.map((row) => seniorRole(senior, row, seniorCells(row), unit, locale, notes));
  const juniorCells = junior ? cellsOf(junior, notes) : null;
  const groups =
    juniorCells && junior
      ? junior.rows.map((row) => juniorRole(junior, row, juniorCells(row), unit, locale, notes))
      : [];
  const [first] = senior.rows;
  const body = first ? seniorCells(first)("organisation") : "";
  return {
    companyName: body === "" ? null : { [locale]: body },
    locale,
    roles: [...posts, ...groups],
    units: [...units.values()],
    relations: [],
  };
}
