"use client";

import type { Outline } from "@puesto/domain/structure";
import { type RefObject, useEffect, useMemo, useRef } from "react";
import type { ChartHandle } from "../chart/chart.tsx";
import { idAt } from "../structure/index.ts";
import { type Traced, tracedIn } from "../structure/oversight/traced.ts";
import type { View } from "../view/use-view.ts";

/** So many roles are unfolded to when ties are traced, the nearest first; the view holds no more. */
const mostShown = 60;

/** The ties that the view traces; when they are others, the chart unfolds and frames them. */
export function useTrace(chart: RefObject<ChartHandle | null>, outline: Outline, { trace }: View): Traced | null {
  const [side, of] = [trace?.side, trace?.of];
  const traced = useMemo(
    () => (side === undefined || of === undefined ? null : tracedIn(outline, { side, of })),
    [outline, side, of],
  );
  const shown = useRef("");
  useEffect(() => {
    // An edit changes what is traced too, but moves nobody's look.
    const wanted = traced === null || outline.bounded ? "" : `${side} ${of}`;
    if (shown.current === wanted) return;
    shown.current = wanted;
    if (wanted === "" || traced === null) return;
    const rows = [...traced.rows].slice(0, mostShown);
    chart.current?.reveal(
      rows.map((row) => idAt(outline, row)),
      "these",
    );
  }, [chart, traced, outline, side, of]);
  return traced;
}
