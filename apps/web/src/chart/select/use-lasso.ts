"use client";

import { at, cardsIn } from "@puesto/chart";
import type { ShortId } from "@puesto/domain/identity";
import { useReactFlow } from "@xyflow/react";
import { type MouseEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { idAt } from "../../structure/index.ts";
import type { Picture } from "../picture/picture.ts";

/** A rectangle that is drawn over the picture, in pixels of the screen. */
export interface Lasso {
  readonly startX: number;
  readonly startY: number;
  readonly x: number;
  readonly y: number;
}

/** So many roles are chosen at most with one stroke. */
const mostCaught = 2000;

/** With Shift a stroke over the empty picture draws a rectangle, and chooses the cards that it touches; Escape leaves it. */
export function useLasso(picture: Picture, isOn: boolean, onCaught: (ids: readonly ShortId[]) => void) {
  const flow = useReactFlow();
  const [lasso, setLasso] = useState<Lasso | null>(null);
  const isDrawn = lasso !== null;
  const wasDrawn = useRef(false);
  const move = useEffectEvent((event: globalThis.MouseEvent) =>
    setLasso((now) => now && { ...now, x: event.clientX, y: event.clientY }),
  );
  const finish = useEffectEvent((event: globalThis.MouseEvent) => {
    if (lasso === null) return;
    wasDrawn.current = true;
    setLasso(null);
    const [one, other] = [
      flow.screenToFlowPosition({ x: lasso.startX, y: lasso.startY }),
      flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }),
    ];
    const stretch = {
      x: Math.min(one.x, other.x),
      y: Math.min(one.y, other.y),
      width: Math.abs(one.x - other.x),
      height: Math.abs(one.y - other.y),
    };
    const places = cardsIn(picture.arrangement, stretch, mostCaught) ?? [];
    onCaught(places.map((place) => idAt(picture.outline, at(picture.shown.rows, place))));
  });
  const leave = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    setLasso(null);
  });
  useEffect(() => {
    if (!isDrawn) return;
    const onMove = (event: globalThis.MouseEvent) => move(event);
    const onUp = (event: globalThis.MouseEvent) => finish(event);
    const onKey = (event: KeyboardEvent) => leave(event);
    window.addEventListener("mousemove", onMove);
    window.addEventListener("mouseup", onUp);
    window.addEventListener("keydown", onKey, true);
    return () => {
      window.removeEventListener("mousemove", onMove);
      window.removeEventListener("mouseup", onUp);
      window.removeEventListener("keydown", onKey, true);
    };
  }, [isDrawn]);

  return {
    lasso,
    /** Whether what the browser takes for a click was the end of a stroke. */
    wasLasso: () => wasDrawn.current,
    /** Begins before React Flow hears of the press, which would move the picture. */
    onMouseDownCapture: (event: MouseEvent) => {
      wasDrawn.current = false;
      if (!isOn || !event.shiftKey || event.button !== 0 || !(event.target instanceof Element)) return;
      if (event.target.closest(".react-flow__pane, .react-flow__edge") === null) return;
      if (event.target.closest(".react-flow__node, button") !== null) return;
      event.preventDefault();
      event.stopPropagation();
      setLasso({ startX: event.clientX, startY: event.clientY, x: event.clientX, y: event.clientY });
    },
  };
}
