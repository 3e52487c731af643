import { basesOf } from "../../profile/index.ts";
import { dutiesOf } from "../duties.ts";
import type { PolicyRule } from "../rule.ts";

/** P10: no duty is claimed by two roles. Roles of one kind have the same duties by their nature, each in its own place, so only another kind is another claim; a kind has those of the one it is based on. */
export const dutyClaimedTwice: PolicyRule<"P10"> = {
  severity: "NOTICE",
  usual: { shared: ["departments-together"] },
  find: (context, { shared }) =>
    [...dutiesOf(context)].flatMap(([key, { duty, owners }]) => {
      if (shared.includes(key)) return [];
      // A role without a kind claims for itself.
      const claimOf = (kind: string) => basesOf(kind, context.kinds).at(-1) ?? kind;
      const claims = new Map(
        owners.toReversed().map((role) => [role.kind === null ? role.id : claimOf(role.kind), role]),
      );
      if (claims.size < 2) return [];
      const claimants = [...claims.values()].reverse();
      const values = { duty, count: claimants.length, roles: claimants.map(({ title }) => title) };
      return [{ about: key, roleIds: claimants.map(({ id }) => id), values, repair: null }];
    }),
};
