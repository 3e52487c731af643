import type { RoleId } from "../../identity.ts";
import { relationsFrom } from "../../structure/index.ts";
import { isOfKind, rolesOfKind } from "../kinds.ts";
import type { PolicyContext, PolicyRule } from "../rule.ts";

/** All who are overseen by an operations director: by a relation, or because they stand below it. */
function overseenRoles({ structure, kinds }: PolicyContext): ReadonlySet<RoleId> {
  const overseen = new Set<RoleId>();
  // What is below a row stands right behind it, so the furthest end of all directors' branches so far says it.
  let end = 0;
  structure.roles.forEach((role, row) => {
    if (row < end) overseen.add(role.id);
    if (!isOfKind(role, "operations-director", kinds)) return;
    end = Math.max(end, row + (structure.hierarchy.sizes[row] ?? 1));
    for (const { type, toId } of relationsFrom(structure, role.id)) if (type === "OVERSEES") overseen.add(toId);
  });
  return overseen;
}

/** P2: an operations director oversees every branch manager, by a relation or because it stands above. Where there is no such director there is nothing to keep. */
export const branchesOverseen: PolicyRule<"P2"> = {
  severity: "WARNING",
  usual: {},
  find: (context) => {
    const [director, ...others] = rolesOfKind(context, "operations-director");
    if (!director) return [];
    const overseen = overseenRoles(context);
    // Which of several directors it should be is for people to say.
    const only = others.length === 0 ? director : null;
    return rolesOfKind(context, "branch-manager").flatMap(({ id, title }) => {
      if (overseen.has(id)) return [];
      const repair = only && ({ is: "OVERSEE", fromId: only.id, toId: id } as const);
      return [{ about: id, roleIds: only ? [id, only.id] : [id], values: { manager: title }, repair }];
    });
  },
};
