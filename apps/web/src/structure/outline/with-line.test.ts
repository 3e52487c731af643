import { type ShortId, shortIdOf } from "@puesto/domain/identity";
import { type Outline, undisclosed, vacant } from "@puesto/domain/structure";
import { expect, test } from "vitest";
import { ancestorRows, idAt, outlineRow, rowOf } from "./outline-row.ts";
import { type LineRole, withLine } from "./with-line.ts";

const id = (number: number): ShortId => shortIdOf(`019a0000-0000-7000-8000-${String(number).padStart(12, "0")}`);

/** A root (1) with two reports (2, 3), bounded there; 2 supports 3, and each has more below. */
const bounded: Outline = {
  revision: 1,
  day: "2026-06-30",
  idPrefix: "Role_x",
  ids: id(1) + id(2) + id(3),
  depths: [0, 1, 1],
  texts: ["Chief", "Left", "Right"],
  titles: [0, 1, 2],
  holders: [vacant, vacant, vacant],
  holderCounts: [0, 0, 0],
  units: [-1, 0, -1],
  unitNames: ["North"],
  seats: [1, 1, 1],
  directReportCounts: [2, 1, 0],
  descendantCounts: [4, 2, 0],
  relations: [1, 2, 0],
  bounded: true,
};

const lineRole = (number: number, title: string, more: Partial<LineRole> = {}): LineRole => ({
  id: id(number),
  title,
  unit: null,
  seats: 1,
  holder: null,
  holderCount: 0,
  directReportCount: 0,
  descendantCount: 0,
  ...more,
});

test("a role below the bound comes in with its line and its reports, in preorder", () => {
  const deep = lineRole(4, "Deep", { unit: "North", holder: { name: "Ada" }, holderCount: 1 });
  const below = lineRole(5, "Deeper", { holder: { name: null }, holderCount: 1 });
  const outline = withLine(bounded, {
    path: [lineRole(1, "Chief"), lineRole(2, "Left"), deep],
    reports: [below],
  });
  expect(outline.depths).toEqual([0, 1, 2, 3, 1]);
  expect([0, 1, 2, 3, 4].map((row) => idAt(outline, row))).toEqual([id(1), id(2), id(4), id(5), id(3)]);
  expect(outlineRow(outline, 2)).toMatchObject({ title: "Deep", holder: { name: "Ada" }, unit: "North" });
  expect(outlineRow(outline, 3)).toMatchObject({ title: "Deeper", holder: "undisclosed", unit: null });
  expect(outline.holders[3]).toBe(undisclosed);
  expect(ancestorRows(outline, 3)).toEqual([2, 1, 0]);
});

test("relations go on joining the same roles", () => {
  const outline = withLine(bounded, {
    path: [lineRole(1, "Chief"), lineRole(2, "Left"), lineRole(4, "Deep")],
    reports: [],
  });
  expect(outline.relations).toEqual([rowOf(outline, id(2)), rowOf(outline, id(3)), 0]);
});

test("a role at the bound gets its reports; one whose reports are there stays as it is", () => {
  const path = [lineRole(1, "Chief"), lineRole(2, "Left")];
  expect(withLine(bounded, { path, reports: [lineRole(4, "Deep")] }).depths).toEqual([0, 1, 2, 1]);
  expect(withLine(bounded, { path: [lineRole(1, "Chief")], reports: [lineRole(2, "Left")] })).toEqual(bounded);
});

test("a line that does not begin in the outline changes nothing", () => {
  expect(withLine(bounded, { path: [lineRole(9, "Stranger")], reports: [] })).toBe(bounded);
});
