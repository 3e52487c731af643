import { dayAfter } from "../../evaluation/index.ts";
import { directReportCountOf, holdersOf, isVacant } from "../../structure/index.ts";
import type { PolicyRule } from "../rule.ts";

const dayMilliseconds = 24 * 60 * 60 * 1000;
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds);

/** P8: no role to which others report is vacant for long. One of which nobody knows since when is told by O1 alone. */
export const longVacancy: PolicyRule<"P8"> = {
  severity: "WARNING",
  usual: { days: 30 },
  find: ({ structure, today }, { days: atMost }) =>
    structure.roles.flatMap(({ id, title }) => {
      const count = directReportCountOf(structure, id);
      if (count === 0 || !isVacant(structure, id, today)) return [];
      const last = holdersOf(structure, id)
        .flatMap(({ endsOn }) => (endsOn !== null && endsOn < today ? [endsOn] : []))
        .sort()
        .at(-1);
      if (last === undefined) return [];
      const since = dayAfter(last);
      const days = daysBetween(since, today);
      if (days <= atMost) return [];
      return [{ about: id, roleIds: [id], values: { role: title, days, since, count }, repair: null }];
    }),
};
