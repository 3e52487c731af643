import { exactly, isDecimal } from "@puesto/domain/decimal";

/** The part of one that a text in per cent stands for; a text that is no number is left as it is. */
export const rateOfPercent = (percent: string): string =>
  isDecimal(percent) ? exactly(percent).times("0.01").toFixed() : percent;

/** A number as somebody types it, in plain digits: in Spanish the comma is the decimal sign. */
export const typedNumber = (typed: string, locale: "es" | "en"): string => {
  const text = typed.trim();
  return locale === "es" && /^-?\d+,\d*$/.test(text) ? text.replace(",", ".") : text;
};
