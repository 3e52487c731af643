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
