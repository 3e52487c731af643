import {
  calendarKept,
  daysOf,
  type FiscalCalendar,
  type FiscalPeriod,
  periodFrom,
  quarterOf,
  quartersOf,
  writtenPeriod,
} from "@puesto/domain/evaluation";
import { builder, costs } from "../graphql/builder.ts";
import { problem } from "../graphql/problem.ts";
import { CompanyType } from "../structure/index.ts";

/** Reads a period that a caller writes; refuses what is none (`BAD_USER_INPUT`). */
export function readPeriod(written: string): FiscalPeriod {
  const period = periodFrom(written);
  if (period !== null) return period;
  throw problem("BAD_USER_INPUT", "A period is a fiscal year or a quarter of one: `2026`, `2026-Q3`.");
}

/** A period as a company counts it. */
export interface CountedPeriod {
  readonly calendar: FiscalCalendar;
  readonly period: FiscalPeriod;
}

export const PeriodType = builder.objectRef<CountedPeriod>("FiscalPeriod").implement({
  description: "A fiscal year of a company, or a quarter of one.",
  fields: (t) => ({
    name: t.string({
      description: "How it is written, and asked for: `2026`, `2026-Q3`.",
      resolve: ({ period }) => writtenPeriod(period),
    }),
    startsOn: t.field({
      type: "Date",
      description: "Its first day.",
      resolve: ({ calendar, period }) => daysOf(calendar, period).startsOn,
    }),
    endsOn: t.field({
      type: "Date",
      description: "Its last day.",
      resolve: ({ calendar, period }) => daysOf(calendar, period).endsOn,
    }),
  }),
});

const YearNameType = builder.enumType("FiscalYearName", {
  description: "After which of the two calendar years that it touches a fiscal year is called.",
  values: {
    START: { description: "The one in which it begins." },
    END: { description: "The one in which it ends." },
  } satisfies Record<FiscalCalendar["namedBy"], object>,
});

const CalendarType = builder.objectRef<FiscalCalendar>("FiscalCalendar").implement({
  description: "When the years of a company begin; calendar years where it did not say (`setEntry` with `CALENDAR`).",
  fields: (t) => ({
    startMonth: t.exposeInt("startMonth", { description: "1 to 12: a year begins on the first day of this month." }),
    namedBy: t.field({ type: YearNameType, description: "How a year is called.", resolve: ({ namedBy }) => namedBy }),
    today: t.field({
      type: "Date",
      description:
        "The day on which this is answered: nothing is promised for what is over, no result is of a later day.",
      resolve: (_, __, { today }) => today,
    }),
    current: t.field({
      type: PeriodType,
      description: "The quarter in which that day lies.",
      resolve: (calendar, _, { today }) => {
        const period = quarterOf(calendar, today);
        if (period === null) throw new Error(`no day: ${today}`);
        return { calendar, period };
      },
    }),
    quarters: t.field({
      type: [PeriodType],
      description: "The four quarters of a year.",
      args: { year: t.arg.int({ required: true, description: "The fiscal year, 1000 to 9998." }) },
      extensions: costs({ items: 4 }),
      resolve: (calendar, { year }) => {
        readPeriod(String(year));
        return quartersOf(year).map((period) => ({ calendar, period }));
      },
    }),
  }),
});

builder.objectField(CompanyType, "calendar", (t) =>
  t.field({
    type: CalendarType,
    description: "When its years and quarters begin.",
    resolve: async ({ id }, _, { company }) => calendarKept(await company(id).ownEntries()),
  }),
);
