import { type RoleId, type ShortId, shortIdOf, type UnitId, uuidOf } from "@puesto/domain/identity";
import type { AskedStructureChange, Where } from "@puesto/domain/structure";
import type { Locale } from "@puesto/domain/text";
import { v7 } from "uuid";

/** The id of a role that the address and the outline name by 22 characters. */
export function roleIdOf(id: ShortId): RoleId {
  const uuid = uuidOf(id);
  if (!uuid.ok) throw new Error("A short id is one by its type");
  return uuid.value as RoleId;
}

/** A role that comes among those who report to another one, in a unit, as the last of them unless said; with the id that it gets. */
export function newRole(
  superior: ShortId,
  title: string,
  locale: Locale,
  unitId: UnitId | null,
  place: Where = { before: null },
): { readonly id: ShortId; readonly change: AskedStructureChange } {
  const uuid = v7();
  const change: AskedStructureChange = {
    type: "RoleAdded",
    role: {
      id: uuid as RoleId,
      key: null,
      title: { [locale]: title },
      kind: null,
      unitId,
      reportsToId: roleIdOf(superior),
      place,
      seats: "1",
    },
  };
  return { id: shortIdOf(uuid), change };
}
