import type { ShortId } from "@puesto/domain/identity";
import { type Outline, undisclosed, vacant } from "@puesto/domain/structure";
import { idAt } from "../../structure/index.ts";
import type { Difference } from "../../ui/signs/difference-sign.tsx";
import { outOfOrder } from "./out-of-order.ts";

/** What can become of a role from one moment to another. One that is moved may be changed too. */
export const roleDifferences = ["added", "removed", "moved", "changed"] as const satisfies readonly Difference[];
export type OutlineDifference = ReadonlyMap<ShortId, Difference>;

/**
 * What became of each role between two moments of one company; of those that stayed as they were, nothing. A role is moved when it
 * answers to another one, or stands elsewhere among those who answer to the same one before and after; changed when its title,
 * holders, unit, seats or relations are others.
 */
export function outlineDifference(before: Outline, after: Outline): OutlineDifference {
  const difference = new Map<ShortId, Difference>();
  const rowsBefore = rowsById(before);
  const rowsAfter = rowsById(after);
  const [parentsBefore, parentsAfter] = [parentRows(before), parentRows(after)];
  const tied = tiedOtherwise(before, after);
  const stayed = new Map<number, number[]>();
  for (const [id, row] of rowsAfter) {
    const rowBefore = rowsBefore.get(id);
    if (rowBefore === undefined) {
      difference.set(idAt(after, row), "added");
      continue;
    }
    const parent = parentsAfter[row] ?? -1;
    if (rawId(before, parentsBefore[rowBefore] ?? -1) !== rawId(after, parent)) {
      difference.set(idAt(after, row), "moved");
      continue;
    }
    const siblings = stayed.get(parent);
    if (siblings === undefined) stayed.set(parent, [rowBefore]);
    else siblings.push(rowBefore);
    if (tied.has(id) || readsOtherwise(before, rowBefore, after, row)) difference.set(idAt(after, row), "changed");
  }
  for (const siblings of stayed.values()) {
    for (const rowBefore of outOfOrder(siblings)) difference.set(idAt(before, rowBefore), "moved");
  }
  for (const [id, row] of rowsBefore) if (!rowsAfter.has(id)) difference.set(idAt(before, row), "removed");
  return difference;
}

/** The row of the role that each row answers to; -1 for the root. */
function parentRows({ depths }: Outline): readonly number[] {
  const lasts: number[] = [];
  return depths.map((depth, row) => {
    lasts[depth] = row;
    return depth === 0 ? -1 : (lasts[depth - 1] ?? -1);
  });
}

/** The 22 characters of a row's id as they stand; none for no row. Much cheaper than a checked id, where there are 100,000. */
const rawId = ({ ids }: Outline, row: number): string => (row < 0 ? "" : ids.slice(22 * row, 22 * row + 22));

/** The rows by the 22 characters of their ids, in their order. */
export const rowsById = (outline: Outline): ReadonlyMap<string, number> =>
  new Map(outline.depths.map((_, row) => [rawId(outline, row), row]));

function readsOtherwise(before: Outline, rowBefore: number, after: Outline, row: number): boolean {
  return (
    before.texts[before.titles[rowBefore] ?? -1] !== after.texts[after.titles[row] ?? -1] ||
    holderIn(before, rowBefore) !== holderIn(after, row) ||
    before.holderCounts[rowBefore] !== after.holderCounts[row] ||
    before.unitNames[before.units[rowBefore] ?? -1] !== after.unitNames[after.units[row] ?? -1] ||
    before.seats[rowBefore] !== after.seats[row]
  );
}

/** A name, or the number that says why there is none. */
function holderIn({ holders, texts }: Outline, row: number): string | number {
  const holder = holders[row] ?? vacant;
  return holder === vacant || holder === undisclosed ? holder : (texts[holder] ?? "");
}

/** The raw ids of the roles at either end of a relation that is there at only one of the two moments. */
function tiedOtherwise(before: Outline, after: Outline): ReadonlySet<string> {
  const [earlier, later] = [ties(before), ties(after)];
  const ends = new Set<string>();
  for (const [tie, [from, to]] of [...earlier, ...later]) {
    if (!earlier.has(tie) || !later.has(tie)) ends.add(from).add(to);
  }
  return ends;
}

function ties(outline: Outline): ReadonlyMap<string, readonly [string, string]> {
  const { relations } = outline;
  const found = new Map<string, readonly [string, string]>();
  for (let index = 0; index + 2 < relations.length; index += 3) {
    const from = rawId(outline, relations[index] ?? -1);
    const to = rawId(outline, relations[index + 1] ?? -1);
    found.set(`${from} ${to} ${relations[index + 2]}`, [from, to]);
  }
  return found;
}
