import type { LocalizedText } from "../../text.ts";
import type { Indicator, Responsibility } from "../profile.ts";

/** What of an entry is said otherwise; a text in the languages that are named, the others stay. */
export type EntryFields<Entry> = Partial<Omit<Entry, "key">>;

/** What becomes of one entry of a profile. */
export type EntryRefinement<Entry> =
  | { readonly key: string; readonly is: "CHANGED"; readonly set: EntryFields<Entry> }
  | { readonly key: string; readonly is: "LEFT_OUT" }
  | { readonly key: string; readonly is: "ADDED"; readonly entry: Omit<Entry, "key"> };

/** How a role differs from its kind, or a company's kind from the one that it is based on. What it does not name is inherited. */
export interface ProfileRefinement {
  /** The overview in the languages that are named; the others are inherited. */
  readonly overview: LocalizedText;
  readonly responsibilities: readonly EntryRefinement<Responsibility>[];
  readonly indicators: readonly EntryRefinement<Indicator>[];
}

/** The refinement that inherits everything. */
export const noRefinement: ProfileRefinement = { overview: {}, responsibilities: [], indicators: [] };

/** A kind that a company made itself. `key` is none of the catalogue's; what it is based on is one of those, or another of the company's. */
export interface CompanyKind {
  readonly key: string;
  readonly name: LocalizedText;
  readonly basedOn: string | null;
  readonly refinement: ProfileRefinement;
}
