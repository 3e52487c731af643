import { indexesById, type StructureRecords } from "../records.ts";
import type { Role } from "../role.ts";
import { circlesOf } from "./circles.ts";
import { type IntegrityViolation, nameOfRole, nameOfUnit, violation } from "./violation.ts";

/** S1: exactly one role reports to nobody, unless there are no roles at all. */
export function findRootViolations(roles: readonly Role[]): readonly IntegrityViolation[] {
  if (roles.length === 0) return [];
  const roots = roles.filter((role) => role.reportsToId === null);
  if (roots.length === 1) return [];
  return [
    violation(
      "S1",
      { count: roots.length, roles: roots.map(nameOfRole) },
      roots.map((role) => role.id),
    ),
  ];
}

/** S2, S4, S5: the superior that a role names is there, is another role, and the lines do not run in a circle. */
export function findLineViolations(
  roles: readonly Role[],
  indexOf: ReadonlyMap<string, number>,
): readonly IntegrityViolation[] {
  const missing: IntegrityViolation[] = [];
  const selfReports: IntegrityViolation[] = [];
  const superiors = Int32Array.from(roles, (role) => {
    if (role.reportsToId === null) return -1;
    if (role.reportsToId === role.id) {
      selfReports.push(violation("S5", { role: nameOfRole(role) }, [role.id]));
      return -1;
    }
    const superior = indexOf.get(role.reportsToId);
    if (superior === undefined) {
      missing.push(violation("S4", { role: nameOfRole(role), superior: role.reportsToId }, [role.id]));
      return -1;
    }
    return superior;
  });
  const cycles = circlesOf(superiors).map((circle) => {
    const members = circle.flatMap((index) => roles[index] ?? []);
    return violation(
      "S2",
      { count: members.length, roles: members.map(nameOfRole) },
      members.map((role) => role.id),
    );
  });
  return [...cycles, ...missing, ...selfReports];
}

/** S6, S7, S8: the units that roles and units name are there, and units do not lie within themselves. */
export function findUnitViolations({ roles, units }: StructureRecords): readonly IntegrityViolation[] {
  const indexOf = indexesById(units);
  const ofRoles = roles.flatMap((role) =>
    role.unitId === null || indexOf.has(role.unitId)
      ? []
      : [violation("S6", { role: nameOfRole(role), unit: role.unitId }, [role.id])],
  );
  const ofUnits: IntegrityViolation[] = [];
  const parents = Int32Array.from(units, (unit) => {
    if (unit.parentId === null) return -1;
    const parent = indexOf.get(unit.parentId);
    if (parent === undefined) ofUnits.push(violation("S7", { unit: nameOfUnit(unit), parent: unit.parentId }));
    return parent ?? -1;
  });
  const circles = circlesOf(parents).map((circle) =>
    violation("S8", { count: circle.length, units: circle.flatMap((index) => units[index] ?? []).map(nameOfUnit) }),
  );
  return [...ofRoles, ...ofUnits, ...circles];
}
