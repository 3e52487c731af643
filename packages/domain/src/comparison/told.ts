import type { Rate } from "../money.ts";
import type { Area } from "../profile/index.ts";
import { areaLabels } from "../profile/index.ts";
import type { Told } from "../sentences/catalog.ts";
import { type LocalizedText, locales } from "../text.ts";
import { type ComparedArea, type Comparison, countingOf } from "./compare.ts";
import type { ComparedSubject, ComparedTie } from "./subject.ts";

type Names = readonly LocalizedText[];

/** The points in which a comparison tells subjects apart, with what the sentence of each needs. */
export interface ComparisonPointValues {
  readonly OVERVIEW: { readonly subject: LocalizedText; readonly overview: LocalizedText };
  readonly ANSWERS_TO: { readonly subjects: Names; readonly count: number; readonly superior: LocalizedText };
  readonly ANSWERS_TO_NOBODY: { readonly subject: LocalizedText };
  readonly HAS_REPORTS: { readonly subject: LocalizedText; readonly count: number; readonly reports: Names };
  readonly OVERSEES: { readonly subject: LocalizedText; readonly others: Names };
  readonly OVERSEES_NOBODY: { readonly subject: LocalizedText };
  readonly COORDINATES: { readonly subject: LocalizedText; readonly others: Names };
  readonly DUTIES: { readonly subject: LocalizedText; readonly main: number; readonly further: number };
  readonly AREA_SHARED: { readonly area: LocalizedText; readonly subjects: Names };
  readonly AREA_SIMILAR: { readonly area: LocalizedText; readonly subjects: Names };
  /** `others`: those with a duty that reaches into the area. */
  readonly AREA_UNIQUE: {
    readonly area: LocalizedText;
    readonly subject: LocalizedText;
    readonly others: Names;
    readonly count: number;
  };
  readonly INDICATORS: { readonly subject: LocalizedText; readonly count: number; readonly indicators: Names };
  readonly INDICATOR_SHARED: { readonly indicator: LocalizedText; readonly subjects: Names };
  readonly PAY: {
    readonly subject: LocalizedText;
    readonly met: Rate;
    readonly notMet: Rate;
    readonly special: Rate;
    readonly accounts: number;
  };
  readonly PAY_UNSTATED: { readonly subjects: Names; readonly count: number };
}

/** One point of a comparison: a code and the values of its sentence. */
export type ComparisonPoint = Told<ComparisonPointValues>;

const names = (ties: readonly ComparedTie[]): Names => ties.map(({ name }) => name);
const isWritten = (text: LocalizedText): boolean => locales.some((locale) => text[locale] !== undefined);

/** To whom the subjects answer, those with the same superior together. */
function superiorPoints(subjects: readonly ComparedSubject[]): readonly ComparisonPoint[] {
  const groups = Map.groupBy(subjects, ({ reportsTo }) => (reportsTo === null ? null : JSON.stringify(reportsTo.id)));
  return [...groups.values()].flatMap((group): readonly ComparisonPoint[] => {
    const superior = group[0]?.reportsTo;
    if (!superior) return group.map(({ name }) => ({ code: "ANSWERS_TO_NOBODY", values: { subject: name } }));
    const values = { subjects: group.map(({ name }) => name), count: group.length, superior: superior.name };
    return [{ code: "ANSWERS_TO", values }];
  });
}

function tiePoints({ name: subject, reports, oversees, coordinatesWith }: ComparedSubject): readonly ComparisonPoint[] {
  const points: ComparisonPoint[] = [];
  if (reports.length > 0)
    points.push({ code: "HAS_REPORTS", values: { subject, count: reports.length, reports: names(reports) } });
  if (oversees.length > 0) points.push({ code: "OVERSEES", values: { subject, others: names(oversees) } });
  if (points.length === 0) points.push({ code: "OVERSEES_NOBODY", values: { subject } });
  if (coordinatesWith.length > 0) {
    points.push({ code: "COORDINATES", values: { subject, others: names(coordinatesWith) } });
  }
  return points;
}

function dutyPoint({ name: subject, responsibilities }: ComparedSubject): ComparisonPoint {
  const main = responsibilities.filter(({ rank }) => rank === "MAIN").length;
  return { code: "DUTIES", values: { subject, main, further: responsibilities.length - main } };
}

const labelOf = (area: Area): LocalizedText => areaLabels[area];

function areaPoint(subjects: readonly ComparedSubject[], { area, likeness, duties, sharedKeys }: ComparedArea) {
  const namesWith = (lists: ComparedArea["duties"], holds: (key: string) => boolean): Names =>
    subjects.flatMap(({ name }, at) => (lists[at]?.some(({ duty }) => holds(duty.key)) ? [name] : []));
  const counting = countingOf(duties);
  const busy = namesWith(counting, () => true);
  switch (likeness) {
    case "SHARED": {
      const sharing = namesWith(counting, (key) => sharedKeys.includes(key));
      return { code: "AREA_SHARED", values: { area: labelOf(area), subjects: sharing } } as const;
    }
    case "SIMILAR":
      return { code: "AREA_SIMILAR", values: { area: labelOf(area), subjects: busy } } as const;
    case "UNIQUE": {
      const others = namesWith(duties, () => true).filter((name) => name !== busy[0]);
      const values = { area: labelOf(area), subject: busy[0] ?? {}, others, count: others.length };
      return { code: "AREA_UNIQUE", values } as const;
    }
  }
}

function indicatorPoints({ subjects, indicators }: Comparison): readonly ComparisonPoint[] {
  const own = subjects.map(({ name: subject, indicators: measured }): ComparisonPoint => {
    const values = { subject, count: measured.length, indicators: measured.map(({ name }) => name) };
    return { code: "INDICATORS", values };
  });
  const shared = indicators.flatMap(({ indicator, isOf }): readonly ComparisonPoint[] => {
    const measured = subjects.flatMap(({ name }, at) => (isOf[at] ? [name] : []));
    if (measured.length < 2) return [];
    return [{ code: "INDICATOR_SHARED", values: { indicator: indicator.name, subjects: measured } }];
  });
  return [...own, ...shared];
}

function payPoints(subjects: readonly ComparedSubject[]): readonly ComparisonPoint[] {
  const stated = subjects.flatMap(({ name: subject, pay }): readonly ComparisonPoint[] => {
    if (pay === null) return [];
    const { teamCommission, specialAccounts } = pay;
    const values = {
      subject,
      met: { rate: teamCommission.rateWhenMet },
      notMet: { rate: teamCommission.rateWhenNotMet },
      special: { rate: specialAccounts.rate },
      accounts: specialAccounts.atMost,
    };
    return [{ code: "PAY", values }];
  });
  const unstated = subjects.flatMap(({ name, pay }) => (pay === null ? [name] : []));
  if (unstated.length === 0) return stated;
  return [...stated, { code: "PAY_UNSTATED", values: { subjects: unstated, count: unstated.length } }];
}

/** A comparison point for point: what each is, to whom it answers, whom it leads, its duties, its indicators, its pay. */
export const pointsOf = (comparison: Comparison): readonly ComparisonPoint[] => {
  const { subjects, areas } = comparison;
  return [
    ...subjects.flatMap(({ name: subject, overview }): readonly ComparisonPoint[] =>
      isWritten(overview) ? [{ code: "OVERVIEW", values: { subject, overview } }] : [],
    ),
    ...superiorPoints(subjects),
    ...subjects.flatMap(tiePoints),
    ...subjects.map(dutyPoint),
    ...areas.map((area) => areaPoint(subjects, area)),
    ...indicatorPoints(comparison),
    ...payPoints(subjects),
  ];
};
