import { isIn, type Measurement } from "@puesto/domain/evaluation";
import type { Locale } from "@puesto/domain/text";
import { builder } from "../graphql/builder.ts";
import { pageOfList } from "../graphql/page.ts";
import { IndicatorType } from "../profile/index.ts";
import { RoleType } from "../structure/index.ts";
import { readPeriod } from "./calendar.ts";
import { evaluationOf, indicatorIn, type RoleEvaluation } from "./kept.ts";
import { inOrder, ofPeriod, TargetType } from "./target.ts";

/** A result with what it is a result of, and the language in which its company writes. */
export interface ResultIn {
  readonly measurement: Measurement;
  readonly evaluation: RoleEvaluation;
  readonly own: Locale;
}

const ResultType = builder.objectRef<ResultIn>("RoleResult").implement({
  description: "What was found of a role on a day: so much of an indicator, or that a task is done or is not.",
  fields: (t) => ({
    id: t.id({
      description: "Stays the same when it is corrected; unique in the role.",
      resolve: ({ measurement }) => measurement.id,
    }),
    on: t.field({
      type: "Date",
      description: "The day of which it tells.",
      resolve: ({ measurement }) => measurement.on,
    }),
    source: t.string({
      description: "Where it comes from, in words: a ledger, a report, a count.",
      resolve: ({ measurement }) => measurement.source,
    }),
    indicator: t.field({
      type: IndicatorType,
      nullable: true,
      description: "What was measured; null for a task, and where the role is no longer measured by it.",
      resolve: ({ measurement: { found }, evaluation, own }) => {
        const indicator = found.is === "INDICATOR" ? indicatorIn(evaluation, found.indicator) : undefined;
        return indicator === undefined ? null : { indicator, own };
      },
    }),
    indicatorKey: t.string({
      nullable: true,
      description: "The key of that indicator, also where the role is no longer measured by it; null for a task.",
      resolve: ({ measurement: { found } }) => (found.is === "INDICATOR" ? found.indicator : null),
    }),
    amount: t.field({
      type: "Decimal",
      nullable: true,
      description: "How much, in the unit of the indicator; null for a task.",
      resolve: ({ measurement: { found } }) => (found.is === "INDICATOR" ? found.amount : null),
    }),
    task: t.field({
      type: TargetType,
      nullable: true,
      description: "The task that it is about; null for an indicator, and where the task is no longer promised.",
      resolve: ({ measurement: { found }, evaluation, own }) => {
        const target = found.is === "TASK" ? evaluation.targets.find(({ id }) => id === found.targetId) : undefined;
        return target === undefined ? null : { target, evaluation, own };
      },
    }),
    isDone: t.boolean({
      nullable: true,
      description: "Whether the task is done; null for an indicator.",
      resolve: ({ measurement: { found } }) => (found.is === "TASK" ? found.isDone : null),
    }),
  }),
});

builder.objectField(RoleType, "results", (t) =>
  t.connection(
    {
      type: ResultType,
      description: "What was found of the role itself, by the day of which it tells.",
      args: ofPeriod,
      resolve: async (role, { period, ...args }, context) => {
        const asked = period == null ? null : readPeriod(period);
        const evaluation = await evaluationOf(context, role);
        const list = evaluation.measurements
          .filter(({ on }) => asked === null || isIn(evaluation.calendar, asked, on))
          .toSorted((one, other) => (`${one.on} ${one.id}` < `${other.on} ${other.id}` ? -1 : 1))
          .map((measurement) => ({ measurement, evaluation, own: role.companyLocale }));
        return pageOfList(list, args, inOrder(`results ${period ?? ""}`), ({ measurement }) => measurement.id);
      },
    },
    { name: "RoleResultConnection", description: "A page of results." },
    { name: "RoleResultEdge", description: "A result in a page." },
  ),
);
