import { unlessAborted } from "./unless-aborted.ts";

/** Where several wait for the next piece of news. */
export interface NewsLine {
  /** Tells all who wait. */
  readonly tell: () => void;
  /** Waits for the next, or until it is aborted. */
  readonly next: (signal: AbortSignal) => Promise<void>;
  /** How often there was news. */
  readonly count: () => number;
}

/** Makes a line in which nobody waits yet. */
export function newsLine(): NewsLine {
  const waiting = new Set<() => void>();
  let count = 0;
  return {
    tell() {
      count += 1;
      for (const wake of waiting) wake();
    },
    async next(signal) {
      const news = Promise.withResolvers<void>();
      waiting.add(news.resolve);
      await unlessAborted(news.promise, signal);
      waiting.delete(news.resolve);
    },
    count: () => count,
  };
}
