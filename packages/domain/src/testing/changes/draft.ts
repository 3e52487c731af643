import * as fc from "fast-check";
import type { AskedChange } from "../../history/index.ts";
import type { RoleId } from "../../identity.ts";
import { roleKindKeys } from "../../profile/kinds.ts";
import { type RoleFields, removalOfReports, type Where } from "../../structure/changes/change.ts";
import type { StructureRecords } from "../../structure/records.ts";
import { relationTypes } from "../../structure/relation.ts";
import { anyAmount, anyLocalizedText, anyText } from "../arbitraries.ts";
import { holderIdNamed, relationIdNamed, roleIdNamed, unitIdNamed } from "../identity.ts";

/** The sorts of edits that are drawn; moves are what people do most. */
const types = [
  "RoleAdded",
  "RoleUpdated",
  "RoleMoved",
  "RoleMoved",
  "RoleRemoved",
  "TopHandedOver",
  "KeysExchanged",
  "UnitAdded",
  "UnitUpdated",
  "UnitMoved",
  "UnitRemoved",
  "RelationAdded",
  "RelationRemoved",
  "HolderAssigned",
  "HolderUpdated",
  "HolderEnded",
  "EntrySet",
  "EntryCleared",
  "CompanyUpdated",
] as const;

/** What one change is drawn from: which sort, and numbers that choose among the rows that are there when it is its turn. */
export const anyDraft = (of: readonly (typeof types)[number][] = types) =>
  fc.record({
    type: fc.constantFrom(...of),
    one: fc.nat(),
    other: fc.nat(),
    place: fc.nat(7),
    // Which of the fields that can be set are set.
    fields: fc.nat(31),
    text: anyText(),
    name: anyLocalizedText(),
    amount: anyAmount(),
    day: fc.option(fc.constantFrom("2020-02-29", "2026-11-24")),
    kind: fc.option(fc.constantFrom(...roleKindKeys)),
    relation: fc.constantFrom(...relationTypes),
    reports: fc.constantFrom(...removalOfReports),
  });
export type Draft = ReturnType<typeof anyDraft> extends fc.Arbitrary<infer One> ? One : never;

const pick = <Row>(rows: readonly Row[], number: number): Row | undefined => rows[number % rows.length];

/** Exact places, one of a sibling's among them, and all ways to say one by a neighbour. */
function placeFrom(records: StructureRecords, superior: RoleId | null, { place, one }: Draft): string | Where {
  const sibling = pick(
    records.roles.filter((role) => role.reportsToId === superior),
    one,
  );
  switch (place) {
    case 0:
      return { after: null };
    case 1:
      return { before: null };
    case 2:
    case 3:
      return { after: sibling?.id ?? null };
    case 4:
    case 5:
      return { before: sibling?.id ?? null };
    case 6:
      return sibling?.place ?? "a0";
    default:
      return "a0V";
  }
}

/** Those of some fields that a number says. */
function some<Fields extends object>(fields: Fields, chosen: number): Partial<Fields> {
  const entries = Object.entries(fields).filter((_, at) => (chosen >> at) % 2 === 1);
  return Object.fromEntries(entries) as Partial<Fields>;
}

const patchFrom = ({ name, text, one }: Draft) => (one % 3 === 0 ? { ...name, en: null, es: text } : name);

/** The changes that a draft stands for among these records: none where there is nothing of its sort. */
export function changesFrom(draft: Draft, records: StructureRecords, index: number): readonly AskedChange[] {
  const { type, one, other, amount, text, name, kind, day } = draft;
  const [role, second] = [pick(records.roles, one), pick(records.roles, other)];
  const [unit, outer] = [pick(records.units, one), pick(records.units, other)];
  const unitId = other % 4 === 0 ? null : (outer?.id ?? null);
  const key = draft.place % 2 === 0 ? null : `key ${one % 9}`;
  switch (type) {
    case "RoleAdded": {
      // Now and then one more at the top, which cannot be.
      const reportsToId = draft.fields % 4 === 3 ? null : (second?.id ?? null);
      const fields = { id: roleIdNamed(`new ${index}`), key, title: name, kind, unitId, seats: amount };
      const place = reportsToId === null ? "a0" : placeFrom(records, reportsToId, draft);
      return [{ type, role: { ...fields, reportsToId, place } }];
    }
    case "RoleUpdated": {
      const all: Required<RoleFields> = { key, title: patchFrom(draft), kind, unitId, seats: amount };
      const set = some(all, draft.fields);
      return role ? [{ type, roleId: role.id, set }] : [];
    }
    case "RoleMoved": {
      const reportsToId = second?.id ?? null;
      return role ? [{ type, roleId: role.id, reportsToId, place: placeFrom(records, reportsToId, draft) }] : [];
    }
    case "RoleRemoved":
      return role ? [{ type, roleId: role.id, reports: draft.reports }] : [];
    case "TopHandedOver": {
      const top = records.roles.find(({ reportsToId }) => reportsToId === null);
      if (!top || !role || role === top) return [];
      return [
        { type: "RoleMoved", roleId: role.id, reportsToId: null, place: { before: null } },
        { type: "RoleMoved", roleId: top.id, reportsToId: role.id, place: { after: null } },
      ];
    }
    case "KeysExchanged":
      if (!role || !second || role === second) return [];
      return [
        { type: "RoleUpdated", roleId: role.id, set: { key: second.key } },
        { type: "RoleUpdated", roleId: second.id, set: { key: role.key } },
      ];
    case "UnitAdded":
      return [{ type, unit: { id: unitIdNamed(`new ${index}`), key, name, parentId: unitId } }];
    case "UnitUpdated":
      return unit ? [{ type, unitId: unit.id, set: some({ key, name: patchFrom(draft) }, draft.fields) }] : [];
    case "UnitMoved":
      return unit ? [{ type, unitId: unit.id, parentId: unitId }] : [];
    case "UnitRemoved":
      return unit ? [{ type, unitId: unit.id }] : [];
    case "RelationAdded": {
      const id = relationIdNamed(`new ${index}`);
      if (!role || !second) return [];
      return [{ type, relation: { id, type: draft.relation, fromId: role.id, toId: second.id } }];
    }
    case "RelationRemoved": {
      const relation = pick(records.relations, one);
      return relation ? [{ type, relationId: relation.id }] : [];
    }
    case "HolderAssigned": {
      const id = holderIdNamed(`new ${index}`);
      if (!role) return [];
      return [{ type, holder: { id, roleId: role.id, name: text, fte: amount, startsOn: day, endsOn: null } }];
    }
    case "HolderUpdated": {
      const holder = pick(records.holders, one);
      const roleId = second?.id ?? roleIdNamed("nobody");
      const set = some({ roleId, name: text, fte: amount, startsOn: day, endsOn: day }, draft.fields);
      return holder ? [{ type, holderId: holder.id, set }] : [];
    }
    case "HolderEnded": {
      const holder = pick(records.holders, one);
      return holder ? [{ type, holderId: holder.id }] : [];
    }
    case "EntrySet": {
      const account = { ledger: "special-account", key: `account ${one % 3}`, content: { name: text } };
      const overview = { ledger: "profile", key: "overview", content: name };
      return role ? [{ type, roleId: role.id, ...(other % 2 === 0 ? account : overview) }] : [];
    }
    case "EntryCleared": {
      const entry = pick(records.entries, one);
      return entry ? [{ type, ledger: entry.ledger, roleId: entry.roleId, key: entry.key }] : [];
    }
    case "CompanyUpdated":
      return [{ type, set: some({ name: patchFrom(draft), locale: one % 2 === 0 ? "es" : "en" }, draft.fields) }];
  }
}
