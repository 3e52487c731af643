import {
  type MissingFigure,
  type PayClause,
  type PayLine,
  type PayRefusal,
  payLineSentence,
  payRefusalSentences,
  payTotalSentence,
} from "@puesto/domain/pay";
import { ReachedByType, readPeriod } from "../evaluation/index.ts";
import { builder, costs, inLocale } from "../graphql/builder.ts";
import { RoleType } from "../structure/index.ts";
import { type PeriodPay, periodPay } from "./pay.ts";

type Computed = Extract<PeriodPay, { readonly state: "COMPUTED" }>;
interface LineIn {
  readonly line: PayLine;
  readonly currency: Computed["breakdown"]["currency"];
}

const PayStateType = builder.enumType("PayState", {
  description: "How far the pay of a period can be told.",
  values: {
    COMPUTED: { description: "It is computed." },
    MISSING: { description: "Something has to be recorded or promised first: see `missing`." },
    NO_SCHEME: { description: "The company did not say how the role is paid." },
    OTHER_PERIOD: {
      description: "The role's scheme computes the pay of other periods, such as quarters instead of years.",
    },
    REFUSED: { description: "The scheme cannot be applied to what is recorded: see `refusals`." },
  } satisfies Record<PeriodPay["state"], object>,
});

const MissingFigureType = builder.enumType("MissingFigure", {
  description: "What has to be there before a pay can be computed.",
  values: {
    SALES: { description: "A result on `sales-performance` in the period, of the role or of its team." },
    TASK: { description: "A target on `sales-performance` for exactly this period." },
    MARGIN: { description: "A result on `profit-margin` in the period." },
  } satisfies Record<MissingFigure, object>,
});

const PayClauseType = builder.enumType("PayClause", {
  description: "The clause by which a line of a pay is paid.",
  values: {
    BASE: { description: "The base salary of the grade." },
    TEAM_TASK_MET: { description: "On what the team sold, the task met." },
    TEAM_TASK_NOT_MET: { description: "On what the team sold, the task not met." },
    SPECIAL_ACCOUNT: { description: "On the money received from a special account." },
    PERFORMANCE_AMOUNT: { description: "For the profit margin, an amount." },
    PERFORMANCE_SHARE: { description: "For the profit margin, a part of the base salary." },
  } satisfies Record<PayClause, object>,
});

const PayLineType = builder.objectRef<LineIn>("PayLine").implement({
  description:
    "One line of a pay: `of` multiplied with `rate` is `exact`; `amount` is that in whole smallest units of the currency.",
  fields: (t) => ({
    clause: t.field({ type: PayClauseType, description: "By which clause.", resolve: ({ line }) => line.clause }),
    of: t.field({ type: "Decimal", description: "What is multiplied.", resolve: ({ line }) => line.of }),
    rate: t.field({
      type: "Decimal",
      nullable: true,
      description: "With what part of one; null for a line that is paid as it is.",
      resolve: ({ line }) => line.rate,
    }),
    exact: t.field({
      type: "Decimal",
      description: "What comes of it, with every digit.",
      resolve: ({ line }) => line.exact,
    }),
    amount: t.field({ type: "Decimal", description: "What is paid.", resolve: ({ line }) => line.amount }),
    sentence: t.string({
      description: "The line in a sentence.",
      args: inLocale,
      resolve: ({ line, currency }, { locale }) => payLineSentence(line, currency, locale ?? "en"),
    }),
  }),
});

const PayRefusalType = builder.objectRef<PayRefusal>("PayRefusal").implement({
  description: "Why a scheme cannot be applied to figures.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "For programs; docs/refusals.md tells each." }),
    message: t.string({
      description: "What is wrong, in a sentence.",
      args: inLocale,
      resolve: (refusal, { locale }) => payRefusalSentences.sentenceOf(refusal, locale ?? "en"),
    }),
    remedy: t.string({
      description: "What can be done about it.",
      args: inLocale,
      resolve: ({ code }, { locale }) => payRefusalSentences.remedyOf(code, locale ?? "en"),
    }),
  }),
});

const BreakdownType = builder.objectRef<Computed>("PayBreakdown").implement({
  description: "A computed pay, line by line.",
  fields: (t) => ({
    currency: t.string({ description: "ISO 4217.", resolve: ({ breakdown }) => breakdown.currency }),
    isTaskMet: t.boolean({
      description: "Whether the sales task was met.",
      resolve: ({ breakdown }) => breakdown.isTaskMet,
    }),
    salesOf: t.field({ type: ReachedByType, description: "Whose sales these are.", resolve: ({ salesOf }) => salesOf }),
    lines: t.field({
      type: [PayLineType],
      description: "The lines, in the order of the scheme; they add up to the total.",
      extensions: costs({ items: 8 }),
      resolve: ({ breakdown: { lines, currency } }) => lines.map((line) => ({ line, currency })),
    }),
    total: t.field({ type: "Decimal", description: "The pay.", resolve: ({ breakdown }) => breakdown.total }),
    sentence: t.string({
      description: "The total in a sentence, with how its lines are rounded.",
      args: inLocale,
      resolve: ({ breakdown }, { locale }) => payTotalSentence(breakdown, locale ?? "en"),
    }),
    figures: t.field({
      type: "JSONObject",
      description: "The figures that it was computed from, as docs/pay.md has them.",
      resolve: ({ figures }) => figures,
    }),
    computed: t.field({
      type: "JSONObject",
      description: "The same breakdown as one object of JSON, with the facts that each clause looked at.",
      resolve: ({ breakdown }) => breakdown,
    }),
  }),
});

const RolePayType = builder.objectRef<PeriodPay>("RolePay").implement({
  description: "The pay of a role for a period, from what is recorded of it, or what is missing for that.",
  fields: (t) => ({
    state: t.field({ type: PayStateType, description: "How far it can be told.", resolve: ({ state }) => state }),
    breakdown: t.field({
      type: BreakdownType,
      nullable: true,
      description: "The pay; null unless it is computed.",
      resolve: (pay) => (pay.state === "COMPUTED" ? pay : null),
    }),
    missing: t.field({
      type: [MissingFigureType],
      description: "What has to be recorded or promised first; empty where nothing is missing.",
      resolve: (pay) => (pay.state === "MISSING" ? [...pay.missing] : []),
    }),
    refusals: t.field({
      type: [PayRefusalType],
      description: "Why the scheme cannot be applied; empty where it can.",
      resolve: (pay) => (pay.state === "REFUSED" ? [...pay.refusals] : []),
    }),
  }),
});

builder.objectField(RoleType, "pay", (t) =>
  t.field({
    type: RolePayType,
    description:
      "The pay of the role for a period, computed from its results, its target, its special accounts and its scheme. Sales are the role's own results; where it has none, those of its team together.",
    args: {
      period: t.arg.string({ required: true, description: "A quarter or a year, as the scheme has it: `2026-Q3`." }),
    },
    extensions: costs({ own: 100 }),
    resolve: (role, { period }, context) => periodPay(context, role, readPeriod(period)),
  }),
);
