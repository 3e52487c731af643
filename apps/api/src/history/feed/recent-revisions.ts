import type { RevisionRow } from "../revisions/read.ts";

/** How many of a company's last revisions are kept, and how many characters of their contents. */
const most = { revisions: 50, characters: 250_000 };

/** The last revisions that were read of a company, without a gap between them. */
export interface RecentRevisions {
  readonly add: (revisions: readonly RevisionRow[]) => void;
  /** Those after one of a number; none where the next after it is not among those kept. */
  readonly after: (number: number) => readonly RevisionRow[];
}

/** Makes room for a company's last revisions, bounded in number and size. */
export function recentRevisions(): RecentRevisions {
  let kept: readonly RevisionRow[] = [];
  return {
    add(revisions) {
      const last = kept.at(-1)?.number ?? 0;
      const newer = revisions.filter(({ number }) => number > last);
      if (newer.length > 0) kept = lastOf([...kept, ...newer]);
    },
    after(number) {
      const at = kept.findIndex((revision) => revision.number === number + 1);
      return at < 0 ? [] : kept.slice(at);
    },
  };
}

/** As many from the end as are kept, and none before a gap. */
function lastOf(revisions: readonly RevisionRow[]): readonly RevisionRow[] {
  let characters = 0;
  let following: RevisionRow | undefined;
  let from = revisions.length;
  while (from > 0 && revisions.length - from < most.revisions) {
    const one = revisions[from - 1];
    if (one === undefined || (following !== undefined && following.number !== one.number + 1)) break;
    characters += JSON.stringify([one.recorded, one.difference]).length;
    if (characters > most.characters) break;
    following = one;
    from -= 1;
  }
  return revisions.slice(from);
}
