import { isDay } from "../structure/index.ts";

/** When a company's years begin, and after which of the two calendar years that one touches it is called. */
export interface FiscalCalendar {
  /** 1 to 12: the year begins on the first of this month. */
  readonly startMonth: number;
  readonly namedBy: "START" | "END";
}

/** The fiscal calendar that is the calendar. */
export const calendarYears: FiscalCalendar = { startMonth: 1, namedBy: "START" };

const quarters = [1, 2, 3, 4] as const;
export type Quarter = (typeof quarters)[number];

/** A year of a company, or a quarter of one. */
export interface FiscalPeriod {
  readonly year: number;
  /** Null: the whole year. */
  readonly quarter: Quarter | null;
}

/** A period as it is written: `2026`, `2026-Q3`. In the order of time where both are of one kind. */
export const writtenPeriod = ({ year, quarter }: FiscalPeriod): string =>
  `${String(year).padStart(4, "0")}${quarter === null ? "" : `-Q${quarter}`}`;

/** The last fiscal year: the next one, where it begins in another month than January, would end on a day of five digits. */
const lastYear = 9998;

/** The period that a text like `2026-Q3` stands for; null where it stands for none. */
export function periodFrom(text: string): FiscalPeriod | null {
  const [, year, number] = /^([1-9]\d{3})(?:-Q([1-4]))?$/.exec(text) ?? [];
  if (year === undefined || Number(year) > lastYear) return null;
  const quarter = quarters.find((one) => String(one) === number) ?? null;
  return { year: Number(year), quarter };
}

/** Whether a calendar can be: one with a month that there is. */
export const isFiscalCalendar = ({ startMonth }: FiscalCalendar): boolean =>
  Number.isInteger(startMonth) && startMonth >= 1 && startMonth <= 12;

/** A day as text; months and days may run over their ends. */
const dayAt = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The calendar year in which a fiscal year begins. */
const startYearOf = ({ startMonth, namedBy }: FiscalCalendar, year: number): number =>
  namedBy === "END" && startMonth > 1 ? year - 1 : year;

/** The first and the last day of a period, both in it. */
export function daysOf(
  calendar: FiscalCalendar,
  { year, quarter }: FiscalPeriod,
): { readonly startsOn: string; readonly endsOn: string } {
  const first = calendar.startMonth - 1 + (quarter === null ? 0 : (quarter - 1) * 3);
  const start = startYearOf(calendar, year);
  return {
    startsOn: dayAt(start, first, 1),
    endsOn: dayAt(start, first + (quarter === null ? 12 : 3), 0),
  };
}

/** The quarter in which a day lies; null where the text is no day. */
export function quarterOf(calendar: FiscalCalendar, day: string): FiscalPeriod | null {
  if (!isDay(day)) return null;
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - calendar.startMonth;
  const start = Math.floor(months / 12);
  const quarter = quarters[Math.floor((months - start * 12) / 3)];
  return quarter ? { year: start + (start - startYearOf(calendar, start)), quarter } : null;
}

/** The quarters of a year, in their order. */
export const quartersOf = (year: number): readonly FiscalPeriod[] => quarters.map((quarter) => ({ year, quarter }));

/** Whether a day lies in a period. */
export function isIn(calendar: FiscalCalendar, period: FiscalPeriod, day: string): boolean {
  const { startsOn, endsOn } = daysOf(calendar, period);
  return isDay(day) && startsOn <= day && day <= endsOn;
}

/** The day after a day. */
export const dayAfter = (day: string): string =>
  dayAt(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)) + 1);
