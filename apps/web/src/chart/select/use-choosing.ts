"use client";

import type { ShortId } from "@puesto/domain/identity";
import { toggled, useDesk } from "../../structure/index.ts";
import type { ChangeView, View } from "../../view/use-view.ts";

/** The ways in which cards are chosen: one to be opened, or several together. */
export interface Choosing {
  /** One alone, whose details open. */
  readonly open: (id: ShortId) => void;
  /** One comes to those that are chosen, or leaves them. */
  readonly toggle: (id: ShortId) => void;
  /** As the focus goes from one card to the next with Shift: both are chosen, or the first is left out again. */
  readonly extend: (from: ShortId, to: ShortId) => void;
  readonly all: (ids: readonly ShortId[]) => void;
}

/** `canChoose`: whether several can be, which is of use only where they can be edited. */
export function useChoosing(view: View, changeView: ChangeView, canChoose: boolean): Choosing {
  const { selection } = useDesk();
  const open = (id: ShortId) => {
    selection.clear();
    changeView({ open: id });
  };
  return {
    open,
    toggle: (id) => {
      if (!canChoose) return open(id);
      const next = toggled(selection.get(), view.open, id);
      selection.set(next.chosen);
      if (next.open !== view.open) changeView({ open: next.open });
    },
    extend: (from, to) => {
      if (!canChoose) return;
      const chosen = new Set(selection.get()).add(from);
      if (selection.get().has(to)) chosen.delete(from);
      else chosen.add(to);
      selection.set(chosen);
    },
    all: (ids) => {
      const [only] = ids;
      if (only === undefined) return;
      if (ids.length === 1) open(only);
      else selection.set([...selection.get(), ...ids]);
    },
  };
}
