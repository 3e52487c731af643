import { evaluationLedgerNames, type Target } from "@puesto/domain/evaluation";
import { type Locale, textIn } from "@puesto/domain/text";
import { builder, costs, inLocale } from "../graphql/builder.ts";
import { limits } from "../graphql/guard/limits.ts";
import { pageOfList } from "../graphql/page.ts";
import { IndicatorType } from "../profile/index.ts";
import { CompanyType, type RoleRow, RoleType, rolesWithEntries } from "../structure/index.ts";
import { type CountedPeriod, PeriodType, readPeriod } from "./calendar.ts";
import { evaluationOf, indicatorIn, type RoleEvaluation } from "./kept.ts";

/** A target with what it is held against, and the language in which its company writes. */
export interface TargetIn {
  readonly target: Target;
  readonly evaluation: RoleEvaluation;
  readonly own: Locale;
}

/** A list of what is kept of a role: places are found again by the keys of their rows. */
export const inOrder = (order: string) => ({
  order,
  read: ([key]: readonly unknown[]): string | null => (typeof key === "string" ? key : null),
});

const counted = ({ evaluation: { calendar }, target: { period } }: TargetIn): CountedPeriod => ({ calendar, period });

export const TargetType = builder.objectRef<TargetIn>("Target").implement({
  description:
    "What a role promised for a quarter or a year: an amount on an indicator, or a special task done by a day.",
  fields: (t) => ({
    id: t.id({
      description: "Stays the same when it is promised anew; unique in the role.",
      resolve: ({ target }) => target.id,
    }),
    period: t.field({ type: PeriodType, description: "For when.", resolve: counted }),
    indicator: t.field({
      type: IndicatorType,
      nullable: true,
      description: "What is measured; null for a task, and where the role is no longer measured by it.",
      resolve: ({ target: { promise }, evaluation, own }) => {
        const indicator = promise.is === "INDICATOR" ? indicatorIn(evaluation, promise.indicator) : undefined;
        return indicator === undefined ? null : { indicator, own };
      },
    }),
    indicatorKey: t.string({
      nullable: true,
      description: "The key of that indicator, also where the role is no longer measured by it; null for a task.",
      resolve: ({ target: { promise } }) => (promise.is === "INDICATOR" ? promise.indicator : null),
    }),
    amount: t.field({
      type: "Decimal",
      nullable: true,
      description:
        'What is to be reached, in the unit of the indicator (a rate is a part of one: `"0.12"`); null for a task.',
      resolve: ({ target: { promise } }) => (promise.is === "INDICATOR" ? promise.amount : null),
    }),
    task: t.string({
      nullable: true,
      description: "What is to be done; null where an indicator is promised.",
      args: inLocale,
      resolve: ({ target: { promise }, own }, { locale }) =>
        promise.is === "TASK" ? textIn(promise.task, locale ?? own, own) : null,
    }),
    dueOn: t.field({
      type: "Date",
      nullable: true,
      description: "By when it is to be done; null where an indicator is promised.",
      resolve: ({ target: { promise } }) => (promise.is === "TASK" ? promise.dueOn : null),
    }),
  }),
});

/** Whether something of a period belongs to one that is asked for: to a year belongs the year and its quarters. */
export function belongsTo(asked: string | null | undefined): (period: Target["period"]) => boolean {
  if (asked == null) return () => true;
  const { year, quarter } = readPeriod(asked);
  return (period) => period.year === year && (quarter === null || period.quarter === quarter);
}

export const ofPeriod = builder.args((t) => ({
  period: t.string({
    description:
      "Only those of this quarter (`2026-Q3`), or of this year and its quarters (`2026`); all where it is not said.",
  }),
}));

builder.objectField(RoleType, "targets", (t) =>
  t.connection(
    {
      type: TargetType,
      description: "What the role promised, in the order in which it did.",
      args: ofPeriod,
      resolve: async (role, { period, ...args }, context) => {
        const isAsked = belongsTo(period);
        const evaluation = await evaluationOf(context, role);
        const list = evaluation.targets
          .filter((target) => isAsked(target.period))
          .map((target) => ({ target, evaluation, own: role.companyLocale }));
        return pageOfList(list, args, inOrder(`targets ${period ?? ""}`), ({ target }) => target.id);
      },
    },
    { name: "TargetConnection", description: "A page of targets." },
    { name: "TargetEdge", description: "A target in a page." },
  ),
);

builder.objectField(CompanyType, "rolesWithTargets", (t) =>
  t.field({
    type: [RoleType],
    description: `The roles that promised something at some time, at most ${limits.pageSize}.`,
    extensions: costs({ items: 10 }),
    resolve: async ({ id }, _, { read, company }) => {
      const ids = await rolesWithEntries(read, id, evaluationLedgerNames.target, limits.pageSize);
      const roles = await Promise.all(ids.map(async (one) => company(id).role(one)));
      return roles.filter((role): role is RoleRow => role !== null);
    },
  }),
);
