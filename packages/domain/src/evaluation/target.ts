import { exactly, isDecimal } from "../decimal.ts";
import type { RoleId, TargetId } from "../identity.ts";
import type { Indicator, IndicatorUnit } from "../profile/index.ts";
import { accepted, type Result, refused } from "../result.ts";
import type { Role } from "../structure/index.ts";
import { type LocalizedText, locales } from "../text.ts";
import { daysOf, type FiscalCalendar, type FiscalPeriod, isIn, writtenPeriod } from "./calendar.ts";
import { type EvaluationRefusal, evaluationRefusal } from "./refusal.ts";

/** What is promised: an amount on an indicator, reached over the period, or a special task, done by a day in it. */
export type TargetPromise =
  | { readonly is: "INDICATOR"; readonly indicator: string; readonly amount: string }
  | { readonly is: "TASK"; readonly task: LocalizedText; readonly dueOn: string };

/** What a role promises for a quarter or a year. */
export interface Target {
  readonly id: TargetId;
  readonly roleId: RoleId;
  readonly period: FiscalPeriod;
  readonly promise: TargetPromise;
}

/** What a promise is held against. */
export interface PromiseFacts {
  readonly calendar: FiscalCalendar;
  /** ISO 8601: the day on which it is promised. */
  readonly today: string;
  readonly role: Role;
  /** By which the role is measured. */
  readonly indicators: readonly Indicator[];
  /** What the role has promised already. */
  readonly promised: readonly Target[];
}

const isAtLeastNothing: { readonly [Unit in IndicatorUnit]: boolean } = {
  MONEY: true,
  COUNT: true,
  RATE: false,
  SCORE: false,
};

/** Why a text is no amount of an indicator: money and counts are zero or more, a rate may be a loss. */
export function indicatorAmountRefusals(amount: string, { name, unit }: Indicator): readonly EvaluationRefusal[] {
  if (!isDecimal(amount)) return [evaluationRefusal("EVALUATION_NO_NUMBER", { number: amount })];
  if (!isAtLeastNothing[unit] || exactly(amount).greaterThanOrEqualTo(0)) return [];
  return [evaluationRefusal("EVALUATION_NEGATIVE", { number: amount, indicator: name })];
}

const isSame = (one: FiscalPeriod, other: FiscalPeriod): boolean => writtenPeriod(one) === writtenPeriod(other);

/** Whether the same indicator is promised for the same period by another target. */
export const isPromisedTwice = ({ id, period, promise }: Target, others: readonly Target[]): boolean =>
  promise.is === "INDICATOR" &&
  others.some(
    (other) =>
      other.id !== id &&
      isSame(other.period, period) &&
      other.promise.is === "INDICATOR" &&
      other.promise.indicator === promise.indicator,
  );

function indicatorRefusals(
  target: Target,
  promise: Extract<TargetPromise, { readonly is: "INDICATOR" }>,
  { role, indicators, promised }: PromiseFacts,
): readonly EvaluationRefusal[] {
  const indicator = indicators.find(({ key }) => key === promise.indicator);
  if (!indicator) {
    const values = { role: role.title, indicator: promise.indicator };
    return [evaluationRefusal("EVALUATION_UNKNOWN_INDICATOR", values, [role.id])];
  }
  const wrong = indicatorAmountRefusals(promise.amount, indicator);
  if (!isPromisedTwice(target, promised)) return wrong;
  const values = { period: writtenPeriod(target.period), indicator: indicator.name };
  return [...wrong, evaluationRefusal("TARGET_TWICE", values, [role.id])];
}

function taskRefusals(
  { period }: Target,
  { task, dueOn }: Extract<TargetPromise, { readonly is: "TASK" }>,
  { calendar }: PromiseFacts,
): readonly EvaluationRefusal[] {
  const isWritten = locales.some((locale) => (task[locale] ?? "").trim() !== "");
  const isDue = isIn(calendar, period, dueOn);
  return [
    ...(isWritten ? [] : [evaluationRefusal("TARGET_TASK_MISSING", {})]),
    ...(isDue ? [] : [evaluationRefusal("TARGET_DUE_OUTSIDE", { dueOn, period: writtenPeriod(period) })]),
  ];
}

/** Why nothing becomes of a target any more: its period is over. */
function lateRefusals(
  code: "TARGET_IN_PAST" | "TARGET_OVER",
  { roleId, period }: Target,
  { calendar, today }: Pick<PromiseFacts, "calendar" | "today">,
): readonly EvaluationRefusal[] {
  const { endsOn } = daysOf(calendar, period);
  return endsOn < today ? [evaluationRefusal(code, { period: writtenPeriod(period), endsOn }, [roleId])] : [];
}

/** Why a target cannot be withdrawn: what was promised for a period that is over stays, or nothing would ever be missed. */
export const withdrawalRefusals = (
  target: Target,
  facts: Pick<PromiseFacts, "calendar" | "today">,
): readonly EvaluationRefusal[] => lateRefusals("TARGET_OVER", target, facts);

/**
 * A target as a role promises it, or sets it anew; every reason why it cannot. A period that is over can no longer be promised, and
 * a target of such a period takes no other.
 */
export function promiseTarget(target: Target, facts: PromiseFacts): Result<Target, readonly EvaluationRefusal[]> {
  const { id, promise } = target;
  const known = facts.promised.find((one) => one.id === id);
  const late = [
    ...lateRefusals("TARGET_IN_PAST", target, facts),
    ...(known === undefined || isSame(known.period, target.period) ? [] : withdrawalRefusals(known, facts)),
  ];
  const wrong =
    promise.is === "INDICATOR" ? indicatorRefusals(target, promise, facts) : taskRefusals(target, promise, facts);
  const refusals = [...late, ...wrong];
  return refusals.length > 0 ? refused(refusals) : accepted(target);
}
