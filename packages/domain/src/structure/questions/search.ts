import { allTexts, folded } from "../../text.ts";
import type { Holder } from "../holder.ts";
import type { Role } from "../role.ts";
import type { Unit } from "../unit.ts";

/** What a role can be found by, as written. */
export interface Searched {
  readonly titles: readonly string[];
  readonly holders: readonly string[];
  readonly units: readonly string[];
  readonly key: string | null;
}

const linesOf = (texts: readonly string[]): string => texts.map((text) => `${folded(text)}\n`).join("");

/**
 * One folded text of all that a role can be found by, a line each: `\n`, the titles, an empty line, then holders, units and key.
 * Every line begins and ends with `\n`, so that a title is exactly `q` where `\nq\n` stands before `\n\n`.
 */
export const searchTextOf = ({ titles, holders, units, key }: Searched): string =>
  `\n${linesOf(titles)}\n${linesOf([...holders, ...units, ...(key === null ? [] : [key])])}`;

/** The text that is stored beside a role, so that search need not look elsewhere; in all languages. */
export const searchText = (role: Role, unit: Unit | undefined, holders: readonly Holder[]): string =>
  searchTextOf({
    titles: allTexts(role.title),
    holders: holders.flatMap((holder) => holder.name ?? []),
    units: unit ? allTexts(unit.name) : [],
    key: role.key,
  });

/** How well a role answers a search, the best first. */
export const searchRanks = [
  "TITLE",
  "TITLE_BEGINS",
  "TITLE_WORDS_BEGIN",
  "WORD_BEGINS",
  "ALL_WORDS_BEGIN",
  "CONTAINS",
] as const;
export type SearchRank = (typeof searchRanks)[number];

const wordCharacter = /[\p{L}\p{N}]/u;

/** Whether a word of the text begins with another text. */
function someWordBegins(text: string, beginning: string): boolean {
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
    if (!wordCharacter.test(text.charAt(at - 1))) return true;
  }
  return false;
}

/**
 * How well a search text ({@link searchTextOf}) answers a query, both folded; null where it does not. A title that is the query
 * comes before one that begins with it, then titles with words that begin with each of the query's words, then a word anywhere
 * that begins with the query, then words anywhere that begin with each of its words, then the query inside a word. Ties are the caller's to order, shorter titles or preorder first.
 */
export function searchRankOf(text: string, query: string): SearchRank | null {
  if (query === "") return null;
  const words = query.split(" ");
  const beginIn = (part: string) => words.every((word) => someWordBegins(part, word));
  const titles = text.slice(0, text.indexOf("\n\n") + 1);
  if (titles.includes(`\n${query}\n`)) return "TITLE";
  if (titles.includes(`\n${query}`)) return "TITLE_BEGINS";
  if (beginIn(titles)) return "TITLE_WORDS_BEGIN";
  if (someWordBegins(text, query)) return "WORD_BEGINS";
  if (text.includes(query)) return "CONTAINS";
  return beginIn(text) ? "ALL_WORDS_BEGIN" : null;
}
