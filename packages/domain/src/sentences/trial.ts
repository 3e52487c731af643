import { expect } from "vitest";
import { type Locale, locales } from "../text.ts";
import { type Catalog, type PlainCatalog, tellingFrom, type ValuesOf } from "./catalog.ts";

/** For tests: values of every code. The compiler asks for a code that is missing, and refuses one that is none. */
export type Samples<Values> = { readonly [Code in keyof Values]: readonly Values[Code][] };

/** For tests: every sentence that the samples give in a language. */
export function spoken<Values extends ValuesOf<Values>>(
  catalog: PlainCatalog<Values>,
  samples: Samples<Values>,
  locale: Locale,
): readonly string[] {
  const { sentenceOf } = tellingFrom(catalog);
  const sentences: string[] = [];
  for (const code in samples) {
    for (const values of samples[code]) sentences.push(sentenceOf({ code, values }, locale));
  }
  return sentences;
}

/** For tests: sentences begin large, end in a point, have no blank too many, and no value is left out of them; each is said another way in each language. */
export function expectWhole(sentences: readonly string[]): void {
  for (const sentence of sentences) {
    expect(sentence).toMatch(/^[“«\p{Lu}\d].*\.$/u);
    expect(sentence).not.toMatch(/[{}]|undefined|\[object|NaN/);
    // A part that is left out takes its blanks along.
    expect(sentence).not.toMatch(/ {2}| [.,;:]/);
  }
  expect(new Set(sentences).size).toBe(sentences.length);
}

/** For tests: what can be done is said of every code, and takes no values. */
export function expectRemedies<Values extends ValuesOf<Values>>(catalog: Catalog<Values>): void {
  for (const locale of locales) {
    for (const code in catalog[locale]) expect(catalog[locale][code].remedy).toMatch(/^\p{Lu}[^{}]*\.$/u);
  }
}
