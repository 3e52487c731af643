/** The lengths of time to look back that have a word of their own. */
export const spans = ["any", "today", "week", "month", "between"] as const;
export type Span = (typeof spans)[number];

/** From when to when, in UTC, ISO 8601; null where it does not matter. */
export interface Period {
  readonly since: string | null;
  readonly until: string | null;
}

const dayMilliseconds = 86_400_000;

/** The period that a span means at a moment; days are those of the place where one is. */
export function periodOf(span: Exclude<Span, "between">, now: Date): Period {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  switch (span) {
    case "any":
      return { since: null, until: null };
    case "today":
      return { since: midnight.toISOString(), until: null };
    case "week":
      return { since: new Date(now.getTime() - 7 * dayMilliseconds).toISOString(), until: null };
    case "month":
      return { since: new Date(now.getTime() - 30 * dayMilliseconds).toISOString(), until: null };
  }
}

/** The period from the beginning of one day to the end of another (`2026-04-01`), each open where it is not said. */
export function periodBetween(first: string, last: string): Period {
  return { since: moment(`${first}T00:00:00`), until: moment(`${last}T23:59:59.999`) };
}

/** A moment of the place where one is. */
function moment(local: string): string | null {
  const time = new Date(local);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
