import { exactly, isDecimal } from "@puesto/domain/decimal";

/** The part of one that a text in per cent stands for; a text that is no number is left as it is. */
export const rateOfPercent = (percent: string): string =>
  isDecimal(percent) ? exactly(percent).times("0.01").toFixed() : percent;

/** A number as somebody types it, in plain digits: in Spanish the comma is the decimal sign. */
export const typedNumber = (typed: string, locale: "es" | "en"): string => {
  const text = typed.trim();
  return locale === "es" && /^-?\d+,\d*$/.test(text) ? text.replace(",", ".") : text;
};

/** A rate in per cent as it stands in a field, in plain digits; a text that is no number is left as it is. */
export const percentOfRate = (rate: string): string => (isDecimal(rate) ? exactly(rate).times(100).toFixed() : rate);

/** A plain number as somebody would type it: what {@link typedNumber} reads. */
export const numberToType = (number: string, locale: "es" | "en"): string =>
  locale === "es" ? number.replace(".", ",") : number;
