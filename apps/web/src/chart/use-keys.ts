"use client";

import { at } from "@puesto/chart";
import type { ShortId } from "@puesto/domain/identity";
import type { KeyboardEvent } from "react";
import { type Editor, idAt } from "../structure/index.ts";
import type { CardStore } from "./card/card-store.tsx";
import { stepOf } from "./drag/drop.ts";
import { type Picture, placeOfRole } from "./picture/picture.ts";
import type { Choosing } from "./select/use-choosing.ts";
import { walked } from "./walk.ts";

/**
 * The keys of the tree: the arrows walk, with Shift they choose what they pass, with Alt they move the role among its siblings; Enter
 * opens, or picks while another role is looked for; the space bar folds, and with Ctrl chooses; the menu key opens the menu.
 */
export function useKeys({
  picture,
  editor,
  store,
  choosing,
  onEnter,
  keepInSight,
}: {
  picture: Picture;
  editor: Editor | null;
  store: CardStore;
  choosing: Choosing;
  onEnter: (id: ShortId) => void;
  keepInSight: (id: ShortId) => void;
}) {
  const stepTo = (active: ShortId, key: string) => {
    const step = key === "ArrowLeft" || key === "ArrowUp" ? -1 : 1;
    const change = stepOf(picture, active, step);
    if (change !== null) editor?.propose([change]);
  };
  const walkTo = (active: ShortId, place: number, isChoosing: boolean) => {
    const id = idAt(picture.outline, at(picture.shown.rows, place));
    if (isChoosing) choosing.extend(active, id);
    store.set({ active: id, takesFocus: true });
    keepInSight(id);
  };
  return (event: KeyboardEvent) => {
    const { key, shiftKey, altKey, target } = event;
    const { active } = store.get();
    const place = active === null ? -1 : placeOfRole(picture, active);
    const isCard = target instanceof HTMLElement && target.role === "treeitem";
    if (!isCard || active === null || place < 0) return;
    const withModifier = event.ctrlKey || event.metaKey;
    const next = walked(picture, place, key);
    if (withModifier && key !== " ") return;
    if (altKey && key.startsWith("Arrow")) stepTo(active, key);
    else if (key === "ContextMenu" || (shiftKey && key === "F10")) {
      store.openMenu(active, target.getBoundingClientRect());
    } else if (key === "Enter") onEnter(active);
    else if (key === " " && withModifier) choosing.toggle(active);
    else if (key === " ") store.fold(active);
    else if (altKey || next === null) return;
    else walkTo(active, next, shiftKey);
    event.preventDefault();
  };
}
