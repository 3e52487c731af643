import { dutiesOf } from "../duties.ts";
import type { PolicyRule } from "../rule.ts";

/** P9: no duty is without an owner: what one role leaves out of its kind's duties, another one has. */
export const dutyUnowned: PolicyRule<"P9"> = {
  severity: "WARNING",
  usual: {},
  find: (context) =>
    [...dutiesOf(context)].flatMap(([key, { duty, owners, leavers }]) => {
      if (owners.length > 0 || leavers.length === 0) return [];
      const values = { duty, roles: leavers.map(({ title }) => title) };
      return [{ about: key, roleIds: leavers.map(({ id }) => id), values, repair: null }];
    }),
};
