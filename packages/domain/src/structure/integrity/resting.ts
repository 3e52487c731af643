import type { RoleId } from "../../identity.ts";
import type { Neighbourhood } from "../neighbourhood/neighbourhood.ts";
import { reportsTo, rolesWithKey, unitsWithKey } from "../neighbourhood/reading.ts";
import type { Write } from "../neighbourhood/write.ts";
import type { Role } from "../role.ts";
import { type IntegrityViolation, nameOfRole, nameOfUnit, violation } from "./violation.ts";

const idsOf = (roles: readonly Role[]): readonly RoleId[] => roles.map(({ id }) => id);

/** S1: no second role reports to nobody. That one does is not asked: the lines have no circle, so where roles are, a top is. */
function findSecondTops(rows: Neighbourhood): readonly IntegrityViolation[] {
  const tops = [...reportsTo(rows, null)];
  if (tops.length < 2) return [];
  return [violation("S1", { count: tops.length, roles: tops.map(nameOfRole) }, idsOf(tops))];
}

function findSharedRoleKey(rows: Neighbourhood, key: string | null): readonly IntegrityViolation[] {
  const roles = key === null ? [] : [...rolesWithKey(rows, key)];
  if (key === null || roles.length < 2) return [];
  return [violation("S14", { table: "roles", key, names: roles.map(nameOfRole) }, idsOf(roles))];
}

function findSharedUnitKey(rows: Neighbourhood, key: string | null): readonly IntegrityViolation[] {
  const units = key === null ? [] : [...unitsWithKey(rows, key)];
  if (key === null || units.length < 2) return [];
  return [violation("S14", { table: "units", key, names: units.map(nameOfUnit) })];
}

/**
 * What a write breaks of the rules that hold when an edit is done: S1 and S14. On its way an edit may have two tops, or two
 * roles with one key: so a top can hand over to another, and two roles can change keys.
 */
export function findRestingViolations(
  rows: Neighbourhood,
  { table, before, after }: Write,
): readonly IntegrityViolation[] {
  if (after === null) return [];
  if (table === "units") return after.key === before?.key ? [] : findSharedUnitKey(rows, after.key);
  if (table !== "roles") return [];
  return [
    ...(after.reportsToId === null && before?.reportsToId !== null ? findSecondTops(rows) : []),
    ...(after.key === before?.key ? [] : findSharedRoleKey(rows, after.key)),
  ];
}
