import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "@playwright/test";

/** Where on the page a gesture is made. */
export type Stage = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const gestureMs = 3_000;
const strokeMs = 600;
/** Between one event of the mouse and the next; a real one is about as quick. */
const eventEveryMs = 8;
/** A page that is slow to answer is not buried under events. */
const mostUnanswered = 4;

/** Drags the picture: strokes of the pressed mouse over most of the stage, all to the left, or to and fro. */
export async function pan(page: Page, stage: Stage, way: "left" | "to and fro"): Promise<void> {
  const middle = stage.y + stage.height / 2;
  for (let stroke = 0; stroke * strokeMs < gestureMs; stroke += 1) {
    const ends = [stage.x + stage.width * 0.85, stage.x + stage.width * 0.15] as const;
    const [from, to] = way === "left" || stroke % 2 === 0 ? ends : [ends[1], ends[0]];
    await page.mouse.move(from, middle);
    await page.mouse.down();
    await during(strokeMs, (part) =>
      page.mouse.move(from + (to - from) * part, middle + 40 * Math.sin(part * Math.PI)),
    );
    await page.mouse.up();
  }
}

/** Turns the wheel so that the picture is `factor` as large in the middle of the gesture, and as it was at its end. */
export async function zoom(page: Page, stage: Stage, factor: number): Promise<void> {
  await page.mouse.move(stage.x + stage.width / 2, stage.y + stage.height / 2);
  // React Flow doubles the picture for every 500 pixels that the wheel is turned up.
  const turn = -500 * Math.log2(factor);
  for (const direction of [1, -1]) {
    let turned = 0;
    await during(gestureMs / 2, (part) => {
      const by = direction * turn * (part - turned);
      turned = part;
      return page.mouse.wheel(0, by);
    });
    await page.mouse.wheel(0, direction * turn * (1 - turned));
  }
}

/**
 * Does something over and over for a time, told which part of the time is over. The browser answers an event once a frame, so
 * the next ones are sent before it has: else every other frame would stand still.
 */
async function during(milliseconds: number, act: (part: number) => Promise<void>): Promise<void> {
  const startedAt = performance.now();
  const unanswered = new Set<Promise<void>>();
  for (;;) {
    const part = (performance.now() - startedAt) / milliseconds;
    if (part >= 1) break;
    if (unanswered.size < mostUnanswered) {
      const answer = act(part).finally(() => unanswered.delete(answer));
      unanswered.add(answer);
    }
    await wait(eventEveryMs);
  }
  await Promise.all(unanswered);
}
