import type { RevisionRow } from "../revisions/read.ts";
import { newsLine } from "./news-line.ts";
import { recentRevisions } from "./recent-revisions.ts";
import { unlessAborted } from "./unless-aborted.ts";

/** How many revisions are read at once. */
export const batchSize = 50;

/** One company's revisions as this process knows of them, read once for all who follow it. */
export interface CompanyFeed {
  /** The next revisions after one of a number, in order, at least one: waits until there are some. None when it is aborted. */
  readonly next: (after: number, signal: AbortSignal) => Promise<readonly RevisionRow[]>;
  /** That there is a revision of this number now. */
  readonly hear: (number: number) => void;
  /** That there may be revisions of which nobody was told. */
  readonly doubt: () => void;
}

/** Makes the feed of a company from what reads up to a batch of its revisions after one. */
export function companyFeed(read: (after: number) => Promise<readonly RevisionRow[]>): CompanyFeed {
  const recent = recentRevisions();
  const reads = new Map<number, Promise<readonly RevisionRow[]>>();
  /** The last revision that was told of or read, and whether there may be later ones. */
  let last = 0;
  let isInDoubt = true;
  const news = newsLine();

  /** Those who stand at the same revision share one reading. */
  function readAfter(after: number): Promise<readonly RevisionRow[]> {
    const known = reads.get(after);
    if (known !== undefined) return known;
    const begun = readAnew(after).finally(() => reads.delete(after));
    reads.set(after, begun);
    return begun;
  }

  async function readAnew(after: number): Promise<readonly RevisionRow[]> {
    const newsBefore = news.count();
    const revisions = await read(after);
    recent.add(revisions);
    // Where nothing was told of meanwhile, what was read is all there is, whatever was said before.
    if (revisions.length < batchSize && news.count() === newsBefore) {
      last = revisions.at(-1)?.number ?? after;
      isInDoubt = false;
    }
    return revisions;
  }

  return {
    async next(after, signal) {
      while (!signal.aborted) {
        const known = recent.after(after);
        if (known.length > 0) return known;
        if (isInDoubt || last > after) {
          const revisions = await unlessAborted(readAfter(after), signal);
          if (revisions !== null && revisions.length > 0) return revisions;
        } else {
          await news.next(signal);
        }
      }
      return [];
    },
    hear(number) {
      if (number <= last) return;
      last = number;
      news.tell();
    },
    doubt() {
      isInDoubt = true;
      news.tell();
    },
  };
}
