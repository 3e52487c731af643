"use client";

import { treeOf } from "@puesto/chart";
import type { Outline } from "@puesto/domain/structure";
import { useMemo } from "react";
import { rowOf } from "../structure/index.ts";
import type { View } from "../view/use-view.ts";
import { type Picture, pictureOf, placeOfRole } from "./picture/picture.ts";

/** The picture of an outline; drawn anew only when another card is to be shown, or in another place. */
export function usePicture(outline: Outline, view: View): Picture {
  const { depth, toggled, focus, layout, open } = view;
  const tree = useMemo(() => treeOf(outline.depths), [outline.depths]);
  // The rest of the view moves no card.
  const usual = useMemo(() => pictureOf(outline, tree, view, null), [outline, tree, depth, toggled, focus, layout]);
  const hidden = open !== null && rowOf(outline, open) >= 0 && placeOfRole(usual, open) < 0 ? open : null;
  return useMemo(
    () => (hidden === null ? usual : pictureOf(outline, tree, view, hidden)),
    [usual, outline, tree, hidden],
  );
}
