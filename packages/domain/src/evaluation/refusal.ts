import type { RoleId } from "../identity.ts";
import type { LocalizedText } from "../text.ts";
import type { ReviewMoveName, ReviewState } from "./review/review.ts";

type Name = LocalizedText | string;

/** Why a target, a measurement or a move of a review cannot be, with what the sentence of each needs. */
export interface EvaluationRefusalValues {
  readonly EVALUATION_UNKNOWN_ROLE: { readonly role: string };
  readonly EVALUATION_NO_NUMBER: { readonly number: string };
  readonly EVALUATION_NEGATIVE: { readonly number: string; readonly indicator: LocalizedText };
  /** An indicator by which the role is not measured. */
  readonly EVALUATION_UNKNOWN_INDICATOR: { readonly role: Name; readonly indicator: string };
  readonly TARGET_IN_PAST: { readonly period: string; readonly endsOn: string };
  readonly TARGET_OVER: { readonly period: string; readonly endsOn: string };
  readonly TARGET_TWICE: { readonly period: string; readonly indicator: LocalizedText };
  readonly TARGET_TASK_MISSING: Record<never, never>;
  readonly TARGET_DUE_OUTSIDE: { readonly dueOn: string; readonly period: string };
  readonly MEASUREMENT_NO_DAY: { readonly day: string };
  readonly MEASUREMENT_IN_FUTURE: { readonly day: string };
  readonly MEASUREMENT_VACANT: { readonly role: Name; readonly day: string };
  readonly MEASUREMENT_SOURCE_MISSING: Record<never, never>;
  readonly MEASUREMENT_UNKNOWN_TARGET: { readonly role: Name };
  /** Rates and scores of several roles cannot be added up. */
  readonly ROLL_UP_NO_SUM: { readonly indicator: LocalizedText };
  readonly REVIEW_ILLEGAL_MOVE: { readonly move: ReviewMoveName; readonly state: ReviewState };
  readonly REVIEW_NOT_YOURS: { readonly move: ReviewMoveName; readonly role: Name };
  readonly REVIEW_NO_SUPERIOR: { readonly role: Name };
  readonly REVIEW_BEFORE_PERIOD: { readonly period: string; readonly startsOn: string };
  /** The same one is being reviewed for the same period already. */
  readonly REVIEW_TWICE: { readonly role: Name; readonly period: string };
  readonly REVIEW_SUMMARY_MISSING: Record<never, never>;
  readonly REVIEW_REASON_MISSING: Record<never, never>;
  readonly REVIEW_DAY_UNSUITABLE: { readonly day: string; readonly earliest: string };
  /** Nobody is there whom an outcome could concern. */
  readonly REVIEW_HOLDER_GONE: { readonly role: Name };
}
export type EvaluationRefusalCode = keyof EvaluationRefusalValues;

/** Why something is refused: a value, never thrown. */
export type EvaluationRefusal = {
  readonly [Code in EvaluationRefusalCode]: {
    readonly code: Code;
    readonly values: EvaluationRefusalValues[Code];
    /** The roles concerned; empty where it concerns none. */
    readonly roleIds: readonly RoleId[];
  };
}[EvaluationRefusalCode];

/** A refusal of one code. */
export const evaluationRefusal = <Code extends EvaluationRefusalCode>(
  code: Code,
  values: EvaluationRefusalValues[Code],
  roleIds: readonly RoleId[] = [],
): {
  readonly code: Code;
  readonly values: EvaluationRefusalValues[Code];
  readonly roleIds: readonly RoleId[];
} => ({ code, values, roleIds });
