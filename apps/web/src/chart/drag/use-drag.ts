"use client";

import { at } from "@puesto/chart";
import type { ShortId } from "@puesto/domain/identity";
import { useReactFlow } from "@xyflow/react";
import { type PointerEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { type Editor, rowOf, topmost, useDesk } from "../../structure/index.ts";
import type { CardState, CardStore } from "../card/card-store.tsx";
import type { Picture } from "../picture/picture.ts";
import { dropAt, movesOf } from "./drop.ts";

/** A drag under way: the roles, where the pointer is on the screen, and why they cannot be dropped there (null where they can). */
export interface Drag {
  readonly ids: readonly ShortId[];
  readonly x: number;
  readonly y: number;
  readonly refusal: string | null;
}

const leastDistance = 6;

/**
 * A card, with all that are chosen together with it, is taken with the mouse and let go over another one, which it reports to from
 * then on, or at the side of one, beside which it stands then. Escape leaves everything as it is. Fingers pan; they have the panel to move roles.
 */
export function useDrag(picture: Picture, editor: Editor | null, store: CardStore) {
  const flow = useReactFlow();
  const [drag, setDrag] = useState<Drag | null>(null);
  const { selection } = useDesk();
  const taken = useRef<{ readonly ids: readonly ShortId[]; readonly x: number; readonly y: number } | null>(null);
  const hasMoved = useRef(false);

  const end = () => {
    taken.current = null;
    setDrag(null);
    store.set({ dragged: [], drop: null });
  };
  const changesAt = (ids: readonly ShortId[], event: { readonly clientX: number; readonly clientY: number }) => {
    const drop = dropAt(picture, ids, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }));
    return { drop, changes: drop === null ? [] : movesOf(picture, ids, drop) };
  };
  const move = useEffectEvent((event: globalThis.PointerEvent) => {
    const start = taken.current;
    if (start === null || editor === null) return;
    if (!hasMoved.current && Math.hypot(event.clientX - start.x, event.clientY - start.y) < leastDistance) return;
    const { ids } = start;
    hasMoved.current = true;
    const { drop, changes } = changesAt(ids, event);
    const refusal = changes.length === 0 ? null : editor.judge(changes);
    store.set({
      dragged: branchesOf(picture, ids),
      drop: changes.length === 0 || drop === null ? null : { ...drop, isAllowed: refusal === null },
    });
    setDrag({ ids, x: event.clientX, y: event.clientY, refusal });
  });
  const drop = useEffectEvent((event: globalThis.PointerEvent) => {
    const start = taken.current;
    if (start === null) return;
    if (hasMoved.current && editor !== null) {
      const { changes } = changesAt(start.ids, event);
      if (changes.length > 0 && editor.judge(changes) === null) editor.propose(changes);
    }
    end();
  });
  const cancel = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Escape" || taken.current === null) return;
    event.preventDefault();
    event.stopPropagation();
    end();
  });
  useEffect(() => {
    const onMove = (event: globalThis.PointerEvent) => move(event);
    const onUp = (event: globalThis.PointerEvent) => drop(event);
    const onKey = (event: KeyboardEvent) => cancel(event);
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
    window.addEventListener("keydown", onKey, true);
    return () => {
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("keydown", onKey, true);
    };
  }, []);

  return {
    drag,
    /** A press on a card may become a drag. */
    onPointerDown: (event: PointerEvent, id: ShortId | null) => {
      hasMoved.current = false;
      if (editor === null || id === null || event.button !== 0 || event.pointerType !== "mouse") return;
      // One of those that are chosen together takes the others along.
      const chosen = selection.get();
      const ids = chosen.has(id) ? topmost(picture.outline, chosen) : [id];
      taken.current = { ids, x: event.clientX, y: event.clientY };
    },
    /** Whether what the browser takes for a click was the end of a drag. */
    wasDrag: () => hasMoved.current,
  };
}

/** The rows that go along with some roles: their own, and all below. */
const branchesOf = ({ outline, tree }: Picture, ids: readonly ShortId[]): CardState["dragged"] =>
  ids.map((id) => ({ from: rowOf(outline, id), end: at(tree.ends, rowOf(outline, id)) }));
