import {
  type EvaluationRefusal,
  evaluationLedgerNames,
  evaluationRefusalSentences,
  type FiscalPeriod,
  type Measurement,
  measurementFrom,
  type RolledUp,
  type RollUp,
  rollUpOf,
} from "@puesto/domain/evaluation";
import type { Indicator } from "@puesto/domain/profile";
import type { Result } from "@puesto/domain/result";
import { type Structure, subtreeOf } from "@puesto/domain/structure";
import type { Context } from "../context.ts";
import { builder, costs, inLocale } from "../graphql/builder.ts";
import { problem } from "../graphql/problem.ts";
import { IndicatorType } from "../profile/index.ts";
import { type RoleRow, RoleType } from "../structure/index.ts";
import { readPeriod } from "./calendar.ts";
import { evaluationOf, indicatorIn, type RoleEvaluation } from "./kept.ts";

const measuredIn = new WeakMap<Structure, readonly Measurement[]>();

/** A company as a whole, with all that was measured in it: read once while the company's revision stands. */
async function measuredWhole(
  context: Context,
  companyId: RoleRow["companyId"],
): Promise<{ readonly structure: Structure; readonly measurements: readonly Measurement[] }> {
  const company = await context.companyRow(companyId);
  if (company === null) throw problem("NOT_FOUND", "There is no company with this id (any more).");
  const structure = await context.wholes.structure(company, context.together);
  const known = measuredIn.get(structure);
  if (known !== undefined) return { structure, measurements: known };
  const measurements = structure.records.entries.flatMap((entry): readonly Measurement[] => {
    const one = entry.ledger === evaluationLedgerNames.measurement ? measurementFrom(entry) : null;
    return one === null ? [] : [one];
  });
  measuredIn.set(structure, measurements);
  return { structure, measurements };
}

/** Adds up what a role and those that it answers for reached; see the domain's `rollUpOf`. */
async function rolledUp(
  context: Context,
  { companyId, id }: RoleRow,
  { calendar }: RoleEvaluation,
  indicator: Indicator,
  period: FiscalPeriod,
): Promise<Result<RollUp, EvaluationRefusal>> {
  const { structure, measurements } = await measuredWhole(context, companyId);
  return rollUpOf(structure, id, indicator, { calendar, period }, measurements);
}

/** What was measured of all roles below one. */
export async function teamMeasurements(context: Context, { companyId, id }: RoleRow): Promise<readonly Measurement[]> {
  const { structure, measurements } = await measuredWhole(context, companyId);
  const [, ...below] = subtreeOf(structure, id);
  const ids = new Set(below.map((role) => role.id));
  return measurements.filter(({ roleId }) => ids.has(roleId));
}

const RolledUpType = builder.objectRef<RolledUp>("RolledUp").implement({
  description: "What several roles reached together.",
  fields: (t) => ({
    roleCount: t.exposeInt("roleCount", { description: "How many of them have results." }),
    amount: t.field({ type: "Decimal", description: "What these come to.", resolve: ({ amount }) => amount }),
  }),
});

const RollUpType = builder.objectRef<Result<RollUp, EvaluationRefusal>>("RollUp").implement({
  description:
    "What a role answers for on an indicator: the results of each role once, by whatever ties it is reached.",
  fields: (t) => ({
    own: t.field({
      type: RolledUpType,
      nullable: true,
      description: "Its own; null, as the others, where they cannot be added up.",
      resolve: (one) => (one.ok ? one.value.own : null),
    }),
    team: t.field({
      type: RolledUpType,
      nullable: true,
      description: "Of all below it along the reporting line.",
      resolve: (one) => (one.ok ? one.value.team : null),
    }),
    overseen: t.field({
      type: RolledUpType,
      nullable: true,
      description:
        "Of those that it oversees, with all below and overseen by those, as far as they are not its team's.",
      resolve: (one) => (one.ok ? one.value.overseen : null),
    }),
    total: t.field({
      type: RolledUpType,
      nullable: true,
      description: "Of all of these.",
      resolve: (one) => (one.ok ? one.value.total : null),
    }),
    refusal: t.string({
      nullable: true,
      description:
        "Why they cannot be added up, in a sentence: rates and scores of several roles say nothing together.",
      args: inLocale,
      resolve: (one, { locale }) =>
        one.ok ? null : evaluationRefusalSentences.sentenceOf(one.problem, locale ?? "en"),
    }),
  }),
});

builder.objectField(RoleType, "rollUp", (t) =>
  t.field({
    type: RollUpType,
    nullable: true,
    description:
      "What the role, its team and those that it oversees reached; null where it is not measured by the indicator.",
    args: {
      indicator: t.arg.string({ required: true, description: "The key of an indicator of the role." }),
      period: t.arg.string({ required: true, description: "A year or a quarter: `2026`, `2026-Q3`." }),
    },
    extensions: costs({ own: 500 }),
    resolve: async (role, { indicator: key, period }, context) => {
      const asked = readPeriod(period);
      const evaluation = await evaluationOf(context, role);
      const indicator = indicatorIn(evaluation, key);
      return indicator === undefined ? null : rolledUp(context, role, evaluation, indicator, asked);
    },
  }),
);

builder.objectField(RoleType, "measuredBy", (t) =>
  t.field({
    type: [IndicatorType],
    description: "By what the role is measured: the indicators of its kind, as the company refined them for it.",
    extensions: costs({ items: 4 }),
    resolve: async (role, _, context) =>
      (await evaluationOf(context, role)).indicators.map((indicator) => ({ indicator, own: role.companyLocale })),
  }),
);
