import { directReportCountOf, relationsFrom } from "../../structure/index.ts";
import { rolesOfKind } from "../kinds.ts";
import type { PolicyRule } from "../rule.ts";

/** P4: a marketing director has a team: somebody reports to it, or it oversees somebody. */
export const directorTeam: PolicyRule<"P4"> = {
  severity: "WARNING",
  usual: {},
  find: (context) =>
    rolesOfKind(context, "marketing-director").flatMap(({ id, title }) => {
      const { structure } = context;
      const oversees = relationsFrom(structure, id).some(({ type }) => type === "OVERSEES");
      if (oversees || directReportCountOf(structure, id) > 0) return [];
      return [{ about: id, roleIds: [id], values: { role: title }, repair: null }];
    }),
};
