import type { LocalizedText } from "../../text.ts";
import { locales } from "../../text.ts";
import type { Indicator, Profile, Responsibility } from "../profile.ts";
import type { EntryFields, EntryRefinement, ProfileRefinement } from "./refinement.ts";

/** Where an entry comes from. INHERITED: from the kind, as it is there. CHANGED: from the kind, said otherwise here. ADDED: here alone. LEFT_OUT: in the kind, and not here. */
export const origins = ["INHERITED", "CHANGED", "ADDED", "LEFT_OUT"] as const;
export type Origin = (typeof origins)[number];

/** An entry with where it comes from. One that is left out is told as the kind has it. */
export interface Resolved<Entry> {
  readonly entry: Entry;
  readonly origin: Origin;
  /** How the kind has it; null for one that was added. */
  readonly inherited: Entry | null;
}

/** A profile of which every part says where it comes from: in the order of the kind, and what was added behind it. */
export interface ResolvedProfile {
  readonly overview: Resolved<LocalizedText>;
  readonly responsibilities: readonly Resolved<Responsibility>[];
  readonly indicators: readonly Resolved<Indicator>[];
  /** Keys of changes for entries that the kind has no longer: they come to nothing. */
  readonly loose: readonly string[];
}

type Keyed = { readonly key: string };
/** Sets the fields of an entry; a text keeps the languages that are not named. */
type Set<Entry> = (entry: Entry, set: EntryFields<Entry>) => Entry;

const sameText = (one: LocalizedText, other: LocalizedText): boolean =>
  locales.every((locale) => one[locale] === other[locale]);

const setDuty: Set<Responsibility> = (duty, { text, ...set }) => ({
  ...duty,
  ...set,
  text: { ...duty.text, ...text },
});
const setIndicator: Set<Indicator> = (indicator, { name, ...set }) => ({
  ...indicator,
  ...set,
  name: { ...indicator.name, ...name },
});

/** Whether two duties say the same. */
export const sameDuty = (one: Responsibility, other: Responsibility): boolean =>
  one.key === other.key &&
  one.area === other.area &&
  one.rank === other.rank &&
  one.touches.join() === other.touches.join() &&
  sameText(one.text, other.text);

/** Whether two indicators say the same. */
export const sameIndicator = (one: Indicator, other: Indicator): boolean =>
  one.key === other.key &&
  one.unit === other.unit &&
  one.direction === other.direction &&
  sameText(one.name, other.name);

function resolvedEntry<Entry extends Keyed>(
  entry: Entry,
  refinement: EntryRefinement<Entry> | undefined,
  set: Set<Entry>,
  same: (one: Entry, other: Entry) => boolean,
): Resolved<Entry> {
  if (refinement?.is === "LEFT_OUT") return { entry, origin: "LEFT_OUT", inherited: entry };
  if (refinement?.is !== "CHANGED") return { entry, origin: "INHERITED", inherited: entry };
  const changed = set(entry, refinement.set);
  return { entry: changed, origin: same(entry, changed) ? "INHERITED" : "CHANGED", inherited: entry };
}

function resolvedEntries<Entry extends Keyed>(
  entries: readonly Entry[],
  refinements: readonly EntryRefinement<Entry>[],
  set: Set<Entry>,
  same: (one: Entry, other: Entry) => boolean,
  made: (key: string, entry: Omit<Entry, "key">) => Entry,
): { readonly resolved: readonly Resolved<Entry>[]; readonly loose: readonly string[] } {
  const byKey = new Map(refinements.map((one) => [one.key, one]));
  const known = new Set(entries.map(({ key }) => key));
  const resolved = entries.map((entry) => resolvedEntry(entry, byKey.get(entry.key), set, same));
  const others = [...byKey.values()].filter(({ key }) => !known.has(key));
  const added = others.flatMap((one): readonly Resolved<Entry>[] =>
    one.is === "ADDED" ? [{ entry: made(one.key, one.entry), origin: "ADDED", inherited: null }] : [],
  );
  return { resolved: [...resolved, ...added], loose: others.flatMap(({ key, is }) => (is === "ADDED" ? [] : [key])) };
}

/**
 * The profile of a role, or of a company's kind: what it inherits, what is changed and what is added. Total: what does not fit (a
 * kind has moved on since) is told in `loose`, an entry that was added under a key that the kind has meanwhile gives way to it.
 */
export function resolveProfile(inherited: Profile, refinement: ProfileRefinement): ResolvedProfile {
  const overview = { ...inherited.overview, ...refinement.overview };
  const duties = resolvedEntries(
    inherited.responsibilities,
    refinement.responsibilities,
    setDuty,
    sameDuty,
    (key, duty) => ({ key, ...duty }),
  );
  const indicators = resolvedEntries(
    inherited.indicators,
    refinement.indicators,
    setIndicator,
    sameIndicator,
    (key, indicator) => ({ key, ...indicator }),
  );
  return {
    overview: {
      entry: overview,
      origin: overviewOrigin(inherited.overview, overview),
      inherited: inherited.overview,
    },
    responsibilities: duties.resolved,
    indicators: indicators.resolved,
    loose: [...duties.loose, ...indicators.loose],
  };
}

function overviewOrigin(inherited: LocalizedText, overview: LocalizedText): Origin {
  if (sameText(inherited, overview)) return "INHERITED";
  return sameText(inherited, {}) ? "ADDED" : "CHANGED";
}

const present = <Entry>(entries: readonly Resolved<Entry>[]): readonly Entry[] =>
  entries.flatMap(({ entry, origin }) => (origin === "LEFT_OUT" ? [] : [entry]));

/** What a resolved profile comes to, without where it comes from. */
export const profileOf = ({ overview, responsibilities, indicators }: ResolvedProfile): Profile => ({
  overview: overview.entry,
  responsibilities: present(responsibilities),
  indicators: present(indicators),
});
