import type { PolicyRule } from "../rule.ts";

/** P6: not too few report to a role, and not too many. One to which nobody reports leads nobody, and is left out. */
export const span: PolicyRule<"P6"> = {
  severity: "NOTICE",
  usual: { atLeast: 1, atMost: 15 },
  find: ({ structure: { roles, hierarchy } }, { atLeast, atMost }) =>
    roles.flatMap(({ id, title }, row) => {
      const count = hierarchy.childCounts[row] ?? 0;
      if (count === 0 || (count >= atLeast && count <= atMost)) return [];
      const problem = count > atMost ? ("MANY" as const) : ("FEW" as const);
      return [{ about: id, roleIds: [id], values: { role: title, count, atLeast, atMost, problem }, repair: null }];
    }),
};
