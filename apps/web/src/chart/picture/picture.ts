import { type Arrangement, arrange, at, placeOf, type Shown, shownOf, type Tree } from "@puesto/chart";
import type { ShortId } from "@puesto/domain/identity";
import type { Outline } from "@puesto/domain/structure";
import { rowOf } from "../../structure/index.ts";
import type { View } from "../../view/use-view.ts";
import { unfoldedRows } from "./folding.ts";
import { spacing } from "./spacing.ts";

/** What is drawn of a company: which cards are shown, and where each stands. */
export interface Picture {
  readonly outline: Outline;
  readonly tree: Tree;
  readonly shown: Shown;
  readonly arrangement: Arrangement;
  /** Whether the reports of a row are shown, where the row itself is. */
  readonly isUnfolded: (row: number) => boolean;
}

/** Draws an outline as a view asks. `tree` is that of the outline's depths; what is above `seen` is unfolded in any case. */
export function pictureOf(outline: Outline, tree: Tree, view: View, seen: ShortId | null): Picture {
  const unfolded = unfoldedRows(outline, tree, view, seen);
  const focus = view.focus === null ? -1 : rowOf(outline, view.focus);
  const isUnfolded = (row: number) => at(tree.ends, row) > row + 1 && (row === focus || unfolded(row));
  const shown = shownOf(tree, unfolded, focus);
  return { outline, tree, shown, arrangement: arrange(shown, view.layout, spacing), isUnfolded };
}

/** The place of an outline's row among the cards that are shown, or -1. */
export const placeOfRow = ({ shown }: Picture, row: number): number => (row < 0 ? -1 : placeOf(shown, row));

/** The place of a role among the cards that are shown, or -1. */
export const placeOfRole = (picture: Picture, id: ShortId): number => placeOfRow(picture, rowOf(picture.outline, id));
