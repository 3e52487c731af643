/** A tree whose rows are in preorder: a row, then its children in order, each followed by its own. */
export interface Tree {
  readonly count: number;
  /** 0 for the root. */
  readonly depths: Int32Array;
  /** The row above; -1 for the root. */
  readonly parents: Int32Array;
  /** One past the last row of each row's subtree. */
  readonly ends: Int32Array;
  /** Which of the rows below the same parent a row is, from 0. */
  readonly positions: Int32Array;
  /** The last of the rows right below a row; -1 where there is none. (The first is the next row.) */
  readonly lasts: Int32Array;
}

/** The tree that depths in preorder describe. Linear. */
export function treeOf(depths: ArrayLike<number>): Tree {
  const count = depths.length;
  const parents = new Int32Array(count);
  const ends = new Int32Array(count);
  const positions = new Int32Array(count);
  const lasts = new Int32Array(count).fill(-1);
  const line: number[] = [];
  for (let row = 0; row < count; row += 1) {
    const depth = depths[row] ?? 0;
    while (line.length > depth) ends[line.pop() ?? 0] = row;
    const parent = line.at(-1) ?? -1;
    parents[row] = parent;
    if (parent >= 0) {
      const before = at(lasts, parent);
      positions[row] = before < 0 ? 0 : at(positions, before) + 1;
      lasts[parent] = row;
    }
    line.push(row);
  }
  for (const row of line) ends[row] = count;
  return { count, depths: Int32Array.from(depths), parents, ends, positions, lasts };
}

/** A number of a typed array that is known to have it. */
export const at = (numbers: ArrayLike<number>, index: number): number => numbers[index] ?? 0;

/** The rows right below a row, in order. */
export function* childrenOf(tree: Tree, row: number): Generator<number> {
  for (let child = row + 1; child < at(tree.ends, row); child = at(tree.ends, child)) yield child;
}
