import { type ShortId, shortIdOf, uuidOf } from "@puesto/domain/identity";
import { type Outline, undisclosed, vacant } from "@puesto/domain/structure";

/** What an outline says of one role. `holder` is a name, or why there is none. */
export interface OutlineRow {
  readonly row: number;
  readonly title: string;
  readonly holder: { readonly name: string } | "vacant" | "undisclosed";
  readonly unit: string | null;
  readonly directReportCount: number;
  readonly descendantCount: number;
}

// An outline never changes, and is asked for rows as often as somebody moves: its index is made once, when first asked.
const indexes = new WeakMap<Outline, ReadonlyMap<string, number>>();

/** The row of a role, or -1 where the outline does not have it. */
export function rowOf(outline: Outline, id: ShortId): number {
  const index = indexes.get(outline) ?? indexOf(outline);
  indexes.set(outline, index);
  return index.get(id) ?? -1;
}

const indexOf = ({ ids, depths }: Outline): ReadonlyMap<string, number> =>
  new Map(depths.map((_, row) => [ids.slice(22 * row, 22 * row + 22), row]));

/** The id of the role in a row. */
export function idAt(outline: Outline, row: number): ShortId {
  const id = uuidOf(outline.ids.slice(22 * row, 22 * row + 22));
  if (!id.ok) throw new Error("An outline holds an id that is none");
  return shortIdOf(id.value);
}

/** What the outline says of the role in a row. */
export function outlineRow(outline: Outline, row: number): OutlineRow {
  const holder = outline.holders[row] ?? vacant;
  return {
    row,
    title: outline.texts[outline.titles[row] ?? -1] ?? "",
    holder:
      holder === vacant ? "vacant" : holder === undisclosed ? "undisclosed" : { name: outline.texts[holder] ?? "" },
    unit: outline.unitNames[outline.units[row] ?? -1] ?? null,
    directReportCount: outline.directReportCounts[row] ?? 0,
    descendantCount: outline.descendantCounts[row] ?? 0,
  };
}

/** The rows from the one it reports to up to the root. */
export function ancestorRows(outline: Outline, row: number): readonly number[] {
  const rows: number[] = [];
  let depth = outline.depths[row] ?? 0;
  for (let above = row - 1; above >= 0 && depth > 0; above -= 1) {
    if ((outline.depths[above] ?? 0) >= depth) continue;
    depth = outline.depths[above] ?? 0;
    rows.push(above);
  }
  return rows;
}
