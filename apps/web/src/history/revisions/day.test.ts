import { expect, test } from "vitest";
import { byDay, dateIn, nearness } from "./day.ts";

const at = (moment: string) => ({ at: moment });

test("revisions stand under the day on which they were made, where one looks from", () => {
  const entries = [at("2026-03-02T23:30:00Z"), at("2026-03-02T10:00:00Z"), at("2026-03-01T23:30:00Z")];
  expect(byDay(entries, "UTC").map(({ date, entries }) => [date, entries.length])).toEqual([
    ["2026-03-02", 2],
    ["2026-03-01", 1],
  ]);
  expect(byDay(entries, "Europe/Madrid").map(({ date, entries }) => [date, entries.length])).toEqual([
    ["2026-03-03", 1],
    ["2026-03-02", 2],
  ]);
  expect(byDay([], "UTC")).toEqual([]);
});

test("the date is that of the time zone", () => {
  expect(dateIn(new Date("2026-01-01T02:00:00Z"), "America/Bogota")).toBe("2025-12-31");
});

test("today and yesterday have a word, also over the end of a year", () => {
  expect(nearness("2026-01-01", "2026-01-01")).toBe("today");
  expect(nearness("2025-12-31", "2026-01-01")).toBe("yesterday");
  expect(nearness("2024-02-28", "2024-02-29")).toBe("yesterday");
  expect(nearness("2024-02-28", "2024-03-01")).toBeNull();
  expect(nearness("2026-01-02", "2026-01-01")).toBeNull();
});
