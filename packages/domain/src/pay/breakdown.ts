import type { CurrencyCode, RoundingRule } from "../money.ts";
import type { PayPeriod } from "./scheme.ts";

/** The margin and the band that holds it; a bound is null where the band is open. */
interface InBand {
  readonly margin: string;
  readonly from: string | null;
  readonly below: string | null;
}

/** Each clause of a scheme by which something is paid, with what it looked at beside the factors of its line. */
export interface PayClauseFacts {
  readonly BASE: { readonly grade: string };
  /** `reached`: the sales that were held against the task. */
  readonly TEAM_TASK_MET: { readonly reached: string; readonly task: string };
  readonly TEAM_TASK_NOT_MET: { readonly reached: string; readonly task: string };
  readonly SPECIAL_ACCOUNT: { readonly account: string };
  readonly PERFORMANCE_AMOUNT: InBand;
  readonly PERFORMANCE_SHARE: InBand;
}
export type PayClause = keyof PayClauseFacts;

/**
 * One line of a pay: `of` multiplied with `rate` is `exact`, and `amount` is that in whole smallest units of the currency. A line
 * without a rate is paid as it is.
 */
export type PayLine = {
  readonly [Clause in PayClause]: {
    readonly clause: Clause;
    readonly of: string;
    readonly rate: string | null;
    readonly exact: string;
    readonly amount: string;
    readonly facts: PayClauseFacts[Clause];
  };
}[PayClause];

/** A computed pay. The lines stand in the order of the scheme, special accounts by their names, and add up to the total. */
export interface PayBreakdown {
  readonly currency: CurrencyCode;
  readonly rounding: RoundingRule;
  readonly period: PayPeriod;
  readonly isTaskMet: boolean;
  readonly lines: readonly PayLine[];
  readonly total: string;
}
