import type { CurrencyCode, Money, Rate } from "../money.ts";
import type { Indicator } from "../profile/index.ts";
import type { Told } from "../sentences/catalog.ts";
import type { LocalizedText } from "../text.ts";
import type { Attainment, AttainmentState } from "./attainment.ts";
import { writtenPeriod } from "./calendar.ts";
import type { Conclusion } from "./review/review.ts";

type Measured = string | Money | Rate;

/** What is said of targets and outcomes, with what the sentence of each needs. */
export interface EvaluationValues {
  readonly TARGET: {
    readonly indicator: LocalizedText;
    readonly period: string;
    readonly amount: Measured;
    readonly reached: Measured;
    readonly state: AttainmentState;
    readonly isMeasured: "YES" | "NO";
  };
  readonly TASK: { readonly task: LocalizedText; readonly dueOn: string; readonly state: AttainmentState };
  readonly OUTCOME_MEETS: { readonly role: LocalizedText };
  readonly OUTCOME_HANDOVER_NOTICE: { readonly role: LocalizedText; readonly day: string; readonly reason: string };
  readonly OUTCOME_SUSPENSION: { readonly role: LocalizedText; readonly day: string; readonly reason: string };
  readonly OUTCOME_TERMINATION: { readonly role: LocalizedText; readonly day: string; readonly reason: string };
}

/** An amount of an indicator, so that a sentence writes it as its unit asks for. */
export function measured(amount: string, { unit }: Pick<Indicator, "unit">, currency: CurrencyCode): Measured {
  switch (unit) {
    case "MONEY":
      return { amount, currency };
    case "RATE":
      return { rate: amount };
    case "COUNT":
    case "SCORE":
      return amount;
  }
}

/** How it stands with a target, to be told; `indicator` is that of the target where it is on one. */
export function attainmentTold(
  { target, state, reached }: Attainment,
  indicator: Indicator | undefined,
  currency: CurrencyCode,
): Told<EvaluationValues> {
  const { promise, period } = target;
  if (promise.is === "TASK") return { code: "TASK", values: { task: promise.task, dueOn: promise.dueOn, state } };
  const unit: Pick<Indicator, "unit"> = indicator ?? { unit: "COUNT" };
  const values = {
    indicator: indicator?.name ?? { es: promise.indicator, en: promise.indicator },
    period: writtenPeriod(period),
    amount: measured(promise.amount, unit, currency),
    reached: measured(reached ?? "0", unit, currency),
    state,
    isMeasured: reached === null ? ("NO" as const) : ("YES" as const),
  };
  return { code: "TARGET", values };
}

/** The outcome of a review of a role, to be told. */
export function conclusionTold(
  { outcome, effectiveOn, concludedOn, reason }: Conclusion,
  role: LocalizedText,
): Told<EvaluationValues> {
  const values = { role, day: effectiveOn ?? concludedOn, reason };
  switch (outcome) {
    case "MEETS":
      return { code: "OUTCOME_MEETS", values: { role } };
    case "HANDOVER_NOTICE":
      return { code: "OUTCOME_HANDOVER_NOTICE", values };
    case "SUSPENSION":
      return { code: "OUTCOME_SUSPENSION", values };
    case "TERMINATION":
      return { code: "OUTCOME_TERMINATION", values };
  }
}
