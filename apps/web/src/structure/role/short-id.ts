import { parseNodeId, type ShortId, shortIdOf } from "@puesto/domain/identity";

/** The 22 characters of a role's global id that the address carries. */
export function shortRoleId(globalId: string): ShortId {
  const name = parseNodeId(globalId);
  if (!name.ok || name.value.kind !== "Role") throw new Error("The API gave a role an id that is none");
  return shortIdOf(name.value.id);
}
