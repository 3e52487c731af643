import type { UnitId } from "@puesto/domain/identity";
import { type Neighbourhood, type Unit, unitWith } from "@puesto/domain/structure";
import { type Locale, textIn } from "@puesto/domain/text";

/** A unit as it is listed: what it is called, how deep it lies, and the names of those around it, the outermost first. */
export interface UnitRow {
  readonly id: UnitId;
  readonly name: string;
  readonly parentId: UnitId | null;
  readonly depth: number;
  readonly path: readonly string[];
}

/** What a unit is called in a language. */
export const unitName = (rows: Neighbourhood, unit: Unit, locale: Locale): string =>
  textIn(unit.name, locale, rows.company.locale);

/** The units of a company: each followed by those in it, beside one another by their names. */
export function unitRows(rows: Neighbourhood, locale: Locale): readonly UnitRow[] {
  const within = new Map<UnitId | null, Unit[]>();
  for (const unit of rows.units.from(null)) {
    const siblings = within.get(unit.parentId);
    if (siblings === undefined) within.set(unit.parentId, [unit]);
    else siblings.push(unit);
  }
  const listed: UnitRow[] = [];
  const list = (parentId: UnitId | null, path: readonly string[]) => {
    const named = (within.get(parentId) ?? []).map((unit) => ({ unit, name: unitName(rows, unit, locale) }));
    named.sort((one, other) => one.name.localeCompare(other.name, locale));
    for (const { unit, name } of named) {
      listed.push({ id: unit.id, name, parentId, depth: path.length, path });
      list(unit.id, [...path, name]);
    }
  };
  list(null, []);
  return listed;
}

/** The unit with an id, by name; null where there is none. */
export function unitNameOf(rows: Neighbourhood, id: UnitId | null, locale: Locale): string | null {
  const unit = id === null ? undefined : unitWith(rows, id);
  return unit === undefined ? null : unitName(rows, unit, locale);
}
