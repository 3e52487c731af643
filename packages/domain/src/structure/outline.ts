/**
 * A company's structure on a day as columns, compact enough for a hundred thousand roles. Rows are roles in preorder: a role, then its
 * reports in their places, each followed by its own. So `depths` alone gives the tree. Texts are in one language.
 */
export interface Outline {
  /** The company's revision that the columns show. */
  readonly revision: number;
  /** ISO 8601: the day of which `holders` and `holderCounts` tell. */
  readonly day: string;
  /** Global id of role `i`: `idPrefix + ids.slice(22 * i, 22 * i + 22)`. */
  readonly idPrefix: string;
  readonly ids: string;
  /** 0 for the root. */
  readonly depths: readonly number[];
  /** The dictionary that `titles` and `holders` point into. */
  readonly texts: readonly string[];
  readonly titles: readonly number[];
  /** The name of who holds the role on the day, the first of several: a text, or {@link vacant}, or {@link undisclosed}. */
  readonly holders: readonly number[];
  /** How many hold it on the day. */
  readonly holderCounts: readonly number[];
  /** Into `unitNames`; -1 where the role has no unit. */
  readonly units: readonly number[];
  readonly unitNames: readonly string[];
  /** Full-time equivalents; for showing, not for sums. */
  readonly seats: readonly number[];
  /** All direct and all indirect reports, also those that a bounded outline leaves out. */
  readonly directReportCounts: readonly number[];
  readonly descendantCounts: readonly number[];
  /** Triples: row of the role it starts from, row of the role it goes to, place in `relationTypes`. Only between rows that are there. */
  readonly relations: readonly number[];
  /** Whether some roles are left out, because they are deeper than was asked. */
  readonly bounded: boolean;
}

/** In `holders`: nobody holds the role. */
export const vacant = -1;
/** In `holders`: somebody does, and the source does not say who. */
export const undisclosed = -2;
