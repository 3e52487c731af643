import type { Money, Rate } from "../money.ts";

/** Why a scheme or figures cannot be, with what the sentence of each needs. */
export interface PayRefusalValues {
  readonly PAY_MALFORMED: Record<never, never>;
  readonly PAY_UNKNOWN_CURRENCY: { readonly currency: string };
  readonly PAY_OTHER_CURRENCY: { readonly currency: string; readonly expected: string };
  readonly PAY_NO_NUMBER: { readonly number: string };
  readonly PAY_NEGATIVE_AMOUNT: { readonly amount: Money };
  readonly PAY_NEGATIVE_SALE: { readonly amount: Money };
  /** An amount in parts of the smallest unit of its currency. */
  readonly PAY_TOO_FINE: { readonly amount: Money; readonly unit: Money };
  readonly PAY_RATE_OUT_OF_RANGE: { readonly rate: Rate; readonly atMost: Rate };
  /** Who misses the task would be paid more than who meets it. */
  readonly PAY_RATES_REVERSED: { readonly met: Rate; readonly notMet: Rate };
  readonly PAY_NO_GRADES: Record<never, never>;
  readonly PAY_BLANK_NAME: Record<never, never>;
  readonly PAY_GRADE_TWICE: { readonly grade: string };
  readonly PAY_UNKNOWN_GRADE: { readonly grade: string; readonly grades: readonly string[] };
  readonly PAY_ACCOUNTS_OUT_OF_RANGE: { readonly count: number; readonly atMost: number };
  readonly PAY_TOO_MANY_ACCOUNTS: { readonly count: number; readonly atMost: number };
  readonly PAY_ACCOUNT_TWICE: { readonly account: string };
  /** An account that is to go, and to which something was sold. */
  readonly PAY_ACCOUNT_SOLD_TO: { readonly account: string; readonly count: number };
  /** A sale to an account that the role does not keep. */
  readonly PAY_UNKNOWN_ACCOUNT: { readonly account: string };
  readonly PAY_NO_DAY: { readonly day: string };
  readonly PAY_NO_BANDS: Record<never, never>;
  /** A band that ends where it begins, or before. */
  readonly PAY_BAND_EMPTY: { readonly from: Rate; readonly below: Rate };
  /** A margin that two bands hold. */
  readonly PAY_BANDS_OVERLAP: { readonly margin: Rate };
  /** Where no band holds a margin: from one on, and up to another. */
  readonly PAY_BANDS_GAP: { readonly from: Rate; readonly below: Rate };
  /** The lowest band does not hold every lower margin. */
  readonly PAY_BANDS_NO_LOWEST: { readonly margin: Rate };
  /** The highest band does not hold every higher margin. */
  readonly PAY_BANDS_NO_HIGHEST: { readonly margin: Rate };
  /** From this margin on less is paid than below it. */
  readonly PAY_BANDS_FALL: { readonly margin: Rate };
  readonly PAY_MARGIN_ABOVE_ONE: { readonly margin: Rate };
}
export type PayRefusalCode = keyof PayRefusalValues;

/** Why no pay is computed: a value, never thrown. `path`: where in what was given, such as `scheme.performance.bands[2].from`. */
export type PayRefusal = {
  readonly [Code in PayRefusalCode]: {
    readonly code: Code;
    readonly path: string;
    readonly values: PayRefusalValues[Code];
  };
}[PayRefusalCode];

/** A refusal of one code. */
export const payRefusal = <Code extends PayRefusalCode>(
  code: Code,
  path: string,
  values: PayRefusalValues[Code],
): { readonly code: Code; readonly path: string; readonly values: PayRefusalValues[Code] } => ({ code, path, values });
