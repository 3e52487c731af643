import type { RoleId } from "../../../identity.ts";
import { accepted, type Result, refused } from "../../../result.ts";
import { nameOfRole } from "../../integrity/integrity.ts";
import type { Neighbourhood } from "../../neighbourhood/neighbourhood.ts";
import { first } from "../../neighbourhood/order.ts";
import { reportsFromLast, reportsTo, roleWith, siblingsAfter, siblingsBefore } from "../../neighbourhood/reading.ts";
import { placeBetween } from "../../place.ts";
import type { Role } from "../../role.ts";
import type { Where } from "../change.ts";
import { changeRefusal, type StructureRefusal } from "../refusal.ts";

/** The first of some siblings that is not the role that is being placed. */
function other(siblings: Iterable<Role>, id: RoleId): string | null {
  for (const sibling of siblings) if (sibling.id !== id) return sibling.place;
  return null;
}

/**
 * The place for a role among the reports of a superior. Where siblings share a place, a role stands behind or before all of
 * those, as there is no room between them. `UNKNOWN_ROLE` or `NOT_A_SIBLING` for a neighbour that is none.
 */
export function placeAt(
  rows: Neighbourhood,
  { id, reportsToId }: Pick<Role, "id" | "reportsToId">,
  asked: string | Where,
): Result<string, StructureRefusal> {
  if (typeof asked === "string") return accepted(asked);
  // A superior that is not there has no reports; that it is not there is for the rules to say.
  if (reportsToId !== null && !roleWith(rows, reportsToId)) return accepted(placeBetween(null, null));
  const neighbourId = "after" in asked ? asked.after : asked.before;
  if (neighbourId === null) {
    return accepted(
      "after" in asked
        ? placeBetween(null, other(reportsTo(rows, reportsToId), id))
        : placeBetween(other(reportsFromLast(rows, reportsToId), id), null),
    );
  }
  const neighbour = roleWith(rows, neighbourId);
  if (!neighbour) return refused(changeRefusal("UNKNOWN_ROLE", { role: neighbourId }));
  if (neighbour.reportsToId !== reportsToId || neighbour.id === id) {
    return refused(changeRefusal("NOT_A_SIBLING", { neighbour: nameOfRole(neighbour) }, [neighbour.id]));
  }
  return accepted(
    "after" in asked
      ? placeBetween(neighbour.place, other(siblingsAfter(rows, neighbour), id))
      : placeBetween(other(siblingsBefore(rows, neighbour), id), neighbour.place),
  );
}

/** The places of the siblings next to a role, null at the ends. */
export const placesBeside = (
  rows: Neighbourhood,
  role: Role,
): readonly [before: string | null, after: string | null] => [
  first(siblingsBefore(rows, role))?.place ?? null,
  first(siblingsAfter(rows, role))?.place ?? null,
];
