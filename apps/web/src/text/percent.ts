import { exactly, isDecimal } from "@puesto/domain/decimal";

/** The part of one that a text in per cent stands for; a text that is no number is left as it is. */
export const rateOfPercent = (percent: string): string =>
  isDecimal(percent) ? exactly(percent).times("0.01").toFixed() : percent;

/**
 * A number as somebody types it, in plain digits. Figures are typed as they are read: `520.000` is five hundred and twenty
 * thousand in Spanish, where the comma is the decimal sign, and `520,000` is that in English. `0.125` groups nothing in either.
 */
export const typedNumber = (typed: string, locale: "es" | "en"): string => {
  const text = typed.replace(/\s/g, "");
  const [grouping, decimalSign] = locale === "es" ? [".", ","] : [",", "."];
  const plain = grouped[locale].test(text) ? text.replaceAll(grouping, "") : text;
  return /^-?\d+,\d*$/.test(plain) && decimalSign === "," ? plain.replace(",", ".") : plain;
};

/** Digits in groups of three, all but the first of them full. */
const grouped = {
  es: /^-?[1-9]\d{0,2}(\.\d{3})+(,\d*)?$/,
  en: /^-?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/,
};

/** A rate in per cent as it stands in a field, in plain digits; a text that is no number is left as it is. */
export const percentOfRate = (rate: string): string => (isDecimal(rate) ? exactly(rate).times(100).toFixed() : rate);

/** A plain number as somebody would type it: what {@link typedNumber} reads. */
export const numberToType = (number: string, locale: "es" | "en"): string =>
  locale === "es" ? number.replace(".", ",") : number;
