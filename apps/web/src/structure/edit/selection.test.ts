import { type ShortId, shortIdOf } from "@puesto/domain/identity";
import { expect, test } from "vitest";
import { createSelection, toggled } from "./selection.ts";

const id = (number: number): ShortId => shortIdOf(`019a0000-0000-7000-8000-${String(number).padStart(12, "0")}`);
const [one, two, three] = [id(1), id(2), id(3)];

test("the role that is open and a second one are chosen together; a third comes and goes", () => {
  const both = toggled(new Set(), one, two);
  expect(both).toEqual({ chosen: new Set([one, two]), open: one });
  expect(toggled(both.chosen, one, three).chosen).toEqual(new Set([one, two, three]));
});

test("where one is left, it is open and nothing is chosen together", () => {
  expect(toggled(new Set([one, two]), one, one)).toEqual({ chosen: new Set(), open: two });
  expect(toggled(new Set(), null, one)).toEqual({ chosen: new Set(), open: one });
  expect(toggled(new Set(), one, one)).toEqual({ chosen: new Set(), open: null });
});

test("who listens hears of what is chosen, and of nothing where nothing was", () => {
  const selection = createSelection();
  const heard: number[] = [];
  selection.subscribe(() => heard.push(selection.get().size));
  selection.clear();
  selection.set([one]);
  selection.set([one, two]);
  selection.set([two]);
  expect(heard).toEqual([2, 0]);
});
