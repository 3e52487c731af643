import { holdersOf, type StructureRecords } from "../../structure/index.ts";
import { puestoFormat } from "../drafts/puesto-json.ts";
import { plannedEntries } from "../kept/kept.ts";
import { type ExportedCompany, exportKeys, structureOf } from "./keys.ts";

/** A list with one entry a line, so that two exports can be compared line by line. */
const lines = (entries: readonly unknown[]): string =>
  entries.length === 0 ? "[]" : `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(",\n")}\n  ]`;

/** A company as a JSON file of our own (`puesto/1`): roles from the top down, siblings in their order. Imports back to the same structure. */
export function exportJson(company: ExportedCompany, records: StructureRecords): string {
  const structure = structureOf(records);
  const unitKey = exportKeys(records.units);
  const roleKey = exportKeys(records.roles);
  const units = records.units.map(({ id, name, parentId }) => ({ key: unitKey(id), name, parent: unitKey(parentId) }));
  const roles = structure.roles.map(({ id, title, kind, unitId, reportsToId, seats }) => ({
    key: roleKey(id),
    title,
    kind,
    unit: unitKey(unitId),
    reportsTo: roleKey(reportsToId),
    seats,
    holders: holdersOf(structure, id).map(({ name, fte, startsOn, endsOn }) => ({ name, fte, startsOn, endsOn })),
  }));
  const relations = records.relations.map(({ type, fromId, toId }) => ({
    type,
    from: roleKey(fromId),
    to: roleKey(toId),
  }));
  const kept = plannedEntries(records, roleKey, unitKey).map(({ ledger, roleKey: role, key, content }) => ({
    ledger,
    role,
    key,
    content,
  }));
  const { name, locale } = company;
  return [
    "{",
    `  "format": ${JSON.stringify(puestoFormat)},`,
    `  "company": ${JSON.stringify({ name, locale })},`,
    `  "units": ${lines(units)},`,
    `  "roles": ${lines(roles)},`,
    `  "relations": ${lines(relations)},`,
    `  "kept": ${lines(kept)}`,
    "}\n",
  ].join("\n");
}
