import {
  type Attainment,
  type AttainmentState,
  attainmentOf,
  attainmentTold,
  evaluationSentences,
  type ReachedBy,
} from "@puesto/domain/evaluation";
import { isCurrencyCode } from "@puesto/domain/money";
import { builder, costs, inLocale } from "../graphql/builder.ts";
import { problem } from "../graphql/problem.ts";
import { RoleType } from "../structure/index.ts";
import { evaluationOf, indicatorIn } from "./kept.ts";
import { teamMeasurements } from "./roll-up.ts";
import { belongsTo, type TargetIn, TargetType } from "./target.ts";

interface AttainmentIn extends TargetIn {
  readonly attainment: Attainment;
}

const AttainmentStateType = builder.enumType("AttainmentState", {
  description: "How it stands with a target.",
  values: {
    MET: { description: "It was reached." },
    NOT_MET: { description: "Its period is over, and it was not." },
    OPEN: { description: "Its period runs, and it is not settled." },
    UNMEASURED: { description: "Its period is over, and nobody recorded anything." },
  } satisfies Record<AttainmentState, object>,
});

export const ReachedByType = builder.enumType("ReachedBy", {
  description: "Whose results are counted.",
  values: {
    OWN: { description: "Those of the role itself." },
    TEAM: { description: "Those of all below it, where the role itself recorded none; of money and counts alone." },
  } satisfies Record<ReachedBy, object>,
});

const AttainmentType = builder.objectRef<AttainmentIn>("Attainment").implement({
  description: "A target held against what was found of the role.",
  fields: (t) => ({
    target: t.field({ type: TargetType, description: "What was promised.", resolve: (one) => one }),
    state: t.field({
      type: AttainmentStateType,
      description: "How it stands with it.",
      resolve: ({ attainment }) => attainment.state,
    }),
    reached: t.field({
      type: "Decimal",
      nullable: true,
      description:
        "What was reached: money and counts add up over the period, of a rate or a score the last one holds. Null for a task, and where nothing was measured.",
      resolve: ({ attainment }) => attainment.reached,
    }),
    reachedBy: t.field({
      type: ReachedByType,
      description: "Whose results these are.",
      resolve: ({ attainment }) => attainment.reachedBy,
    }),
    share: t.field({
      type: "Decimal",
      nullable: true,
      description: "The part of the amount that was reached, to six digits; null where there is no such part.",
      resolve: ({ attainment }) => attainment.share,
    }),
    sentence: t.string({
      description: "The same in a sentence.",
      args: {
        ...inLocale,
        currency: t.arg.string({
          description: "In which amounts of money are told, ISO 4217; `EUR` where it is not said.",
        }),
      },
      resolve: ({ attainment, target: { promise }, evaluation, own }, { locale, currency }) => {
        const code = currency ?? "EUR";
        if (!isCurrencyCode(code))
          throw problem("BAD_USER_INPUT", "`currency` takes a code of ISO 4217, such as `EUR`.");
        const indicator = promise.is === "INDICATOR" ? indicatorIn(evaluation, promise.indicator) : undefined;
        return evaluationSentences.sentenceOf(attainmentTold(attainment, indicator, code), locale ?? own, own);
      },
    }),
  }),
});

builder.objectField(RoleType, "attainments", (t) =>
  t.field({
    type: [AttainmentType],
    description: "How it stands with what the role promised for a period, in the order in which it did.",
    args: {
      period: t.arg.string({
        required: true,
        description: "A quarter (`2026-Q3`), or a year together with its quarters (`2026`).",
      }),
    },
    extensions: costs({ items: 10 }),
    resolve: async (role, { period }, context) => {
      const isAsked = belongsTo(period);
      const evaluation = await evaluationOf(context, role);
      const targets = evaluation.targets.filter((target) => isAsked(target.period));
      const facts = { ...evaluation, today: context.today };
      const own = targets.map((target) => attainmentOf(target, facts));
      // The results of all below are looked for where there are none of the role's own.
      const isBare = own.some(({ reached, target: { promise } }) => reached === null && promise.is === "INDICATOR");
      const team = isBare ? await teamMeasurements(context, role) : [];
      return targets.map((target) => ({
        target,
        evaluation,
        own: role.companyLocale,
        attainment: attainmentOf(target, { ...facts, teamMeasurements: team }),
      }));
    },
  }),
);
