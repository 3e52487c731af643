import type { AskedChange } from "@puesto/domain/history";
import type { Answered, Happenings } from "../fleet/edit.ts";

/** An edit that was asked for, and its answer. */
export interface Entry {
  readonly requestKey: string;
  readonly writer: number;
  readonly mutation: string;
  /** What was asked, where it was said as changes. */
  readonly changes: readonly AskedChange[] | null;
  readonly answer: Answered;
}

/** All that writers did and what came of it. */
export interface Ledger {
  readonly entries: Entry[];
  /** How often something was asked again, by reason. */
  readonly retries: Map<string, number>;
  /** Answers that nobody should ever get. */
  readonly unclean: string[];
  readonly milliseconds: number[];
  readonly happenings: Happenings;
}

/** An empty one. */
export function newLedger(): Ledger {
  const retries = new Map<string, number>();
  const unclean: string[] = [];
  const milliseconds: number[] = [];
  return {
    entries: [],
    retries,
    unclean,
    milliseconds,
    happenings: {
      again: (reason) => void retries.set(reason, (retries.get(reason) ?? 0) + 1),
      unclean: (what) => void unclean.push(what),
      answered: (took) => void milliseconds.push(took),
    },
  };
}

/** How many of some things there are, the most frequent first: "S2 12, UNKNOWN_ROLE 3". */
export const tallied = (things: readonly string[]): string =>
  [...Map.groupBy(things, (thing) => thing)]
    .map(([thing, all]) => [thing, all.length] as const)
    .toSorted(([, one], [, other]) => other - one)
    .map(([thing, count]) => `${thing} ${count}`)
    .join(", ") || "none";
