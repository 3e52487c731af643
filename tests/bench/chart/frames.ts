import type { CDPSession, Page } from "@playwright/test";
import { median } from "../table.ts";

/**
 * How a gesture felt: times between frames in milliseconds, and how long the page's main thread worked for each frame. Frames in
 * which nothing moves come evenly on any page, so only those count that showed or followed a movement.
 */
export type Frames = {
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
  readonly workMs: number;
  /** Which part of the frames of the gesture showed the picture elsewhere than the one before. */
  readonly moving: number;
};

/** Notes when the page gets its frames while a gesture goes on. Frames are those of requestAnimationFrame. */
export async function framesDuring(
  { page, cdp }: { readonly page: Page; readonly cdp: CDPSession },
  gesture: () => Promise<void>,
): Promise<Frames> {
  const recorder = await page.evaluateHandle(() => {
    const picture = document.querySelector<HTMLElement>(".react-flow__viewport, #floor");
    const place = () => picture?.style.transform;
    const frames: { time: number; isMoved: boolean }[] = [];
    let [isOn, before] = [true, place()];
    const note = (time: number) => {
      frames.push({ time, isMoved: place() !== before });
      before = place();
      if (isOn) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
    return {
      stop: () => {
        isOn = false;
        return frames;
      },
    };
  });
  const workedBefore = await taskSeconds(cdp);
  await gesture();
  const worked = (await taskSeconds(cdp)) - workedBefore;
  const frames = await recorder.evaluate((one) => one.stop());
  const steps = frames.slice(1).map(({ time, isMoved }, index) => {
    const last = frames[index];
    return { isMoved, counts: isMoved || last?.isMoved === true, ms: time - (last?.time ?? time) };
  });
  const between = steps.filter(({ counts }) => counts).map(({ ms }) => ms);
  const sorted = between.toSorted((one, other) => one - other);
  return {
    median: median(between),
    p95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0,
    worst: sorted.at(-1) ?? 0,
    workMs: (worked * 1000) / Math.max(1, steps.length),
    moving: steps.filter(({ isMoved }) => isMoved).length / Math.max(1, steps.length),
  };
}

async function taskSeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
}
