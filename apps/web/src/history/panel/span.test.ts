import { expect, test } from "vitest";
import { periodBetween, periodOf } from "./span.ts";

const now = new Date("2026-03-10T15:00:00.000Z");
const local = (moment: string) => new Date(moment).toISOString();

test("a span looks back from now", () => {
  expect(periodOf("any", now)).toEqual({ since: null, until: null });
  expect(periodOf("week", now)).toEqual({ since: "2026-03-03T15:00:00.000Z", until: null });
  expect(periodOf("month", now)).toEqual({ since: "2026-02-08T15:00:00.000Z", until: null });
});

test("today begins at midnight of the place where one is", () => {
  const noon = new Date(2026, 2, 10, 12);
  expect(periodOf("today", noon)).toEqual({ since: new Date(2026, 2, 10).toISOString(), until: null });
});

test("between two days is from the beginning of the one to the end of the other, open where a day is not said", () => {
  expect(periodBetween("2026-03-01", "2026-03-02")).toEqual({
    since: local("2026-03-01T00:00:00"),
    until: local("2026-03-02T23:59:59.999"),
  });
  expect(periodBetween("", "2026-03-02").since).toBeNull();
  expect(periodBetween("2026-03-01", "").until).toBeNull();
});
