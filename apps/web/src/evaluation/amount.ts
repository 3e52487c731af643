import { isDecimal } from "@puesto/domain/decimal";
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
