import { specialAccountsAtMost } from "../../pay/index.ts";
import { rolesOfKind } from "../kinds.ts";
import type { PolicyRule } from "../rule.ts";

/** P5: a marketing director has at most five special accounts. */
export const specialAccounts: PolicyRule<"P5"> = {
  severity: "ERROR",
  usual: { atMost: specialAccountsAtMost },
  find: (context, { atMost }) =>
    rolesOfKind(context, "marketing-director").flatMap(({ id, title }) => {
      const count = context.specialAccounts.get(id) ?? 0;
      if (count <= atMost) return [];
      return [{ about: id, roleIds: [id], values: { role: title, count, atMost }, repair: null }];
    }),
};
