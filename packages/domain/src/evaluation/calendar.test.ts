import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  calendarYears,
  dayAfter,
  daysOf,
  type FiscalCalendar,
  isFiscalCalendar,
  periodFrom,
  quarterOf,
  quartersOf,
  writtenPeriod,
} from "./index.ts";

const april: FiscalCalendar = { startMonth: 4, namedBy: "START" };
const october: FiscalCalendar = { startMonth: 10, namedBy: "END" };
const anyCalendar = () =>
  fc.record({
    startMonth: fc.integer({ min: 1, max: 12 }),
    namedBy: fc.constantFrom("START" as const, "END" as const),
  });

describe("a fiscal calendar", () => {
  it.each([
    [calendarYears, "2026", "2026-01-01", "2026-12-31"],
    [calendarYears, "2024-Q1", "2024-01-01", "2024-03-31"],
    [april, "2026", "2026-04-01", "2027-03-31"],
    [april, "2027-Q4", "2028-01-01", "2028-03-31"],
    [october, "2026", "2025-10-01", "2026-09-30"],
    [october, "2024-Q2", "2024-01-01", "2024-03-31"],
    [{ startMonth: 12, namedBy: "START" }, "2023-Q1", "2023-12-01", "2024-02-29"],
    [{ startMonth: 1, namedBy: "END" }, "2026-Q4", "2026-10-01", "2026-12-31"],
  ] as const)("%o has %s from %s to %s", (calendar, text, startsOn, endsOn) => {
    const period = periodFrom(text);
    expect(period && daysOf(calendar, period)).toEqual({ startsOn, endsOn });
    expect(period && writtenPeriod(period)).toBe(text);
  });

  it("has quarters that follow each other without a gap, and make up the year", () => {
    fc.assert(
      fc.property(anyCalendar(), fc.integer({ min: 1000, max: 9998 }), (calendar, year) => {
        const quarters = quartersOf(year).map((quarter) => daysOf(calendar, quarter));
        const whole = daysOf(calendar, { year, quarter: null });
        expect([quarters.at(0)?.startsOn, quarters.at(-1)?.endsOn]).toEqual([whole.startsOn, whole.endsOn]);
        const starts = quarters.slice(1).map(({ startsOn }) => startsOn);
        expect(starts).toEqual(quarters.slice(0, -1).map(({ endsOn }) => dayAfter(endsOn)));
        expect(daysOf(calendar, { year: year + 1, quarter: null }).startsOn).toBe(dayAfter(whole.endsOn));
        for (const quarter of quartersOf(year)) {
          const { startsOn, endsOn } = daysOf(calendar, quarter);
          expect([quarterOf(calendar, startsOn), quarterOf(calendar, endsOn)]).toEqual([quarter, quarter]);
        }
      }),
    );
  });

  it.each(["", "26", "2026-Q5", "2026-q1", "0999", "9999", "9999-Q1", "2026-Q1 "])("reads no period from %j", (text) =>
    expect(periodFrom(text)).toBeNull(),
  );

  it("has a month to begin in", () => {
    expect([1, 12, 0, 13, 1.5].map((startMonth) => isFiscalCalendar({ startMonth, namedBy: "START" }))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(quarterOf(calendarYears, "2026-02-30")).toBeNull();
  });
});
