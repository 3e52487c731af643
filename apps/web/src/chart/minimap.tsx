"use client";

import { at, cardsFromAfar } from "@puesto/chart";
import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useTheme } from "next-themes";
import { type PointerEvent, useEffect, useRef } from "react";
import { worldIn } from "./picture/camera.ts";
import type { Picture } from "./picture/picture.ts";
import { spacing } from "./picture/spacing.ts";
import { unitHue } from "./picture/unit-colour.ts";

const size = { width: 176, height: 112 };
const edge = 8;

/** The whole picture, small, with what the window shows of it; pressing on it goes there. The keyboard has its own ways. */
export function Minimap({ picture }: { picture: Picture }) {
  const map = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const store = useStoreApi();
  const flow = useReactFlow();
  const { resolvedTheme } = useTheme();
  const { width, height } = picture.arrangement;
  const scale = Math.min((size.width - 2 * edge) / width, (size.height - 2 * edge) / height);
  const [left, top] = [(size.width - width * scale) / 2, (size.height - height * scale) / 2];

  useEffect(() => {
    if (map.current !== null) drawMap(map.current, picture, scale, left, top, resolvedTheme === "dark");
  }, [picture, scale, left, top, resolvedTheme]);

  useEffect(() => {
    const follow = () => {
      const { transform, width: windowWidth, height: windowHeight } = store.getState();
      const camera = { x: transform[0], y: transform[1], zoom: transform[2] };
      const seen = worldIn(camera, { width: windowWidth, height: windowHeight });
      const box = frame.current;
      if (box === null || windowWidth === 0) return;
      const from = { x: Math.max(0, left + seen.x * scale), y: Math.max(0, top + seen.y * scale) };
      const to = {
        x: Math.min(size.width, left + (seen.x + seen.width) * scale),
        y: Math.min(size.height, top + (seen.y + seen.height) * scale),
      };
      box.style.transform = `translate(${from.x}px, ${from.y}px)`;
      box.style.width = `${Math.max(3, to.x - from.x)}px`;
      box.style.height = `${Math.max(3, to.y - from.y)}px`;
    };
    follow();
    return store.subscribe(follow);
  }, [store, scale, left, top]);

  const go = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const { zoom } = flow.getViewport();
    const { width: windowWidth, height: windowHeight } = store.getState();
    const x = (event.clientX - box.left - left) / scale;
    const y = (event.clientY - box.top - top) / scale;
    void flow.setViewport({ x: windowWidth / 2 - x * zoom, y: windowHeight / 2 - y * zoom, zoom });
  };

  return (
    <div
      aria-hidden="true"
      onPointerDown={go}
      onPointerMove={go}
      style={size}
      className="absolute right-3 bottom-6 z-10 cursor-crosshair touch-none overflow-hidden rounded-xl border border-line bg-surface/90 shadow-float max-md:hidden print:hidden"
    >
      <canvas ref={map} className="absolute inset-0 size-full" />
      <div ref={frame} className="absolute top-0 left-0 rounded-sm border border-accent bg-accent/10" />
    </div>
  );
}

function drawMap(
  canvas: HTMLCanvasElement,
  { arrangement, outline, shown }: Picture,
  scale: number,
  left: number,
  top: number,
  isDark: boolean,
): void {
  const density = window.devicePixelRatio;
  canvas.width = size.width * density;
  canvas.height = size.height * density;
  const context = canvas.getContext("2d");
  if (context === null) return;
  context.setTransform(density, 0, 0, density, 0, 0);
  const whole = { x: 0, y: 0, width: arrangement.width, height: arrangement.height };
  const [width, height] = [Math.max(1, spacing.cardWidth * scale), Math.max(1, spacing.cardHeight * scale)];
  for (const place of cardsFromAfar(arrangement, whole, 1 / scale)) {
    const unit = outline.units[at(shown.rows, place)] ?? -1;
    context.fillStyle = `oklch(${isDark ? 0.6 : 0.72} ${unit < 0 ? 0.012 : 0.09} ${unitHue(unit)})`;
    context.fillRect(left + at(arrangement.x, place) * scale, top + at(arrangement.y, place) * scale, width, height);
  }
}
