import { at, type Tree, treeOf } from "./tree.ts";

/** The part of a tree that is shown, as a tree of its own: `rows` says which row of the whole each of its rows is. */
export interface Shown extends Tree {
  readonly rows: Int32Array;
}

/**
 * The rows that are shown: all whose line to the top is unfolded. With a row in focus (-1: none) only its line to the top and
 * what is below it, the row itself always unfolded. Linear in what is shown.
 */
export function shownOf(tree: Tree, isUnfolded: (row: number) => boolean, focus = -1): Shown {
  const rows: number[] = focus < 0 ? [] : lineAbove(tree, focus);
  const end = focus < 0 ? tree.count : at(tree.ends, focus);
  for (let row = Math.max(0, focus); row < end; ) {
    rows.push(row);
    row = row === focus || isUnfolded(row) ? row + 1 : at(tree.ends, row);
  }
  // The parent of every row that is shown is shown too, so depths still tell the whole tree.
  const depths = Int32Array.from(rows, (shown) => at(tree.depths, shown));
  return { ...treeOf(depths), rows: Int32Array.from(rows) };
}

/** The rows above a row, from the root down. */
function lineAbove(tree: Tree, row: number): number[] {
  const line: number[] = [];
  for (let above = at(tree.parents, row); above >= 0; above = at(tree.parents, above)) line.push(above);
  return line.reverse();
}

/** Where a row of the whole stands among the shown ones, or -1. Logarithmic. */
export function placeOf(shown: Shown, row: number): number {
  let low = 0;
  let high = shown.count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = at(shown.rows, middle);
    if (found === row) return middle;
    if (found < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
