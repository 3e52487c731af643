import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Arrangement, arrange, type Layout, type Point, reportingLine } from "./arrange.ts";
import type { Spacing } from "./compact.ts";
import { shownOf } from "./shown.ts";
import { at, childrenOf, type Tree, treeOf } from "./tree.ts";
import { cardsFromAfar, cardsIn } from "./window.ts";

const spacing: Spacing = { cardWidth: 200, cardHeight: 80, gap: 20, levelGap: 60 };
const layouts: readonly Layout[] = ["down", "right", "compact"];

/** Depths in preorder of any tree: each row at most one deeper than the one before. */
const depths = fc.array(fc.nat(), { maxLength: 120 }).map((steps) => {
  const list = [0];
  for (const step of steps) list.push(1 + (step % ((list.at(-1) ?? 0) + 1)));
  return list;
});

const rectangleOf = ({ x, y }: Arrangement, place: number) => ({
  left: at(x, place),
  top: at(y, place),
  right: at(x, place) + spacing.cardWidth,
  bottom: at(y, place) + spacing.cardHeight,
});

function overlaps(arrangement: Arrangement, one: number, other: number): boolean {
  const [a, b] = [rectangleOf(arrangement, one), rectangleOf(arrangement, other)];
  return a.left < b.right - 1e-6 && b.left < a.right - 1e-6 && a.top < b.bottom - 1e-6 && b.top < a.bottom - 1e-6;
}

const places = (tree: Tree) => Array.from({ length: tree.count }, (_, place) => place);

describe.each(layouts)("the arrangement %s", (layout) => {
  test("lets no two cards overlap, and keeps all of them inside its size", () => {
    fc.assert(
      fc.property(depths, (list) => {
        const tree = treeOf(list);
        const arrangement = arrange(tree, layout, spacing);
        for (const one of places(tree)) {
          const { left, top, right, bottom } = rectangleOf(arrangement, one);
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(arrangement.width + 1e-6);
          expect(bottom).toBeLessThanOrEqual(arrangement.height + 1e-6);
          for (let other = one + 1; other < tree.count; other += 1) {
            expect(overlaps(arrangement, one, other), `${one} and ${other} of ${list}`).toBe(false);
          }
        }
      }),
    );
  });

  test("finds in a rectangle the cards that a look at every card finds", () => {
    const rectangle = fc.record({
      x: fc.integer({ min: -300, max: 2000 }),
      y: fc.integer({ min: -300, max: 1000 }),
      width: fc.integer({ min: 1, max: 1500 }),
      height: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(depths, rectangle, (list, window) => {
        const tree = treeOf(list);
        const arrangement = arrange(tree, layout, spacing);
        const touching = places(tree).filter((place) => {
          const { left, top, right, bottom } = rectangleOf(arrangement, place);
          return (
            left < window.x + window.width && right >= window.x && top <= window.y + window.height && bottom >= window.y
          );
        });
        const found = [...(cardsIn(arrangement, window, 1000) ?? [])].sort((one, other) => one - other);
        const inside = (place: number) => !isOnEdge(arrangement, place, window);
        expect(found.filter(inside)).toEqual(touching.filter(inside));
      }),
    );
  });
});

/** Whether a card only touches the rectangle's border, where it may count or not. */
function isOnEdge(
  arrangement: Arrangement,
  place: number,
  window: { x: number; y: number; width: number; height: number },
) {
  const { left, top, right, bottom } = rectangleOf(arrangement, place);
  const edges = [left - window.x - window.width, right - window.x, top - window.y - window.height, bottom - window.y];
  return edges.some((distance) => Math.abs(distance) < 1e-6);
}

test.each(["down", "right"] as const)("%s, a card stands over the middle of its first and last report", (layout) => {
  fc.assert(
    fc.property(depths, (list) => {
      const tree = treeOf(list);
      const arrangement = arrange(tree, layout, spacing);
      const along = layout === "down" ? arrangement.x : arrangement.y;
      for (const place of places(tree)) {
        const below = [...childrenOf(tree, place)];
        if (below.length === 0) continue;
        expect(at(along, place)).toBeCloseTo((at(along, below[0] ?? 0) + at(along, below.at(-1) ?? 0)) / 2, 4);
      }
    }),
  );
});

test("from afar a lane is seen as one card a step, from its first on", () => {
  const tree = treeOf([0, ...Array<number>(1000).fill(1)]);
  const arrangement = arrange(tree, "down", spacing);
  const whole = { x: 0, y: 0, width: arrangement.width, height: arrangement.height };
  expect(cardsIn(arrangement, whole, 500)).toBeNull();
  const seen = cardsFromAfar(arrangement, whole, arrangement.width / 100);
  expect(seen.length).toBeLessThanOrEqual(102);
  expect(seen.length).toBeGreaterThan(90);
  expect(seen).toContain(1);
});

/** Depths in preorder of a tree in which everybody above the last level has so many reports. */
function fullTree(span: number, levels: number, depth = 0): number[] {
  if (levels === 1) return [depth];
  return [depth, ...Array.from({ length: span }, () => fullTree(span, levels - 1, depth + 1)).flat()];
}

test("compact, a company is about as wide as a window, however large it is", () => {
  for (const levels of [4, 5, 6]) {
    const { width, height } = arrange(treeOf(fullTree(8, levels)), "compact", spacing);
    expect(width / height).toBeGreaterThan(0.8);
    expect(width / height).toBeLessThan(3);
  }
});

test("compact, no line runs over a card, also not one to a lower shelf", () => {
  const wide = fc.array(fc.nat(), { minLength: 100, maxLength: 400 }).map((steps) => {
    const list = [0];
    for (const step of steps) list.push(1 + (step % Math.min(4, (list.at(-1) ?? 0) + 1)));
    return list;
  });
  let lower = 0;
  fc.assert(
    fc.property(wide, (list) => {
      const tree = treeOf(list);
      const arrangement = arrange(tree, "compact", spacing);
      for (const place of places(tree)) {
        const line = reportingLine(tree, arrangement, place) ?? [];
        if (line.length === 6) lower += 1;
        const under = places(tree).filter((other) => runsOver(line, rectangleOf(arrangement, other)));
        expect(under, `under the line to ${place}`).toEqual([]);
      }
    }),
    { numRuns: 20 },
  );
  expect(lower).toBeGreaterThan(0);
});

/** Whether a line of upright and level pieces has a part inside a rectangle. */
function runsOver(line: readonly Point[], { left, top, right, bottom }: ReturnType<typeof rectangleOf>): boolean {
  return line.slice(1).some((to, index) => {
    const from = line[index] ?? to;
    return (
      Math.max(from.x, to.x) > left + 1e-6 &&
      Math.min(from.x, to.x) < right - 1e-6 &&
      Math.max(from.y, to.y) > top + 1e-6 &&
      Math.min(from.y, to.y) < bottom - 1e-6
    );
  });
}

test("only what is unfolded is shown; focus shows the line to the top and what is below", () => {
  //  0 ─ 1 ─ 2, 3 ; 4 ─ 5 ─ 6
  const tree = treeOf([0, 1, 2, 2, 1, 2, 3]);
  const unfolded = (rows: readonly number[]) => (row: number) => rows.includes(row);
  expect([...shownOf(tree, unfolded([0])).rows]).toEqual([0, 1, 4]);
  expect([...shownOf(tree, unfolded([0, 1])).rows]).toEqual([0, 1, 2, 3, 4]);
  const focused = shownOf(tree, unfolded([]), 5);
  expect([...focused.rows]).toEqual([0, 4, 5, 6]);
  expect([...focused.parents]).toEqual([-1, 0, 1, 2]);
});

// In square time, or by recursion, this would not end within the time and the stack that a test has.
test("100,000 cards are arranged, each in a place", () => {
  const list = [0];
  for (let row = 1; row < 100_000; row += 1) list.push(1 + ((row * 7919) % Math.min(9, (list.at(-1) ?? 0) + 1)));
  const tree = treeOf(list);
  for (const layout of layouts) {
    const { x, y } = arrange(tree, layout, spacing);
    expect([x.length, y.length]).toEqual([100_000, 100_000]);
    expect(Math.min(x[0] ?? -1, y[99_999] ?? -1)).toBeGreaterThanOrEqual(0);
  }
});
