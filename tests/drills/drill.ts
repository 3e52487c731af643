import type { Ground, Readings } from "./traffic.ts";

/** Something that goes wrong on purpose, and what must be so nevertheless. */
export interface Drill {
  /** As it is asked for: `pnpm drills killed`. */
  readonly name: string;
  /** As a sentence that is true where it holds. */
  readonly sentence: string;
  readonly run: (ground: Ground) => Promise<DrillOutcome>;
}

export interface DrillOutcome {
  /** What was measured, for people. */
  readonly figures: readonly string[];
  /** What is not as it must be. */
  readonly findings: readonly string[];
}

/** Bounds, in milliseconds: until edits are answered again, and for any one answer to a reader. */
export const bounds = { recovery: 5_000, reading: 1_500 };

/** What readers may not have seen. */
export function judgeReadings(where: string, { longest, answered, unclean }: Readings): readonly string[] {
  return [
    ...unclean.map((text) => `${where}: a reader got ${text}`),
    ...(longest > bounds.reading ? [`${where}: a reader waited for ${longest.toFixed(0)} ms`] : []),
    ...(answered === 0 ? [`${where}: no reader got an answer`] : []),
  ];
}

/** "1,234 ms" */
export const milliseconds = (value: number): string => `${Math.round(value).toLocaleString("en")} ms`;
