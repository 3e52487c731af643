import { z } from "zod";

const count = z.number().int().nonnegative().catch(0);

/** What an import is told by. Earlier releases may have kept less of it. */
const ImportSummary = z.object({
  files: z.array(z.string()).catch([]),
  added: count,
  changed: count,
  removed: count,
});
export type ImportSummary = z.infer<typeof ImportSummary>;

/** The files of an import and what became of the roles. */
export const importSummary = (summary: unknown): ImportSummary =>
  ImportSummary.safeParse(summary).data ?? { files: [], added: 0, changed: 0, removed: 0 };

/** How many sentences stand there before one asks for more. */
export const firstSentences = 3;

/** Which sentences of a revision are shown, how many more can be, and how many are only counted. */
export function shownSentences<Sentence>(
  { sentences, changeCount }: { readonly sentences: readonly Sentence[]; readonly changeCount: number | null },
  isExpanded: boolean,
) {
  // One more sentence takes no more room than a button that offers it.
  const isShort = sentences.length <= firstSentences + 1;
  const shown = isExpanded || isShort ? sentences : sentences.slice(0, firstSentences);
  return {
    shown,
    folded: sentences.length - shown.length,
    isFoldable: !isShort,
    untold: Math.max(0, (changeCount ?? 0) - sentences.length),
  };
}
