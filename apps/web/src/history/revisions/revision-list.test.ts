import { expect, test } from "vitest";
import { type RevisionList, withLatest, withOlder } from "./revision-list.ts";

/** Revisions from a number down to another. */
const list = (from: number, to: number, next: string | null = `after ${to}`): RevisionList<{ number: number }> => ({
  revisions: Array.from({ length: from - to + 1 }, (_, place) => ({ number: from - place })),
  next,
  asOf: from,
});
const numbers = ({ revisions }: RevisionList<{ number: number }>) => revisions.map(({ number }) => number);

test("the first page is the list; older pages follow it", () => {
  const first = withLatest(null, list(9, 7));
  const more = withOlder(first, list(6, 4, null));
  expect(numbers(more)).toEqual([9, 8, 7, 6, 5, 4]);
  expect(more.next).toBeNull();
  expect(more.asOf).toBe(9);
});

test("what is new comes before what is there, which stays with its next page", () => {
  const known = withOlder(list(9, 7), list(6, 4));
  const grown = withLatest(known, list(11, 9));
  expect(numbers(grown)).toEqual([11, 10, 9, 8, 7, 6, 5, 4]);
  expect(grown).toMatchObject({ next: "after 4", asOf: 11 });
});

test("where more is new than a page holds, the list begins anew, without a gap", () => {
  expect(withLatest(list(9, 7), list(30, 28))).toEqual(list(30, 28));
});

test("where nothing matches the filter yet, the first that does is the list", () => {
  const none = { revisions: [], next: null, asOf: 3 };
  expect(numbers(withLatest(none, list(4, 4, null)))).toEqual([4]);
  expect(withLatest(list(4, 4, null), none)).toEqual(none);
});

test("an older page that comes twice counts once", () => {
  const known = withOlder(list(9, 7), list(6, 4));
  expect(numbers(withOlder(known, list(6, 4)))).toEqual([9, 8, 7, 6, 5, 4]);
});
