import type { Arrangement } from "./arrange.ts";
import { firstAtLeast } from "./lanes.ts";
import { at } from "./tree.ts";

/** A rectangle in pixels at zoom 1. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The cards that touch a rectangle, at most `limit` of them: null where there are more. Two binary searches a lane, and as many
 * lanes as the rectangle crosses.
 */
export function cardsIn(arrangement: Arrangement, rectangle: Rectangle, limit: number): readonly number[] | null {
  const found: number[] = [];
  for (const { from, to } of laneParts(arrangement, rectangle)) {
    if (found.length + to - from > limit) return null;
    for (let index = from; index < to; index += 1) found.push(at(arrangement.lanes.order, index));
  }
  return found;
}

/**
 * Cards that stand for all that touch a rectangle when it is seen from afar: of those that begin within the same square of `step`
 * pixels only the first. So at most as many as the rectangle has squares, however many cards there are.
 */
export function cardsFromAfar(arrangement: Arrangement, rectangle: Rectangle, step: number): readonly number[] {
  const { order, along, levels } = arrangement.lanes;
  const found: number[] = [];
  // Lanes come in order, so one row of squares is filled after another.
  const taken = new Set<number>();
  let row = Number.NaN;
  for (const { lane, from, to } of laneParts(arrangement, rectangle)) {
    const laneRow = Math.floor(at(levels, lane) / step);
    if (laneRow !== row) taken.clear();
    row = laneRow;
    for (let index = from; index < to; ) {
      const square = Math.floor(at(along, index) / step);
      if (!taken.has(square)) found.push(at(order, index));
      taken.add(square);
      const next = index + 1;
      const bound = (square + 1) * step;
      index = next < to && at(along, next) < bound ? firstAtLeast(along, bound, next, to) : next;
    }
  }
  return found;
}

/** For each lane that a rectangle crosses, the part of it that lies inside: indexes into `order`. */
function* laneParts({ layout, spacing, lanes }: Arrangement, rectangle: Rectangle) {
  const isRight = layout === "right";
  const [breadth, depth] = isRight ? [spacing.cardHeight, spacing.cardWidth] : [spacing.cardWidth, spacing.cardHeight];
  const across = isRight ? [rectangle.x, rectangle.width] : [rectangle.y, rectangle.height];
  const along = isRight ? [rectangle.y, rectangle.height] : [rectangle.x, rectangle.width];
  const end = at(across, 0) + at(across, 1);
  for (let lane = firstAtLeast(lanes.levels, at(across, 0) - depth); lane < lanes.levels.length; lane += 1) {
    if (at(lanes.levels, lane) > end) return;
    const [low, high] = [at(lanes.starts, lane), at(lanes.starts, lane + 1)];
    const from = firstAtLeast(lanes.along, at(along, 0) - breadth, low, high);
    const to = firstAtLeast(lanes.along, at(along, 0) + at(along, 1), from, high);
    if (from < to) yield { lane, from, to };
  }
}
