import { Decimal } from "decimal.js";

const pattern = /^(?:0|[1-9]\d{0,11})(?:\.\d{0,5}[1-9])?$/;

/** Enough digits for the exact sum of a hundred million of the largest amounts that {@link isAmount} takes. */
const Exact = Decimal.clone({ precision: 40 });

/** An exact number of either sign, as {@link exactly} makes it. */
export type ExactNumber = Decimal;

/** Whether a text is a decimal number of either sign in plain digits: at most 12 before and 6 after the point. Nothing has no sign: "-0" would be told as a loss. */
export const isDecimal = (text: string): text is `${number}` =>
  /^-?\d{1,12}(?:\.\d{1,6})?$/.test(text) && !/^-0+(?:\.0+)?$/.test(text);

/** The exact number that a decimal text stands for. Products of two with the sum of very many stay exact as well. */
export const exactly = (decimal: string): ExactNumber => new Exact(decimal);

/** The exact sum of numbers. */
export const exactSum = (numbers: Iterable<ExactNumber>): ExactNumber => {
  let sum = new Exact(0);
  for (const number of numbers) sum = sum.plus(number);
  return sum;
};

/** Whether a text is an amount of full-time equivalents in the one form kept here: zero or more, at most 12 digits before and 6 after the point, no needless zeros. */
export const isAmount = (text: string): boolean => pattern.test(text);

/** Brings a decimal number ("01.50", "+2", ".5") to the form of {@link isAmount}, rounded half up to 6 decimals; null where it is no number, below zero or too large. */
export function amountFrom(text: string): string | null {
  const plain = text.trim();
  if (!/^\+?(?:\d+\.?\d*|\.\d+)$/.test(plain)) return null;
  const amount = new Exact(plain.replace("+", "")).toDecimalPlaces(6, Decimal.ROUND_HALF_UP).toFixed();
  return isAmount(amount) ? amount : null;
}

/** The exact sum of amounts, in the same form (the digits before the point may be more). */
export function sumOfAmounts(amounts: Iterable<string>): string {
  let sum = new Exact(0);
  for (const amount of amounts) sum = sum.plus(amount);
  return sum.toFixed();
}
