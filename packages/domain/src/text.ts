/** The languages that the product speaks. */
export const locales = ["es", "en"] as const;
export type Locale = (typeof locales)[number];

/** A text that a company wrote, in one language or several; at least one is there. */
export type LocalizedText = { readonly [Language in Locale]?: string };

/** The text in the asked language, else in the company's own, else in the first that has one. */
export function textIn(text: LocalizedText, asked: Locale, own: Locale): string {
  return text[asked] ?? text[own] ?? locales.map((locale) => text[locale]).find((one) => one !== undefined) ?? "";
}

/** Every language's text, once each. */
export function allTexts(text: LocalizedText): readonly string[] {
  return [...new Set(locales.flatMap((locale) => text[locale] ?? []))];
}

const beyondAscii = /[^\s!-~]/u;

/** A text as search sees it: lower case, without accents, runs of blanks as one. */
export function folded(text: string): string {
  const bare = beyondAscii.test(text) ? text.normalize("NFD").replace(/\p{M}+/gu, "") : text;
  return bare.toLowerCase().replace(/\s+/gu, " ").trim();
}

/** Whether a text can be stored and sent everywhere: no NUL, no lone surrogate. */
export const isCleanText = (text: string): boolean => !text.includes("\0") && text.isWellFormed();

/** A day (`2026-11-28`) as a language writes it; a text that is none is left as it is. */
export function writtenDay(text: string, locale: Locale): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  // What is no day of the calendar, such as the 31st of February, would be written as another one.
  if (day === null || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) return text;
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(day);
}

/** A quarter by its name (`2026-Q4`) as a language writes it: a trimester in Spanish; any other text is left as it is. */
export const writtenPeriod = (name: string, locale: Locale): string =>
  locale === "es" ? name.replace(/^(\d{4})-Q([1-4])$/, "T$2 $1") : name;
