import { describe, expect, it } from "vitest";
import { expectRemedies, expectWhole, type Samples, spoken } from "../../sentences/trial.ts";
import { locales } from "../../text.ts";
import {
  attainmentOf,
  attainmentStates,
  attainmentTold,
  calendarYears,
  conclusionTold,
  type EvaluationRefusalValues,
  type EvaluationValues,
  evaluationCatalog,
  evaluationRefusalCatalog,
  evaluationSentences,
  type reviewMoves,
  reviewOutcomes,
  reviewStates,
} from "../index.ts";
import { aMeasurement, aReview, aTarget, salesIndicator } from "../trial.ts";

const sales = { es: "Ventas", en: "Sales" };
const moves = ["WRITE", "SUBMIT", "RETURN", "CONCLUDE"] as const satisfies readonly (keyof typeof reviewMoves)[];
const day = "2026-03-31";
const refusalSamples: Samples<EvaluationRefusalValues> = {
  EVALUATION_UNKNOWN_ROLE: [{ role: "0193" }],
  EVALUATION_NO_NUMBER: [{ number: "1e3" }],
  EVALUATION_NEGATIVE: [{ number: "1", indicator: sales }],
  EVALUATION_UNKNOWN_INDICATOR: [{ role: sales, indicator: "charm" }],
  TARGET_OVER: [{ period: "2026-Q1", endsOn: day }],
  TARGET_IN_PAST: [{ period: "2026-Q1", endsOn: day }],
  TARGET_TWICE: [{ period: "2026-Q1", indicator: sales }],
  TARGET_TASK_MISSING: [{}],
  TARGET_DUE_OUTSIDE: [{ dueOn: day, period: "2026-Q2" }],
  MEASUREMENT_NO_DAY: [{ day: "2026-02-30" }],
  MEASUREMENT_IN_FUTURE: [{ day }],
  MEASUREMENT_VACANT: [{ role: sales, day }],
  MEASUREMENT_SOURCE_MISSING: [{}],
  MEASUREMENT_UNKNOWN_TARGET: [{ role: sales }],
  ROLL_UP_NO_SUM: [{ indicator: sales }],
  REVIEW_ILLEGAL_MOVE: moves.flatMap((move) => reviewStates.map((state) => ({ move, state }))),
  REVIEW_NOT_YOURS: moves.map((move) => ({ move, role: sales })),
  REVIEW_NO_SUPERIOR: [{ role: sales }],
  REVIEW_BEFORE_PERIOD: [{ period: "2026-Q3", startsOn: "2026-07-01" }],
  REVIEW_TWICE: [{ role: sales, period: "2026-Q1" }],
  REVIEW_SUMMARY_MISSING: [{}],
  REVIEW_REASON_MISSING: [{}],
  REVIEW_DAY_UNSUITABLE: [{ day: "", earliest: day }],
  REVIEW_HOLDER_GONE: [{ role: sales }],
};
const outcome = { role: sales, day, reason: "Targets missed" };
const amounts = { amount: { rate: "0.12" }, reached: { rate: "0.1" } };
const samples: Samples<EvaluationValues> = {
  TARGET: attainmentStates.flatMap((state) =>
    (["YES", "NO"] as const).map((isMeasured) => ({
      indicator: sales,
      period: "2026-Q1",
      ...amounts,
      state,
      isMeasured,
    })),
  ),
  TASK: attainmentStates.map((state) => ({ task: sales, dueOn: day, state })),
  OUTCOME_MEETS: [{ role: sales }],
  OUTCOME_HANDOVER_NOTICE: [outcome],
  OUTCOME_SUSPENSION: [outcome],
  OUTCOME_TERMINATION: [outcome],
};

describe("the sentences of evaluation", () => {
  it("are there for every code, whole, in both languages", () => {
    for (const locale of locales) {
      expect(Object.keys(evaluationRefusalCatalog[locale]).sort()).toEqual(Object.keys(refusalSamples).sort());
      expect(Object.keys(evaluationCatalog[locale]).sort()).toEqual(Object.keys(samples).sort());
    }
    expectWhole(locales.flatMap((locale) => spoken(evaluationRefusalCatalog, refusalSamples, locale)));
    expectWhole(locales.flatMap((locale) => spoken(evaluationCatalog, samples, locale)));
    expectRemedies(evaluationRefusalCatalog);
  });

  it("write amounts as their unit asks for", () => {
    const target = aTarget({ is: "INDICATOR", indicator: salesIndicator.key, amount: "500000" });
    const facts = { calendar: calendarYears, today: "2026-04-01", indicators: [salesIndicator] };
    const attained = attainmentOf(target, { ...facts, measurements: [aMeasurement(day, "499999.99")] });
    const told = attainmentTold(attained, salesIndicator, "EUR");
    expect(evaluationSentences.sentenceOf(told, "en")).toBe("“Sales”, 2026-Q1: €499,999.99 of €500,000.00; not met.");
  });

  it("tell each outcome with its day and reason", () => {
    const told = reviewOutcomes.map((one) => {
      const conclusion = { outcome: one, reason: "Cost", effectiveOn: day, concludedOn: day, by: aReview().roleId };
      return evaluationSentences.sentenceOf(conclusionTold(conclusion, sales), "en");
    });
    expect(told).toEqual([
      "The holder of “Sales” meets the standard of the post.",
      "“Sales” is to be handed over by March 31, 2026: “Cost”.",
      "The holder of “Sales” is suspended from March 31, 2026 on: “Cost”.",
      "“Sales” ends for its holder on March 31, 2026: “Cost”.",
    ]);
  });
});
