import { nameOfRole } from "../../integrity/integrity.ts";
import { roleWith } from "../../neighbourhood/reading.ts";
import type { Role } from "../../role.ts";
import type { RoleAdded, Where } from "../change.ts";
import { decided, type Handler } from "./handler.ts";
import { patched } from "./patched.ts";
import { placeAt } from "./place-at.ts";

/** A role comes. */
export const roleAdded: Handler<RoleAdded<string | Where>, RoleAdded> = {
  apply: (rows, { type, role: asked }) => {
    const place = placeAt(rows, asked, asked.place);
    if (!place.ok) return place;
    const role: Role = { ...asked, title: patched({}, asked.title), place: place.value };
    const superior = role.reportsToId === null ? undefined : roleWith(rows, role.reportsToId);
    return decided(
      { type, role },
      superior
        ? { code: "RoleAdded", values: { role: nameOfRole(role), superior: nameOfRole(superior) } }
        : { code: "TopAdded", values: { role: nameOfRole(role) } },
      [{ table: "roles", before: null, after: role }],
    );
  },
  touches: ({ role }, note) => {
    note.role(role.id);
    note.role(role.reportsToId);
    note.unit(role.unitId);
    note.roleKey(role.key);
    note.placed(role.id, role.reportsToId, role.place);
  },
};
