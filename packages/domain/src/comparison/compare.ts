import { type Area, areas, type Indicator, type Responsibility } from "../profile/index.ts";
import { accepted, type Result, refused } from "../result.ts";
import { type ComparisonRefusal, comparisonRefusal } from "./refusal.ts";
import type { ComparedSubject } from "./subject.ts";

/**
 * How alike subjects are in an area. SHARED: a duty of one key is there twice at least. SIMILAR: two or more have duties there, none
 * of them the same. UNIQUE: one alone has. Keys decide, never the words: two texts can be alike by chance, two keys are meant. Duties
 * that only reach into the area are shown and do not count, unless there are no others.
 */
export const likenesses = ["SHARED", "SIMILAR", "UNIQUE"] as const;
export type Likeness = (typeof likenesses)[number];

/** A duty of one subject as it stands in an area. */
export interface ComparedDuty {
  readonly duty: Responsibility;
  /** From 1, in the subject's own order, among those of its rank. */
  readonly number: number;
  /** Whether the duty lies in this area, or only reaches into it. */
  readonly liesHere: boolean;
}

/** What the subjects have to do in an area, a list for each in their order. Only areas in which somebody has something. */
export interface ComparedArea {
  readonly area: Area;
  readonly likeness: Likeness;
  /** The keys of duties that two or more have here. */
  readonly sharedKeys: readonly string[];
  readonly duties: readonly (readonly ComparedDuty[])[];
}

/** An indicator, and which of the subjects are measured by it, in their order. */
export interface ComparedIndicator {
  readonly indicator: Indicator;
  readonly isOf: readonly boolean[];
}

/** Two to five roles or kinds side by side: plain data. */
export interface Comparison {
  readonly subjects: readonly ComparedSubject[];
  readonly areas: readonly ComparedArea[];
  readonly indicators: readonly ComparedIndicator[];
}

/** So many can be compared at once. */
export const comparedBounds = { atLeast: 2, atMost: 5 } as const;

/** The keys that two or more of the lists hold. */
function keysInTwo(lists: readonly (readonly string[])[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const list of lists) for (const key of new Set(list)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].flatMap(([key, count]) => (count > 1 ? [key] : []));
}

const dutiesIn = (area: Area, { responsibilities }: ComparedSubject): readonly ComparedDuty[] =>
  responsibilities.flatMap((duty) => {
    const liesHere = duty.area === area;
    if (!liesHere && !duty.touches.includes(area)) return [];
    const number = responsibilities.filter(({ rank }) => rank === duty.rank).indexOf(duty) + 1;
    return [{ duty, number, liesHere }];
  });

/** Of the duties in an area those by which it is judged how alike subjects are. */
export function countingOf(duties: ComparedArea["duties"]): ComparedArea["duties"] {
  const lying = duties.map((list) => list.filter(({ liesHere }) => liesHere));
  return lying.some((list) => list.length > 0) ? lying : duties;
}

function areaOf(area: Area, subjects: readonly ComparedSubject[]): readonly ComparedArea[] {
  const duties = subjects.map((subject) => dutiesIn(area, subject));
  if (duties.every((list) => list.length === 0)) return [];
  const counting = countingOf(duties);
  const sharedKeys = keysInTwo(counting.map((list) => list.map(({ duty }) => duty.key)));
  const alike = counting.filter((list) => list.length > 0).length > 1 ? "SIMILAR" : "UNIQUE";
  return [{ area, likeness: sharedKeys.length > 0 ? "SHARED" : alike, sharedKeys, duties }];
}

function indicatorsOf(subjects: readonly ComparedSubject[]): readonly ComparedIndicator[] {
  const byKey = new Map<string, Indicator>();
  for (const { indicators } of subjects) {
    for (const indicator of indicators) if (!byKey.has(indicator.key)) byKey.set(indicator.key, indicator);
  }
  return [...byKey.values()].map((indicator) => ({
    indicator,
    isOf: subjects.map(({ indicators }) => indicators.some(({ key }) => key === indicator.key)),
  }));
}

/** Why so many cannot be compared at once; null where they can. */
export function countRefusal(count: number): ComparisonRefusal | null {
  const { atLeast, atMost } = comparedBounds;
  if (count < atLeast) return comparisonRefusal("COMPARISON_TOO_FEW", { count, atLeast });
  return count > atMost ? comparisonRefusal("COMPARISON_TOO_MANY", { count, atMost }) : null;
}

/** Sets subjects side by side, in the order given; refused where they are too few, too many, or one stands there twice. */
export function compare(subjects: readonly ComparedSubject[]): Result<Comparison, ComparisonRefusal> {
  const counted = countRefusal(subjects.length);
  if (counted) return refused(counted);
  const twice = subjects.find(({ id }, at) => subjects.findIndex((other) => other.id === id) < at);
  if (twice) return refused(comparisonRefusal("COMPARISON_TWICE", { subject: twice.name }));
  return accepted({
    subjects,
    areas: areas.flatMap((area) => areaOf(area, subjects)),
    indicators: indicatorsOf(subjects),
  });
}
