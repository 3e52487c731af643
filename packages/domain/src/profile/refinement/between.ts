import type { Profile } from "../profile.ts";
import type { EntryFields, EntryRefinement, ProfileRefinement } from "./refinement.ts";
import { sameDuty, sameIndicator } from "./resolve.ts";

function entriesBetween<Entry extends { readonly key: string }>(
  from: readonly Entry[],
  to: readonly Entry[],
  same: (one: Entry, other: Entry) => boolean,
  fieldsOf: (entry: Entry) => EntryFields<Entry> & Omit<Entry, "key">,
): readonly EntryRefinement<Entry>[] {
  const wanted = new Map(to.map((entry) => [entry.key, entry]));
  const there = new Set(from.map(({ key }) => key));
  const changes = from.flatMap((entry): readonly EntryRefinement<Entry>[] => {
    const other = wanted.get(entry.key);
    if (!other) return [{ key: entry.key, is: "LEFT_OUT" }];
    return same(entry, other) ? [] : [{ key: entry.key, is: "CHANGED", set: fieldsOf(other) }];
  });
  const added = to.flatMap((entry): readonly EntryRefinement<Entry>[] =>
    there.has(entry.key) ? [] : [{ key: entry.key, is: "ADDED", entry: fieldsOf(entry) }],
  );
  return [...changes, ...added];
}

/**
 * The refinement by which a kind's profile becomes another one: what a form that shows the whole hands in. A language that the kind
 * has and the other one lacks stays, as a refinement takes no words away; the order is the kind's, what it lacks comes behind.
 */
export const refinementBetween = (inherited: Profile, wanted: Profile): ProfileRefinement => ({
  overview: wanted.overview,
  responsibilities: entriesBetween(
    inherited.responsibilities,
    wanted.responsibilities,
    sameDuty,
    ({ key: _, ...fields }) => fields,
  ),
  indicators: entriesBetween(inherited.indicators, wanted.indicators, sameIndicator, ({ key: _, ...fields }) => fields),
});
