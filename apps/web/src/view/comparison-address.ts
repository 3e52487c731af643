import { comparedBounds } from "@puesto/domain/comparison";
import type { RoleKindKey } from "@puesto/domain/profile";
import { createLoader, createParser, createSerializer, parseAsArrayOf } from "nuqs/server";
import { parseAsShortId } from "./address.ts";

const parseAsKindKey = createParser<string>({
  parse: (text) => (/^[\w-]{1,100}$/.test(text) ? text : null),
  serialize: (key) => key,
});

/** What is compared as the address holds it, so that a link shows a colleague the same: roles, and kinds of role after them. */
const comparisonParsers = {
  roles: parseAsArrayOf(parseAsShortId).withDefault([]),
  kinds: parseAsArrayOf(parseAsKindKey).withDefault([]),
};

/** Reads what is compared on the server. */
export const loadCompared = createLoader(comparisonParsers);
export type Asked = Awaited<ReturnType<typeof loadCompared>>;

const query = createSerializer(comparisonParsers);

/** The address of a comparison; `company` is the path of the company's page. */
export const comparisonAddress = (company: string, { roles = [], kinds = [] }: Partial<Asked>): string =>
  `${company}/compare${query({ roles, kinds })}`;

const directors: readonly RoleKindKey[] = ["executive-director", "operations-director", "marketing-director"];

/** The comparison that is there from the start: the executive, the operations and the marketing director. */
export const directorsAddress = (company: string): string => comparisonAddress(company, { kinds: [...directors] });

/** Whether so many can be compared at once. */
export const isComparable = (count: number): boolean =>
  count >= comparedBounds.atLeast && count <= comparedBounds.atMost;

/** Whether another one can be added to so many. */
export const hasRoom = (count: number): boolean => count < comparedBounds.atMost;
