import { IntlMessageFormat } from "intl-messageformat";
import type { SentenceValue, SentenceValues } from "../finding.ts";
import { writtenMoney, writtenRate } from "../money.ts";
import { type Locale, type LocalizedText, textIn, writtenDay, writtenPeriod } from "../text.ts";

/** What is said of a code: the sentence, an ICU message filled with the code's values, and what to do, which takes none. */
export interface SentenceEntry {
  readonly sentence: string;
  readonly remedy: string;
}

/** Codes, each with the values that its sentence is filled with. */
export type ValuesOf<ValuesByCode> = Readonly<Record<keyof ValuesByCode, SentenceValues>>;

/** The sentences of some codes in both languages; `ValuesByCode` says which codes, and what each sentence is filled with. */
export type Catalog<ValuesByCode> = {
  readonly [Language in Locale]: { readonly [Code in keyof ValuesByCode]: SentenceEntry };
};

/** The same of codes that call for nothing to be done. */
export type PlainCatalog<ValuesByCode> = {
  readonly [Language in Locale]: { readonly [Code in keyof ValuesByCode]: Pick<SentenceEntry, "sentence"> };
};

/** A code with its values: what a finding or a refusal says. */
export type Told<ValuesByCode extends ValuesOf<ValuesByCode>> = {
  readonly [Code in keyof ValuesByCode & string]: { readonly code: Code; readonly values: ValuesByCode[Code] };
}[keyof ValuesByCode & string];

/** How one part of the product speaks. */
export interface Sentences<ValuesByCode extends ValuesOf<ValuesByCode>> {
  /** The sentence in a language; what a company wrote stands in that language too, else in the company's `own`. */
  readonly sentenceOf: (told: Told<ValuesByCode>, locale: Locale, own?: Locale) => string;
  /** What can be done about it. */
  readonly remedyOf: (code: keyof ValuesByCode & string, locale: Locale) => string;
}

/** So many of a list are named; of the rest the number is said. */
const namedInList = 5;
const quoted = { es: (text: string) => `«${text}»`, en: (text: string) => `“${text}”` } as const;
const more = { es: (count: number) => `${count} más`, en: (count: number) => `${count} more` } as const;
const isList = (value: SentenceValue): value is readonly (string | LocalizedText)[] => Array.isArray(value);
const written = (text: string | LocalizedText, locale: Locale, own: Locale): string =>
  typeof text === "string" ? text : textIn(text, locale, own);

function said(value: SentenceValue, locale: Locale, own: Locale): string | number {
  if (typeof value === "number") return value;
  if (!isList(value)) {
    if (typeof value === "object" && "currency" in value) return writtenMoney(value, locale);
    if (typeof value === "object" && "rate" in value) return writtenRate(value, locale);
    // Days and quarters are told as people say them; what a company wrote is in its languages, and stands as it is.
    return typeof value === "string" ? writtenPeriod(writtenDay(value, locale), locale) : written(value, locale, own);
  }
  const named = value.slice(0, namedInList).map((text) => quoted[locale](written(text, locale, own)));
  const rest = value.length - named.length;
  return new Intl.ListFormat(locale).format(rest > 0 ? [...named, more[locale](rest)] : named);
}

/** Tells the sentences of a catalogue. A message is parsed when it is first needed, and then kept. */
export function tellingFrom<ValuesByCode extends ValuesOf<ValuesByCode>>(
  catalog: PlainCatalog<ValuesByCode>,
): Pick<Sentences<ValuesByCode>, "sentenceOf"> {
  const parsed = new Map<string, IntlMessageFormat>();
  const messageOf = (code: keyof ValuesByCode & string, locale: Locale): IntlMessageFormat => {
    const kept = parsed.get(`${locale} ${code}`);
    if (kept) return kept;
    const message = new IntlMessageFormat(catalog[locale][code].sentence, locale);
    parsed.set(`${locale} ${code}`, message);
    return message;
  };
  return {
    sentenceOf: ({ code, values }, locale, own = locale) => {
      const entries = Object.entries<SentenceValue>(values).map(([name, value]) => [name, said(value, locale, own)]);
      return String(messageOf(code, locale).format(Object.fromEntries(entries)));
    },
  };
}

/** Tells the sentences of a catalogue and what can be done. */
export const sentencesFrom = <ValuesByCode extends ValuesOf<ValuesByCode>>(
  catalog: Catalog<ValuesByCode>,
): Sentences<ValuesByCode> => ({
  ...tellingFrom(catalog),
  remedyOf: (code, locale) => catalog[locale][code].remedy,
});
