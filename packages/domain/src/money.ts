import { Decimal } from "decimal.js";
import * as iso4217 from "dinero.js/currencies";
import { type ExactNumber, exactly, isDecimal } from "./decimal.ts";
import type { Locale } from "./text.ts";

/** A currency of ISO 4217. */
export type CurrencyCode = keyof typeof iso4217;

/** An amount of money, exact: never binary floating point. */
export interface Money {
  readonly amount: string;
  readonly currency: CurrencyCode;
}

/** A part of something, exact: "0.02" is two per cent. */
export interface Rate {
  readonly rate: string;
}

/** How an amount is brought to the smallest unit of its currency. HALF_UP: the nearer, in the middle the larger one. HALF_EVEN: the nearer, in the middle the even one. DOWN: what is beyond is dropped. */
export const roundingRules = ["HALF_UP", "HALF_EVEN", "DOWN"] as const;
export type RoundingRule = (typeof roundingRules)[number];

const modes: Readonly<Record<RoundingRule, Decimal.Rounding>> = {
  HALF_UP: Decimal.ROUND_HALF_UP,
  HALF_EVEN: Decimal.ROUND_HALF_EVEN,
  DOWN: Decimal.ROUND_DOWN,
};

const currencies: { readonly [Code in CurrencyCode]: { readonly base: number; readonly exponent: number } } = {
  ...iso4217,
};

/** Whether a text is the code of a currency, in capitals as the standard has it. */
export const isCurrencyCode = (code: string): code is CurrencyCode => Object.hasOwn(currencies, code);

/** The smallest amount of a currency that there is: 0.01 of most, 1 of some, 0.001 of others, a fifth of two. */
export function smallestUnitOf(currency: CurrencyCode): ExactNumber {
  const { base, exponent } = currencies[currency];
  return exactly("1").div(exactly(String(base)).pow(exponent));
}

/** An amount in whole smallest units of its currency, by a rule that is named. */
export function roundedMoney(amount: ExactNumber, currency: CurrencyCode, rule: RoundingRule): ExactNumber {
  const unit = smallestUnitOf(currency);
  return amount.div(unit).toDecimalPlaces(0, modes[rule]).times(unit);
}

/** Whether an amount is made of whole smallest units of its currency. */
export const isWholeMoney = (amount: ExactNumber, currency: CurrencyCode): boolean =>
  roundedMoney(amount, currency, "DOWN").equals(amount);

/** Money as a language writes it, every digit of it; a text that is no number is left as it is. */
export function writtenMoney({ amount, currency }: Money, locale: Locale): string {
  if (!isDecimal(amount)) return `${amount} ${currency}`;
  const least = smallestUnitOf(currency).decimalPlaces();
  const digits = { minimumFractionDigits: least, maximumFractionDigits: Math.max(least, 12) };
  return new Intl.NumberFormat(locale, { style: "currency", currency, ...digits }).format(amount);
}

/** A rate in per cent as a language writes it, every digit of it; a text that is no number is left as it is. */
export const writtenRate = ({ rate }: Rate, locale: Locale): string =>
  isDecimal(rate) ? new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 12 }).format(rate) : rate;
