import { exactly, isDecimal } from "@puesto/domain/decimal";
import { isCurrencyCode, writtenMoney, writtenRate } from "@puesto/domain/money";
import type { Locale } from "@puesto/domain/text";
import { rateOfPercent, typedNumber } from "../text/percent.ts";
import type { MeasuredByFragment } from "./evaluation.generated.ts";

type Unit = MeasuredByFragment["unit"];

/** An amount of an indicator as a language writes it; a text that is no number is left as it is. */
export function writtenAmount(amount: string, unit: Unit, currency: string, locale: Locale): string {
  if (!isDecimal(amount)) return amount;
  switch (unit) {
    case "MONEY":
      return isCurrencyCode(currency) ? writtenMoney({ amount, currency }, locale) : `${amount} ${currency}`;
    case "RATE":
      return writtenRate({ rate: amount }, locale);
    case "COUNT":
    case "SCORE":
      return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(amount);
  }
}

/** What somebody typed as the API takes it: rates are typed in per cent. */
export function typedAmount(typed: string, unit: Unit, locale: Locale): string {
  const number = typedNumber(typed, locale);
  return unit === "RATE" ? rateOfPercent(number) : number;
}

/** The part of an amount that was reached, in per cent, never rounded up: what misses it by a cent is not all of it. */
export function writtenShare(reached: string, amount: string, locale: Locale): string | null {
  if (!isDecimal(reached) || !isDecimal(amount) || !exactly(amount).greaterThan(0)) return null;
  const share = exactly(reached).times(10_000).div(amount).floor().div(10_000).toNumber();
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(share);
}

/** The other way round: what stands in a field for an amount that is kept, in the decimal sign of the language. */
export function amountToType(amount: string, unit: Unit, locale: Locale): string {
  if (!isDecimal(amount)) return amount;
  const number = unit === "RATE" ? exactly(amount).times(100).toFixed() : amount;
  return locale === "es" ? number.replace(".", ",") : number;
}
