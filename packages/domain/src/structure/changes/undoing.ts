import { type LocalizedText, locales } from "../../text.ts";
import type { Entry } from "../entries/entry.ts";
import type { Holder } from "../holder.ts";
import type { CompanyFacts } from "../neighbourhood/neighbourhood.ts";
import type { RowWrite, Write } from "../neighbourhood/write.ts";
import { sameValue } from "../questions/difference.ts";
import type { Relation } from "../relation.ts";
import type { Role } from "../role.ts";
import type { Unit } from "../unit.ts";
import type { CompanyFields, HolderFields, RoleFields, StructureChange, TextPatch, UnitFields } from "./change.ts";

/** What leads from one text to another. */
function patchBetween(before: LocalizedText, after: LocalizedText): TextPatch {
  const others = locales.filter((locale) => before[locale] !== after[locale]);
  return Object.fromEntries(others.map((locale) => [locale, after[locale] ?? null]));
}

/** Of the fields as they are afterwards, those that differ from before. */
function differing<Fields extends object, Row extends { readonly [Field in keyof Fields]: unknown }>(
  fields: Fields,
  before: Row,
  after: Row,
): Partial<Fields> {
  const some: Partial<Fields> = {};
  for (const name in fields) if (!sameValue(before[name], after[name])) some[name] = fields[name];
  return some;
}

function changesOfRole(before: Role | null, after: Role | null): readonly StructureChange[] {
  if (before === null) return after === null ? [] : [{ type: "RoleAdded", role: after }];
  if (after === null) return [{ type: "RoleRemoved", roleId: before.id, reports: "NONE" }];
  const { key, kind, unitId, seats } = after;
  const fields: Required<RoleFields> = { key, title: patchBetween(before.title, after.title), kind, unitId, seats };
  const set = differing(fields, before, after);
  const { id: roleId, reportsToId, place } = after;
  const stays = before.reportsToId === reportsToId && before.place === place;
  return [
    ...(Object.keys(set).length === 0 ? [] : [{ type: "RoleUpdated" as const, roleId, set }]),
    ...(stays ? [] : [{ type: "RoleMoved" as const, roleId, reportsToId, place }]),
  ];
}

function changesOfUnit(before: Unit | null, after: Unit | null): readonly StructureChange[] {
  if (before === null) return after === null ? [] : [{ type: "UnitAdded", unit: after }];
  if (after === null) return [{ type: "UnitRemoved", unitId: before.id }];
  const fields: Required<UnitFields> = { key: after.key, name: patchBetween(before.name, after.name) };
  const set = differing(fields, before, after);
  const { id: unitId, parentId } = after;
  return [
    ...(Object.keys(set).length === 0 ? [] : [{ type: "UnitUpdated" as const, unitId, set }]),
    ...(before.parentId === parentId ? [] : [{ type: "UnitMoved" as const, unitId, parentId }]),
  ];
}

const changesOfRelation = (before: Relation | null, after: Relation | null): readonly StructureChange[] => [
  ...(before === null ? [] : [{ type: "RelationRemoved" as const, relationId: before.id }]),
  ...(after === null ? [] : [{ type: "RelationAdded" as const, relation: after }]),
];

function changesOfHolder(before: Holder | null, after: Holder | null): readonly StructureChange[] {
  if (before === null) return after === null ? [] : [{ type: "HolderAssigned", holder: after }];
  if (after === null) return [{ type: "HolderEnded", holderId: before.id }];
  const { id: holderId, ...fields } = after;
  const set: HolderFields = differing(fields, before, after);
  return Object.keys(set).length === 0 ? [] : [{ type: "HolderUpdated", holderId, set }];
}

function changesOfEntry(before: Entry | null, after: Entry | null): readonly StructureChange[] {
  const entry = after ?? before;
  if (entry === null || sameValue(before?.content, after?.content)) return [];
  const { ledger, roleId, key } = entry;
  if (after === null) return [{ type: "EntryCleared", ledger, roleId, key }];
  return [{ type: "EntrySet", ledger, roleId, key, content: after.content }];
}

function changesOfCompany(before: CompanyFacts, after: CompanyFacts): readonly StructureChange[] {
  const fields: Required<CompanyFields> = { name: patchBetween(before.name, after.name), locale: after.locale };
  const set = differing(fields, before, after);
  return Object.keys(set).length === 0 ? [] : [{ type: "CompanyUpdated", set }];
}

/** From which row to which one a write leads, or leads when it is taken back. */
const ends = <Row>({ before, after }: RowWrite<Row>, way: "THERE" | "BACK"): readonly [Row | null, Row | null] =>
  way === "THERE" ? [before, after] : [after, before];

function changesOf(write: Write, way: "THERE" | "BACK"): readonly StructureChange[] {
  switch (write.table) {
    case "roles":
      return changesOfRole(...ends<Role>(write, way));
    case "units":
      return changesOfUnit(...ends<Unit>(write, way));
    case "relations":
      return changesOfRelation(...ends<Relation>(write, way));
    case "holders":
      return changesOfHolder(...ends<Holder>(write, way));
    case "entries":
      return changesOfEntry(...ends<Entry>(write, way));
    case "company":
      return way === "THERE"
        ? changesOfCompany(write.before, write.after)
        : changesOfCompany(write.after, write.before);
  }
}

/** The changes that do to a row what a write does. */
export const changesOfWrite = (write: Write): readonly StructureChange[] => changesOf(write, "THERE");

/** The changes that take writes back, the last one first: row by row, so that everything is again as it was, ids and places too. */
export const undoing = (writes: readonly Write[]): readonly StructureChange[] =>
  writes.toReversed().flatMap((write) => changesOf(write, "BACK"));
