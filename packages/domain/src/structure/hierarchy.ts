import { comparePlaces } from "./place.ts";

/**
 * A tree as columns over its rows in preorder: row 0 is the root, a row is followed by its children in their order, each with
 * all that is below it. So what is below row `r` are the rows from `r + 1` up to, not with, `r + sizes[r]`.
 */
export interface Hierarchy {
  /** The row of the parent; -1 for the root. */
  readonly parents: Int32Array;
  /** 0 for the root. */
  readonly depths: Int32Array;
  /** The row itself and all below it. */
  readonly sizes: Int32Array;
  readonly childCounts: Int32Array;
}

/** The number at a row; -1 where there is no such row. */
export const at = (column: Int32Array, row: number): number => column[row] ?? -1;

/** Members sorted into groups: those of group `g` are `members[starts[g]]` up to, not with, `members[starts[g + 1]]`. */
export interface Groups {
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

/** Sorts `0 … groupOf.length - 1` into groups, keeping their order; a negative group leaves a member out. Linear. */
export function groupsOf(groupOf: Int32Array, groupCount: number): Groups {
  const starts = new Int32Array(groupCount + 1);
  for (const group of groupOf) if (group >= 0) starts[group + 1] = at(starts, group + 1) + 1;
  for (let group = 0; group < groupCount; group += 1) starts[group + 1] = at(starts, group) + at(starts, group + 1);
  const next = starts.slice();
  const members = new Int32Array(at(starts, groupCount));
  groupOf.forEach((group, member) => {
    if (group < 0) return;
    members[at(next, group)] = member;
    next[group] = at(next, group) + 1;
  });
  return { starts, members };
}

type Placed = { readonly place: string; readonly id: string };

/** Puts each group into the order of its members' places. Linear where they already stand so, as they do when stored or made in order. */
function orderByPlace({ starts, members }: Groups, items: readonly Placed[]): void {
  const compare = (one: number, other: number): number => {
    const [first, second] = [items[one], items[other]];
    return first && second ? comparePlaces(first, second) : 0;
  };
  for (let group = 0; group + 1 < starts.length; group += 1) {
    const [start, end] = [at(starts, group), at(starts, group + 1)];
    let next = start + 1;
    while (next < end && compare(at(members, next - 1), at(members, next)) <= 0) next += 1;
    if (next < end) members.subarray(start, end).sort(compare);
  }
}

/**
 * The preorder of a tree of `items`, given which item each hangs under (-1: the root), and the columns over it. Iterative, so
 * depth does not matter. The caller has made sure that it is one tree.
 */
export function hierarchyOf(
  items: readonly Placed[],
  parentOf: Int32Array,
): { readonly order: Int32Array; readonly hierarchy: Hierarchy } {
  const count = items.length;
  const children = groupsOf(parentOf, count);
  orderByPlace(children, items);
  const order = new Int32Array(count);
  const parents = new Int32Array(count).fill(-1);
  const depths = new Int32Array(count);
  const sizes = new Int32Array(count).fill(1);
  const childCounts = new Int32Array(count);
  const pending = new Int32Array(count);
  const pendingParents = new Int32Array(count);
  let waiting = 0;
  const root = parentOf.indexOf(-1);
  if (root >= 0) {
    pending[0] = root;
    pendingParents[0] = -1;
    waiting = 1;
  }
  for (let row = 0; waiting > 0; row += 1) {
    waiting -= 1;
    const item = at(pending, waiting);
    const parent = at(pendingParents, waiting);
    order[row] = item;
    parents[row] = parent;
    depths[row] = parent < 0 ? 0 : at(depths, parent) + 1;
    const [start, end] = [at(children.starts, item), at(children.starts, item + 1)];
    childCounts[row] = end - start;
    for (let child = end - 1; child >= start; child -= 1) {
      pending[waiting] = at(children.members, child);
      pendingParents[waiting] = row;
      waiting += 1;
    }
  }
  for (let row = count - 1; row > 0; row -= 1) {
    const parent = at(parents, row);
    sizes[parent] = at(sizes, parent) + at(sizes, row);
  }
  return { order, hierarchy: { parents, depths, sizes, childCounts } };
}
