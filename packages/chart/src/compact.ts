import { at, childrenOf, type Tree } from "./tree.ts";

/** The room that cards take, in pixels at zoom 1. */
export interface Spacing {
  readonly cardWidth: number;
  readonly cardHeight: number;
  /** Between siblings. */
  readonly gap: number;
  /** Between a level and the next, where the lines run. */
  readonly levelGap: number;
}

/** Between the cards of a column of leaves, and the room left of a column for its line. */
export const leafGap = 14;
export const gutter = 22;

/** How many columns a number of leaves is drawn in: a block about as wide as it is high. */
export function leafColumns(count: number, { cardWidth, cardHeight }: Spacing): number {
  if (count < 5) return 1;
  return Math.max(1, Math.round(Math.sqrt((count * (cardHeight + leafGap)) / (cardWidth + gutter))));
}

/** What is wider than so many cards is broken into shelves, each about this much wider than high as a whole. */
const widestShelf = 10;
const shelfAspect = 1.6;
const factors = [1, 0.8, 1.25, 1.5, 2];

/** Left and top of each card, and for each row the left side of what is below it: where the line to its lower shelves runs. */
export interface CompactPlaces {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly lefts: Float64Array;
}

/**
 * The compact arrangement: the leaves of a row stand in columns under it, the subtrees of its other children beside them, on
 * shelves one under another where they would be too wide. So a whole company is about as wide as a window, however large it is.
 * Every subtree keeps to a rectangle of its own, so nothing overlaps. Linear.
 */
export function compactPlaces(tree: Tree, spacing: Spacing): CompactPlaces {
  const { cardWidth, cardHeight, gap, levelGap } = spacing;
  const widths = new Float64Array(tree.count);
  const heights = new Float64Array(tree.count);
  /** How wide the shelves below a row may become. */
  const bounds = new Float64Array(tree.count);
  const broken = new Uint8Array(tree.count);
  const isLeaf = (row: number) => at(tree.ends, row) === row + 1;
  const leafCount = new Int32Array(tree.count);
  for (let row = 1; row < tree.count; row += 1) {
    if (isLeaf(row)) leafCount[at(tree.parents, row)] = at(leafCount, at(tree.parents, row)) + 1;
  }
  const blockOf = (row: number) => {
    const count = at(leafCount, row);
    const columns = count === 0 ? 0 : leafColumns(count, spacing);
    const perColumn = count === 0 ? 0 : Math.ceil(count / columns);
    return {
      columns,
      perColumn,
      width: columns * (cardWidth + gutter),
      height: perColumn * (cardHeight + leafGap) - leafGap,
    };
  };

  /** Walks what is below a row along its shelves: the block of leaves first, then each subtree. Gives the size of all. */
  const alongShelves = (row: number, put?: (child: number, x: number, y: number) => void) => {
    const bound = at(bounds, row);
    // Lower shelves are reached along the left.
    let [x, y, shelfHeight, width, shelves] = [0, 0, 0, 0, 1];
    const add = (child: number, itemWidth: number, itemHeight: number) => {
      if (x > 0 && x + itemWidth > bound) {
        [x, y, shelfHeight, shelves] = [0, y + shelfHeight + levelGap, 0, shelves + 1];
      }
      put?.(child, x, y);
      width = Math.max(width, x + itemWidth);
      shelfHeight = Math.max(shelfHeight, itemHeight);
      x += itemWidth + gap;
    };
    const block = blockOf(row);
    if (block.columns > 0) add(-1, block.width, block.height);
    for (const child of childrenOf(tree, row)) if (!isLeaf(child)) add(child, at(widths, child), at(heights, child));
    return { width, height: y + shelfHeight, shelves };
  };

  for (let row = tree.count - 1; row >= 0; row -= 1) {
    widths[row] = cardWidth;
    heights[row] = cardHeight;
    if (isLeaf(row)) continue;
    bounds[row] = boundOf(row);
    const { width, height, shelves } = alongShelves(row);
    broken[row] = shelves > 1 ? 1 : 0;
    widths[row] = Math.max(cardWidth, width + at(broken, row) * gutter);
    heights[row] = cardHeight + levelGap + height;
  }

  /** Of some widths that come into question, the one by which what is below a row comes nearest to the shape of a window. */
  function boundOf(row: number): number {
    const block = blockOf(row);
    let [sum, area] = [block.width, block.width * (block.height + levelGap)];
    for (const child of childrenOf(tree, row)) {
      if (isLeaf(child)) continue;
      sum += at(widths, child) + gap;
      area += (at(widths, child) + gap) * (at(heights, child) + levelGap);
    }
    const usual = widestShelf * (cardWidth + gap);
    if (sum <= usual) return Number.POSITIVE_INFINITY;
    let [best, bestMiss] = [usual, Number.POSITIVE_INFINITY];
    for (const factor of factors) {
      bounds[row] = Math.max(usual, Math.sqrt(area * shelfAspect) * factor);
      const { width, height } = alongShelves(row);
      const miss = Math.abs(Math.log(width / height / shelfAspect));
      if (miss < bestMiss) [best, bestMiss] = [at(bounds, row), miss];
    }
    return best;
  }

  const x = new Float64Array(tree.count);
  const y = new Float64Array(tree.count);
  const lefts = new Float64Array(tree.count);
  for (let row = 0; row < tree.count; row += 1) {
    const left = at(lefts, row);
    if (row === 0 || !isLeaf(row)) x[row] = left + (at(widths, row) - cardWidth) / 2;
    if (isLeaf(row)) continue;
    const top = at(y, row) + cardHeight + levelGap;
    const within = left + at(broken, row) * gutter;
    alongShelves(row, (child, atX, atY) => {
      if (child >= 0) {
        lefts[child] = within + atX;
        y[child] = top + atY;
        return;
      }
      const { perColumn } = blockOf(row);
      let leaf = 0;
      for (const one of childrenOf(tree, row)) {
        if (!isLeaf(one)) continue;
        x[one] = within + gutter + Math.floor(leaf / perColumn) * (cardWidth + gutter);
        y[one] = top + (leaf % perColumn) * (cardHeight + leafGap);
        leaf += 1;
      }
    });
  }
  return { x, y, lefts };
}
