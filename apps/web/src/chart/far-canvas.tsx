"use client";

import type { Outline } from "@puesto/domain/structure";
import { useStoreApi } from "@xyflow/react";
import { useTheme } from "next-themes";
import { useEffect, useMemo, useRef } from "react";
import { useFindingMarks } from "../policy/index.ts";
import { rowOf, type Traced } from "../structure/index.ts";
import type { CardMarks } from "./card/card-mark.tsx";
import { drawFar, type FarPicture, foundFromAfar, type Look } from "./picture/far-drawing.ts";
import type { Picture } from "./picture/picture.ts";

/**
 * The picture from afar, when cards are too small to be read or too many to be elements. What it costs depends on the pixels of
 * the window, not on the number of roles; where that is still too much for a frame, a picture that is there already is moved
 * along until the look rests.
 */
export function FarCanvas({
  picture,
  marks,
  traced,
  isFar,
}: {
  picture: Picture;
  marks: CardMarks;
  traced: Traced | null;
  isFar: boolean;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const flow = useStoreApi();
  const { resolvedTheme } = useTheme();
  const findings = useFindingMarks();
  // Once for an outline and what was found in it: a frame then reads one number for each card that it draws.
  const found = useMemo(() => foundByRow(picture.outline, findings), [picture.outline, findings]);
  useEffect(() => {
    const target = canvas.current;
    if (target === null || !isFar) return;
    const painter = farPainter(target, { picture, marks, traced, found, isDark: resolvedTheme === "dark" });
    let frame = 0;
    const paint = () => {
      frame = 0;
      const { transform, width, height } = flow.getState();
      painter.paint({ x: transform[0], y: transform[1], zoom: transform[2], width, height });
    };
    const request = () => {
      frame ||= requestAnimationFrame(paint);
    };
    paint();
    const leave = flow.subscribe(request);
    return () => {
      leave();
      cancelAnimationFrame(frame);
      painter.leave();
    };
  }, [flow, picture, marks, traced, found, isFar, resolvedTheme]);
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0">
      <canvas ref={canvas} className="size-full" />
    </div>
  );
}

function foundByRow(outline: Outline, findings: ReturnType<typeof useFindingMarks>): Uint8Array {
  const found = new Uint8Array(outline.depths.length);
  for (const [id, { severity }] of findings) {
    const row = severity === "NOTICE" ? -1 : rowOf(outline, id);
    if (row >= 0) found[row] = severity === "ERROR" ? foundFromAfar.error : foundFromAfar.warning;
  }
  return found;
}

/** What a frame has for drawing, and how long a look must not move to rest, in milliseconds. */
const frameBudget = 6;
const restMilliseconds = 120;
/** How much further than the window a kept picture reaches, in parts of it. */
const spare = 0.25;

/** Paints a canvas from ever other places; `leave` clears it. */
function farPainter(canvas: HTMLCanvasElement, far: FarPicture) {
  const context = canvas.getContext("2d");
  const kept = document.createElement("canvas");
  let keptLook: Look | null = null;
  let keptAt = 0;
  let cost = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const drawn = (on: HTMLCanvasElement, look: Look) => {
    const startedAt = performance.now();
    const onto = sized(on, look);
    if (onto !== null) drawFar(onto, far, look);
    cost = performance.now() - startedAt;
  };
  const keep = (look: Look) => {
    keptLook = widened(look);
    drawn(kept, keptLook);
    keptAt = performance.now();
  };
  const showKept = (look: Look) => {
    const onto = sized(canvas, look);
    if (onto === null || keptLook === null) return;
    const scale = look.zoom / keptLook.zoom;
    onto.clearRect(0, 0, look.width, look.height);
    const [x, y] = [look.x - keptLook.x * scale, look.y - keptLook.y * scale];
    onto.drawImage(kept, x, y, keptLook.width * scale, keptLook.height * scale);
  };
  return {
    paint(look: Look) {
      clearTimeout(timer);
      if (cost <= frameBudget) {
        drawn(canvas, look);
        keptLook = null;
        return;
      }
      // One that shows nothing of an edge is drawn anew on the way too, but not so often that nothing moves.
      const isDue = performance.now() - keptAt > 4 * cost;
      if (keptLook === null || (isDue && !covers(keptLook, look))) keep(look);
      showKept(look);
      timer = setTimeout(() => drawn(canvas, look), restMilliseconds);
    },
    leave() {
      clearTimeout(timer);
      context?.clearRect(0, 0, canvas.width, canvas.height);
    },
  };
}

/** The canvas's context in pixels of the page, the canvas being as large as the look. */
function sized(canvas: HTMLCanvasElement, { width, height }: Look): CanvasRenderingContext2D | null {
  const density = window.devicePixelRatio;
  const [wide, high] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
  const context = canvas.getContext("2d");
  context?.setTransform(density, 0, 0, density, 0, 0);
  return context;
}

function widened({ x, y, zoom, width, height }: Look): Look {
  const [more, higher] = [width * spare, height * spare];
  return { x: x + more, y: y + higher, zoom, width: width + 2 * more, height: height + 2 * higher };
}

/** Whether all that is seen from one look is on the picture of another, which is not much blurred. */
function covers(kept: Look, look: Look): boolean {
  const scale = look.zoom / kept.zoom;
  const [left, top] = [look.x - kept.x * scale, look.y - kept.y * scale];
  const isSharp = scale > 0.5 && scale < 2;
  return (
    isSharp &&
    left <= 0 &&
    top <= 0 &&
    left + kept.width * scale >= look.width &&
    top + kept.height * scale >= look.height
  );
}
