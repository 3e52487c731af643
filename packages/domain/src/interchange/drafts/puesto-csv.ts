import { type RelationType, relationTypes, textLimits } from "../../structure/index.ts";
import type { Locale, LocalizedText } from "../../text.ts";
import { readAmount } from "../cells/amounts.ts";
import { readDays } from "../cells/days.ts";
import { unguarded } from "../cells/guard.ts";
import { cellReader } from "../cells/texts.ts";
import { finding, type Notes } from "../note.ts";
import type { PlannedHolder } from "../plan.ts";
import type { Row, Table } from "../read/table.ts";
import type { Draft, DraftRelation, DraftRole, DraftUnit } from "./draft.ts";

/**
 * The columns of our own CSV. A row is a `role` (with its first holder), a `unit` (its key, names and the unit that it lies in), a
 * further `holder` of the role with that id, or a `relation` from the role with that id.
 */
export const puestoColumns = [
  "record",
  "id",
  "reports_to",
  "title_es",
  "title_en",
  "kind",
  "unit",
  "seats",
  "holder",
  "holder_fte",
  "starts_on",
  "ends_on",
  "relation",
  "related_to",
] as const;
export type PuestoColumn = (typeof puestoColumns)[number];

/** Columns that tell our own CSV from any other. */
export const isPuestoCsv = (columns: readonly string[]): boolean =>
  puestoColumns.slice(0, 5).every((column) => columns.includes(column));

const isRelationType = (text: string): text is RelationType => (relationTypes as readonly string[]).includes(text);
const orNull = (text: string): string | null => (text === "" ? null : text);

type Cells = (column: PuestoColumn, limit?: number) => string;

function cellsOf(table: Table, notes: Notes): (row: Row) => Cells {
  const read = cellReader(table.file, notes, { verbatim: true });
  const columnAt = new Map(table.columns.map((column, at) => [column, at]));
  return (row) =>
    (column, limit = textLimits.title) => {
      const cell = row.cells[columnAt.get(column) ?? -1];
      return read(cell === undefined ? cell : unguarded(cell), { line: row.line, column, limit });
    };
}

const textsOf = (cell: Cells): LocalizedText => ({
  ...(cell("title_es") === "" ? {} : { es: cell("title_es") }),
  ...(cell("title_en") === "" ? {} : { en: cell("title_en") }),
});

/** Our own CSV, as `export` writes it and people change it in a spreadsheet. */
export function draftFromPuestoCsv(table: Table, asked: Locale | null, notes: Notes): Draft {
  const locale = asked ?? "es";
  const { file } = table;
  const cells = cellsOf(table, notes);
  const roles: (DraftRole & { readonly holders: PlannedHolder[] })[] = [];
  const units: DraftUnit[] = [];
  const relations: DraftRelation[] = [];
  const furtherHolders: { readonly id: string; readonly line: number; readonly holder: PlannedHolder }[] = [];
  const holderOf = (cell: Cells, line: number): PlannedHolder => {
    const place = { file, line };
    return {
      name: orNull(cell("holder")),
      fte: readAmount(cell("holder_fte"), notes, { ...place, column: "holder_fte" }),
      ...readDays([cell("starts_on"), cell("ends_on")], notes, place, ["starts_on", "ends_on"]),
    };
  };
  const named = (cell: Cells, line: number, id: string): LocalizedText => {
    const texts = textsOf(cell);
    if (Object.keys(texts).length > 0) return texts;
    notes.push(finding("TITLE_MISSING", "WARNING", { file, line }, { title: id || "—" }));
    return { [locale]: id || "—" };
  };
  const addRole = (cell: Cells, line: number, id: string): void => {
    const title = named(cell, line, id);
    const superior = cell("reports_to");
    roles.push({
      file,
      line,
      id: orNull(id),
      identity: title.es ?? title.en ?? "",
      handle: id,
      superior: superior === "" ? null : { text: superior },
      title,
      kind: orNull(cell("kind", textLimits.kind)),
      unitKey: orNull(cell("unit", textLimits.key)),
      seats: readAmount(cell("seats"), notes, { file, line, column: "seats" }),
      holders: cell("holder") === "" && cell("holder_fte") === "" ? [] : [holderOf(cell, line)],
    });
  };
  for (const row of table.rows) {
    const cell = cells(row);
    const { line } = row;
    const id = cell("id", textLimits.key);
    const record = cell("record").trim().toLowerCase();
    if (record === "unit") {
      const name = named(cell, line, id);
      units.push({
        file,
        line,
        key: id || (name.es ?? name.en ?? ""),
        name,
        parentKey: orNull(cell("unit", textLimits.key)),
      });
    } else if (record === "holder") {
      furtherHolders.push({ id, line, holder: holderOf(cell, line) });
    } else if (record === "relation") {
      const [type, to] = [cell("relation"), cell("related_to", textLimits.key)];
      if (isRelationType(type)) relations.push({ file, line, type, from: id, to });
      else notes.push(finding("RELATION_LOOSE", "WARNING", { file, line }, { type, from: id, to }));
    } else addRole(cell, line, id);
  }
  const roleWith = new Map(roles.toReversed().map((role) => [role.id, role]));
  for (const { id, line, holder } of furtherHolders) {
    const role = id === "" ? undefined : roleWith.get(id);
    if (role) role.holders.push(holder);
    else notes.push(finding("HOLDER_LOOSE", "WARNING", { file, line }, { holder: holder.name ?? "—", role: id }));
  }
  return { companyName: null, locale, roles, units, relations };
}
