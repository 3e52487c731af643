import { refusalCatalog } from "../refusal.ts";
import type { Catalog, ValuesOf } from "./catalog.ts";
import reference from "./reference.en.json" with { type: "json" };

/** What the page of refusals says of one code. */
export interface RefusalReference {
  readonly code: string;
  /** The rule, as it should be. */
  readonly meaning: string;
  /** How one comes to break it. */
  readonly cause: string;
  /** What can be done. */
  readonly remedy: string;
}

/** Meanings and causes, in English, with the remedies of a catalogue. In the order of the meanings. */
export function referenceFrom<ValuesByCode extends ValuesOf<ValuesByCode>>(
  catalog: Catalog<ValuesByCode>,
  told: { readonly [Code in keyof ValuesByCode]: { readonly meaning: string; readonly cause: string } },
): readonly RefusalReference[] {
  const references: RefusalReference[] = [];
  for (const code in told) references.push({ code, ...told[code], remedy: catalog.en[code].remedy });
  return references;
}

/** Every refusal code of {@link refusalCatalog} with its meaning, cause and remedy, in English: what docs/refusals.md is printed from. */
export const refusalReference = (): readonly RefusalReference[] => referenceFrom(refusalCatalog, reference);
