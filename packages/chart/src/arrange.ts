import { compactPlaces, gutter, type Spacing } from "./compact.ts";
import { type Lanes, lanesOf } from "./lanes.ts";
import { tidyPlaces } from "./tidy.ts";
import { at, type Tree } from "./tree.ts";

/** How a tree is drawn: from the top down, from left to right, or from the top down with leaves in columns. */
export type Layout = "down" | "right" | "compact";

/** Where each card stands: left and top in pixels at zoom 1, from 0 on; and the size of the whole. */
export interface Arrangement {
  readonly layout: Layout;
  readonly spacing: Spacing;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** In the compact layout, the left side of what is below each card: the line to its lower shelves runs there. */
  readonly lefts: Float64Array | null;
  readonly width: number;
  readonly height: number;
  readonly lanes: Lanes;
}

/** Places the cards of a tree. The same tree gives the same places. */
export function arrange(tree: Tree, layout: Layout, spacing: Spacing): Arrangement {
  const { x, y, lefts } = layout === "compact" ? compactPlaces(tree, spacing) : levelPlaces(tree, layout, spacing);
  const moved = toZero(x);
  toZero(y);
  if (lefts !== null) for (let index = 0; index < lefts.length; index += 1) lefts[index] = at(lefts, index) - moved;
  return {
    layout,
    spacing,
    x,
    y,
    lefts,
    width: largest(x) + spacing.cardWidth,
    height: largest(y) + spacing.cardHeight,
    lanes: layout === "right" ? lanesOf(x, y) : lanesOf(y, x),
  };
}

function levelPlaces(tree: Tree, layout: Layout, { cardWidth, cardHeight, gap, levelGap }: Spacing) {
  const breadth = layout === "down" ? cardWidth : cardHeight;
  const depth = layout === "down" ? cardHeight : cardWidth;
  const along = tidyPlaces(tree, breadth + gap, gap);
  const levels = Float64Array.from(tree.depths, (level) => level * (depth + levelGap));
  const [x, y] = layout === "down" ? [along, levels] : [levels, along];
  return { x, y, lefts: null };
}

/** Moves all so that the least is 0; gives by how much. */
function toZero(numbers: Float64Array): number {
  const least = numbers.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  for (let index = 0; index < numbers.length; index += 1) numbers[index] = at(numbers, index) - least;
  return least;
}

const largest = (numbers: Float64Array): number => numbers.reduce((one, other) => Math.max(one, other), 0);

/** A point in pixels at zoom 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The corners of the line from the card above down to a card, from card edge to card edge; null for the top. */
export function reportingLine(tree: Tree, arrangement: Arrangement, place: number): readonly Point[] | null {
  const above = at(tree.parents, place);
  if (above < 0) return null;
  const { x, y, layout, spacing } = arrangement;
  const { cardWidth, cardHeight, levelGap } = spacing;
  const [fromX, fromY, toX, toY] = [at(x, above), at(y, above), at(x, place), at(y, place)];
  if (layout === "right") {
    const middle = toX - levelGap / 2;
    const [start, end] = [fromY + cardHeight / 2, toY + cardHeight / 2];
    return [
      { x: fromX + cardWidth, y: start },
      { x: middle, y: start },
      { x: middle, y: end },
      { x: toX, y: end },
    ];
  }
  const start = { x: fromX + cardWidth / 2, y: fromY + cardHeight };
  const turn = start.y + levelGap / 2;
  if (layout === "compact" && at(tree.ends, place) === place + 1) {
    const column = toX - gutter / 2;
    const end = toY + cardHeight / 2;
    return [start, { x: start.x, y: turn }, { x: column, y: turn }, { x: column, y: end }, { x: toX, y: end }];
  }
  const end = toX + cardWidth / 2;
  if (arrangement.lefts !== null && toY > start.y + levelGap) {
    const trunk = at(arrangement.lefts, above) + gutter / 2;
    const shelf = toY - levelGap / 2;
    return [
      start,
      { x: start.x, y: turn },
      { x: trunk, y: turn },
      { x: trunk, y: shelf },
      { x: end, y: shelf },
      { x: end, y: toY },
    ];
  }
  return [start, { x: start.x, y: turn }, { x: end, y: turn }, { x: end, y: toY }];
}
