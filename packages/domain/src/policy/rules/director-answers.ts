import { type Role, superiorOf } from "../../structure/index.ts";
import { isOfKind, rolesOfKind } from "../kinds.ts";
import type { Repair } from "../repair.ts";
import type { PolicyContext, PolicyRule } from "../rule.ts";

/** For every row of the chart the nearest general manager above it, if any. In preorder a superior's row comes before. */
function nearestManagers({ structure, kinds }: PolicyContext): readonly (Role | null)[] {
  const { roles, hierarchy } = structure;
  const nearest: (Role | null)[] = [];
  roles.forEach((_, row) => {
    const above = hierarchy.parents[row] ?? -1;
    const superior = roles[above];
    nearest.push(superior && isOfKind(superior, "general-manager", kinds) ? superior : (nearest[above] ?? null));
  });
  return nearest;
}

/** P1: an executive director reports to a general manager. It can be moved to the nearest one above it, else to the only one there is. */
export const directorAnswers: PolicyRule<"P1"> = {
  severity: "WARNING",
  usual: {},
  find: (context) => {
    const { structure, kinds } = context;
    const nearest = nearestManagers(context);
    const [only, ...others] = rolesOfKind(context, "general-manager");
    const onlyRow = only && others.length === 0 ? structure.roles.indexOf(only) : -1;
    const repairOf = (role: Role, row: number): Repair | null => {
      const isBelow = onlyRow > row && onlyRow < row + (structure.hierarchy.sizes[row] ?? 1);
      const to = nearest[row] ?? (isBelow ? null : (structure.roles[onlyRow] ?? null));
      return to && { is: "REPORT_TO", roleId: role.id, reportsToId: to.id };
    };
    return structure.roles.flatMap((role, row) => {
      if (!isOfKind(role, "executive-director", kinds)) return [];
      const superior = superiorOf(structure, role.id);
      if (superior && isOfKind(superior, "general-manager", kinds)) return [];
      const values = {
        role: role.title,
        superior: superior?.title ?? {},
        hasSuperior: superior ? ("YES" as const) : ("NO" as const),
      };
      const repair = superior ? repairOf(role, row) : null;
      return [{ about: role.id, roleIds: [role.id], values, repair }];
    });
  },
};
