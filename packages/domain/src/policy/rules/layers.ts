import type { PolicyRule } from "../rule.ts";

/** P7: there are not too many layers. Told once, with the first of the deepest roles. */
export const layers: PolicyRule<"P7"> = {
  severity: "NOTICE",
  usual: { atMost: 12 },
  find: ({ structure: { roles, hierarchy } }, { atMost }) => {
    const deepest = hierarchy.depths.reduce((most, depth) => Math.max(most, depth), 0);
    const role = roles[hierarchy.depths.indexOf(deepest)];
    if (!role || deepest + 1 <= atMost) return [];
    const values = { role: role.title, layers: deepest + 1, atMost };
    return [{ about: "", roleIds: [role.id], values, repair: null }];
  },
};
