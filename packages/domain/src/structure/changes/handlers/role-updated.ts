import { refused } from "../../../result.ts";
import { nameOfRole, nameOfUnit } from "../../integrity/integrity.ts";
import type { Neighbourhood } from "../../neighbourhood/neighbourhood.ts";
import { roleWith, unitWith } from "../../neighbourhood/reading.ts";
import { sameRow } from "../../questions/difference.ts";
import type { Role } from "../../role.ts";
import type { RoleFields, RoleUpdated } from "../change.ts";
import { changeRefusal } from "../refusal.ts";
import { given, type ToldStructureChange } from "../told.ts";
import { decided, type Handler } from "./handler.ts";
import { fieldsOf, patched } from "./patched.ts";

/** What is said of a role of which some fields are set: the one that it is, or which ones they are. */
function toldOf(rows: Neighbourhood, before: Role, after: Role, set: RoleFields): ToldStructureChange {
  const role = nameOfRole(before);
  const { key, kind, seats } = after;
  const several: ToldStructureChange = { code: "RoleChanged", values: { role, fields: fieldsOf(set) } };
  if (Object.keys(set).length > 1) return several;
  if (set.title !== undefined) return { code: "RoleRenamed", values: { before: role, after: nameOfRole(after) } };
  if (set.seats !== undefined) return { code: "RoleSeatsSet", values: { role, seats } };
  if (set.kind !== undefined) return { code: "RoleKindSet", values: { role, kind: kind ?? "", given: given(kind) } };
  if (set.key !== undefined) return { code: "RoleKeySet", values: { role, key: key ?? "", given: given(key) } };
  if (set.unitId === undefined) return several;
  const unit = after.unitId === null ? undefined : unitWith(rows, after.unitId);
  return { code: "RoleUnitSet", values: { role, unit: unit ? nameOfUnit(unit) : "", given: given(unit) } };
}

/** Some fields of a role are set. */
export const roleUpdated: Handler<RoleUpdated, RoleUpdated> = {
  apply: (rows, change) => {
    const { roleId, set } = change;
    const before = roleWith(rows, roleId);
    if (!before) return refused(changeRefusal("UNKNOWN_ROLE", { role: roleId }));
    const { title, ...fields } = set;
    const after: Role = { ...before, ...fields, title: patched(before.title, title) };
    const writes = sameRow(before, after) ? [] : [{ table: "roles" as const, before, after }];
    return decided(change, toldOf(rows, before, after, set), writes);
  },
  touches: ({ roleId, set }, note) => {
    note.role(roleId);
    note.unit(set.unitId ?? null);
    note.roleKey(set.key ?? null);
  },
};
