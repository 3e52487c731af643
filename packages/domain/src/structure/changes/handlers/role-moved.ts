import { refused } from "../../../result.ts";
import { nameOfRole } from "../../integrity/integrity.ts";
import type { Neighbourhood } from "../../neighbourhood/neighbourhood.ts";
import { roleWith } from "../../neighbourhood/reading.ts";
import type { Role } from "../../role.ts";
import type { RoleMoved, Where } from "../change.ts";
import { changeRefusal } from "../refusal.ts";
import type { ToldStructureChange } from "../told.ts";
import { decided, type Handler } from "./handler.ts";
import { placeAt } from "./place-at.ts";

function toldOf(rows: Neighbourhood, before: Role, after: Role): ToldStructureChange {
  const role = nameOfRole(before);
  const superior = after.reportsToId === null ? undefined : roleWith(rows, after.reportsToId);
  if (!superior) return { code: "RoleBecameTop", values: { role } };
  if (before.reportsToId === superior.id) {
    return { code: "RoleReordered", values: { role, superior: nameOfRole(superior) } };
  }
  const earlier = before.reportsToId === null ? undefined : roleWith(rows, before.reportsToId);
  if (!earlier) return { code: "TopMoved", values: { role, after: nameOfRole(superior) } };
  return { code: "RoleMoved", values: { role, before: nameOfRole(earlier), after: nameOfRole(superior) } };
}

/** [S2] A role, with all below it, reports to another one that is not below it, at a place among its reports. */
export const roleMoved: Handler<RoleMoved<string | Where>, RoleMoved> = {
  apply: (rows, { type, roleId, reportsToId, place: asked }) => {
    const before = roleWith(rows, roleId);
    if (!before) return refused(changeRefusal("UNKNOWN_ROLE", { role: roleId }));
    const place = placeAt(rows, { id: roleId, reportsToId }, asked);
    if (!place.ok) return place;
    const after: Role = { ...before, reportsToId, place: place.value };
    const stays = before.reportsToId === reportsToId && before.place === place.value;
    return decided(
      { type, roleId, reportsToId, place: place.value },
      toldOf(rows, before, after),
      stays ? [] : [{ table: "roles", before, after }],
    );
  },
  touches: ({ roleId, reportsToId, place }, note) => {
    note.role(roleId);
    note.role(reportsToId);
    note.left(roleId);
    note.placed(roleId, reportsToId, place);
  },
};
