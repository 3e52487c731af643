import { shortIdOf } from "../../identity.ts";
import { buildStructure, type Structure, type StructureRecords } from "../../structure/index.ts";
import type { Locale, LocalizedText } from "../../text.ts";

/** The structure of records that are stored, and so sound: anything else is a bug. */
export function structureOf(records: StructureRecords): Structure {
  const built = buildStructure(records);
  if (built.ok) return built.value;
  throw new Error(`Records to export break ${[...new Set(built.problem.map(({ code }) => code))].join(", ")}`);
}

/** What rows are called in an export: by their key, else by their short id, so that an import knows them again. */
export function exportKeys<Id extends string>(
  rows: readonly { readonly id: Id; readonly key: string | null }[],
): (id: Id | null) => string | null {
  const taken = new Set(rows.flatMap(({ key }) => key ?? []));
  const keys = new Map<Id, string>();
  for (const { id, key } of rows) {
    let name: string = key ?? shortIdOf(id);
    while (key === null && taken.has(name)) name += "_";
    taken.add(name);
    keys.set(id, name);
  }
  return (id) => (id === null ? null : (keys.get(id) ?? null));
}

/** How a company is called in an export. */
export interface ExportedCompany {
  readonly name: LocalizedText;
  readonly locale: Locale;
}
