import type { UnitId } from "../../identity.ts";
import { type Role, unitOf } from "../../structure/index.ts";
import { rolesOfKind } from "../kinds.ts";
import type { PolicyRule } from "../rule.ts";

/** P3: each branch has exactly one branch manager. A role of several equal seats stands for several branches and is left out. */
export const branchManager: PolicyRule<"P3"> = {
  severity: "WARNING",
  usual: { branches: [] },
  find: (context, { branches }) => {
    const managers = new Map<UnitId, Role[]>(branches.map((id) => [id, []]));
    for (const role of rolesOfKind(context, "branch-manager")) {
      if (role.unitId === null || role.seats !== "1") continue;
      const inUnit = managers.get(role.unitId) ?? [];
      inUnit.push(role);
      managers.set(role.unitId, inUnit);
    }
    return [...managers].flatMap(([unitId, roles]) => {
      const unit = unitOf(context.structure, unitId);
      // A unit that is gone is no branch any more.
      if (!unit || roles.length === 1) return [];
      const values = { unit: unit.name, count: roles.length, managers: roles.map(({ title }) => title) };
      return [{ about: unitId, roleIds: roles.map(({ id }) => id), values, repair: null }];
    });
  },
};
