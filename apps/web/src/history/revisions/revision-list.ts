/** Revisions that follow each other, the latest first, as far as they have come. */
export interface RevisionList<Revision> {
  readonly revisions: readonly Revision[];
  /** The cursor after which the next page begins; null where nothing follows. */
  readonly next: string | null;
  /** The revision at which the company stood when it was asked. */
  readonly asOf: number;
}

type Numbered = { readonly number: number };

/** The latest page has come, perhaps again: what follows it stays, unless so much is new that there would be a gap. */
export function withLatest<Revision extends Numbered>(
  known: RevisionList<Revision> | null,
  page: RevisionList<Revision>,
): RevisionList<Revision> {
  const last = page.revisions.at(-1);
  if (known === null || last === undefined) return page;
  const place = known.revisions.findIndex(({ number }) => number === last.number);
  if (place < 0) return page;
  return {
    revisions: [...page.revisions, ...known.revisions.slice(place + 1)],
    next: known.next,
    asOf: page.asOf,
  };
}

/** An older page has come. */
export function withOlder<Revision extends Numbered>(
  known: RevisionList<Revision> | null,
  page: RevisionList<Revision>,
): RevisionList<Revision> {
  if (known === null) return page;
  const oldest = known.revisions.at(-1)?.number ?? Number.POSITIVE_INFINITY;
  const revisions = [...known.revisions, ...page.revisions.filter(({ number }) => number < oldest)];
  return { revisions, next: page.next, asOf: known.asOf };
}
