import { at, type Tree } from "@puesto/chart";
import type { ShortId } from "@puesto/domain/identity";
import type { Outline } from "@puesto/domain/structure";
import { idAt, rowOf } from "../../structure/index.ts";
import { mostToggled } from "../../view/address.ts";
import type { View } from "../../view/use-view.ts";
import type { Picture } from "./picture.ts";

/**
 * Which rows are unfolded: those above the expanded depth, turned round where somebody folded or unfolded one; and all above
 * the role that is to be seen, if any.
 */
export function unfoldedRows(
  outline: Outline,
  tree: Tree,
  { depth, toggled }: View,
  seen: ShortId | null,
): (row: number) => boolean {
  const turned = new Set(toggled.map((id) => rowOf(outline, id)));
  const above = new Set(seen === null ? [] : rowsAbove(tree, rowOf(outline, seen)));
  return (row) => above.has(row) || at(tree.depths, row) < depth !== turned.has(row);
}

/** The rows above a row, from the one that it reports to up; none for a row that is not there. */
export function rowsAbove(tree: Tree, row: number): readonly number[] {
  const rows: number[] = [];
  if (row < 0) return rows;
  for (let above = at(tree.parents, row); above >= 0; above = at(tree.parents, above)) rows.push(above);
  return rows;
}

/** The view after a role was folded or unfolded. Where the open role disappears by it, the folded one is open instead. */
export function viewFolded(view: View, { outline, tree, isUnfolded }: Picture, id: ShortId): Partial<View> {
  const row = rowOf(outline, id);
  const wasUnfolded = isUnfolded(row);
  const toggled = withRow(view, outline, tree, row, !wasUnfolded);
  const open = view.open === null ? -1 : rowOf(outline, view.open);
  const hidesOpen = wasUnfolded && open > row && open < at(tree.ends, row);
  return hidesOpen ? { toggled, open: id } : { toggled };
}

/** The view that shows a role, with all above it unfolded; a focus that leaves it out is left. */
export function viewRevealing(view: View, { outline, tree }: Picture, id: ShortId): Partial<View> {
  const row = rowOf(outline, id);
  if (row < 0) return { open: id };
  const toggled = rowsAbove(tree, row).reduce<readonly ShortId[]>(
    (ids, above) => withRow({ ...view, toggled: ids }, outline, tree, above, true),
    view.toggled,
  );
  const focus = view.focus === null ? -1 : rowOf(outline, view.focus);
  const isInFocus = focus < 0 || (row >= focus && row < at(tree.ends, focus)) || rowsAbove(tree, focus).includes(row);
  return isInFocus ? { open: id, toggled } : { open: id, toggled, focus: null };
}

/** The list of turned roles, such that a row is unfolded or not as wanted. */
function withRow(view: View, outline: Outline, tree: Tree, row: number, unfolded: boolean): readonly ShortId[] {
  const id = idAt(outline, row);
  const others = view.toggled.filter((one) => one !== id);
  const isTurned = at(tree.depths, row) < view.depth !== unfolded;
  return isTurned ? [...others, id].slice(-mostToggled) : others;
}
