import { type AskedChange, apply, type Change, type ChangeRefusal, type ToldChange } from "@puesto/domain/history";
import { accepted, type Result, refused } from "@puesto/domain/result";
import {
  type CompanyFacts,
  differenceOf,
  type Neighbourhood,
  neighbourhoodOf,
  recordsOf,
  type StructureDifference,
  type StructureRecords,
  type TableDifference,
  type Write,
  written,
} from "@puesto/domain/structure";
import { overlaps } from "./conflicts/overlap.ts";
import type { ToldRevisionFragment } from "./revisions/history.generated.ts";

/** The rows of a company as the API has them at a revision. */
export interface ServerRows {
  readonly revision: number;
  readonly company: CompanyFacts;
  readonly records: StructureRecords;
}

/** What one revision did: its changes, or what became of the rows; neither where it is so much that the rows are better fetched anew. */
export interface Arrival {
  readonly revision: number;
  readonly changes: readonly Change[] | null;
  readonly difference: StructureDifference | null;
  /** Names the request that made it; null where it was not named. */
  readonly requestKey: string | null;
  /** Who made it and what they did, in sentences. */
  readonly told: ToldRevisionFragment | null;
}

/** An edit of one's own that the API has not told back yet. */
export interface PendingEdit {
  /** Names the request, so that it is applied once however often it is sent. */
  readonly key: string;
  readonly changes: readonly AskedChange[];
  /** What each change does, in names as they were when it was made. */
  readonly told: readonly ToldChange[];
  /** The revision on which it was made. */
  readonly since: number;
  /** Whether the API was asked for it and has not answered, so that it may be made already. */
  readonly isAsked: boolean;
  /** The revision that it made; null until the API has said so. */
  readonly revision: number | null;
}

/** A refusal as the API tells it, in the page's language. */
export interface ToldRefusal {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/**
 * An edit that cannot stand any more, or would take away what others did meanwhile, or that the API refused, and then why. The
 * person picks: drop it, or ask again.
 */
export interface Conflict {
  readonly edit: PendingEdit;
  readonly refusals: readonly ToldRefusal[];
}

/** What others did while an edit of one's own was open. */
export interface Heard {
  readonly revision: number;
  /** Null where several revisions came at once, and nobody told whose. */
  readonly told: ToldRevisionFragment | null;
  readonly difference: StructureDifference;
}

/**
 * What a person edits: the rows as the API has them, one's own edits on top of them, and what both come to. Plain data; every
 * function gives a new one.
 */
export interface Session {
  readonly revision: number;
  readonly base: Neighbourhood;
  readonly pending: readonly PendingEdit[];
  readonly shown: Neighbourhood;
  readonly conflicts: readonly Conflict[];
  /** What others did since the first edit was made that is still open. */
  readonly heard: readonly Heard[];
  /** The last revision up to which it was not told which requests made the revisions. */
  readonly untold: number;
}

export function beginSession({ revision, company, records }: ServerRows): Session {
  const base = neighbourhoodOf(company, records);
  return { revision, base, pending: [], shown: base, conflicts: [], heard: [], untold: revision };
}

/** Puts an edit on top, or says why it cannot be. */
export function proposed(
  session: Session,
  key: string,
  changes: readonly AskedChange[],
): Result<Session, readonly ChangeRefusal[]> {
  const applied = apply(session.shown, changes);
  if (!applied.ok) return refused(applied.problem);
  const { rows, told } = applied.value;
  const edit = { key, changes, told, since: session.revision, isAsked: false, revision: null };
  return accepted({ ...session, pending: [...session.pending, edit], shown: rows });
}

/** The API is asked for an edit. */
export const asked = (session: Session, key: string): Session => ({
  ...session,
  pending: session.pending.map((edit) => (edit.key === key ? { ...edit, isAsked: true } : edit)),
});

/** The API has made an edit: it stays on top until its revision has come, and is no conflict, whatever it looked like. */
export const acknowledged = (session: Session, key: string, revision: number): Session =>
  rebased(madeBy(session, key, revision));

const madeBy = (session: Session, key: string | null, revision: number): Session => ({
  ...session,
  pending: session.pending.map((edit) => (edit.key === key ? { ...edit, revision } : edit)),
  conflicts: session.conflicts.filter(({ edit }) => edit.key !== key),
});

/**
 * The API answers again, and what it has is here: an edit whose answer was lost and that did not come was not made, and is judged
 * again like one that nobody was asked for. Where it was not told whose revisions came, the API has to be asked once more.
 */
export function settled(session: Session): Session {
  const pending = session.pending.map((edit) => (edit.since < session.untold ? edit : { ...edit, isAsked: false }));
  return rebased({ ...session, pending });
}

/** The API has refused an edit: it is taken off, and with it falls what stood on it. */
export function turnedDown(session: Session, key: string, refusals: readonly ToldRefusal[]): Session {
  const edit = session.pending.find((one) => one.key === key);
  if (edit === undefined) return session;
  const conflicts = [...session.conflicts, { edit, refusals }];
  return rebased({ ...session, pending: session.pending.filter((one) => one !== edit), conflicts });
}

/** The last edit that the API has not made is taken off again; null where there is none. */
export function withdrawn(session: Session): Session | null {
  const edit = session.pending.findLast(({ revision }) => revision === null);
  return edit === undefined ? null : rebased({ ...session, pending: session.pending.filter((one) => one !== edit) });
}

/** A revision has come: what one edited oneself, or somebody else. Those that are known already change nothing. */
export function arrived(session: Session, arrival: Arrival): Session | "RELOAD" {
  const { revision, requestKey, told } = arrival;
  if (revision <= session.revision) return session;
  const step = revision === session.revision + 1 ? stepFrom(session.base, arrival) : null;
  if (step === null) return "RELOAD";
  const heard = isOwn(session, requestKey)
    ? session.heard
    : [...session.heard, { revision, told, difference: step.difference }];
  return rebased({ ...madeBy(session, requestKey, revision), revision, base: step.rows, heard });
}

const isOwn = ({ pending, conflicts }: Session, key: string | null): boolean =>
  pending.some((edit) => edit.key === key) || conflicts.some(({ edit }) => edit.key === key);

function stepFrom(
  base: Neighbourhood,
  { changes, difference }: Arrival,
): { readonly rows: Neighbourhood; readonly difference: StructureDifference } | null {
  if (difference !== null) return { rows: writesOf(difference).reduce(written, base), difference };
  const applied = changes === null ? null : apply(base, changes);
  return applied?.ok ? applied.value : null;
}

/** The rows have come anew, as they are at a later revision; because of one that was told without what it did, if any. */
export function reloaded(session: Session, rows: ServerRows, because: Arrival | null = null): Session {
  const { revision } = rows;
  if (revision < session.revision) return session;
  const base = neighbourhoodOf(rows.company, rows.records);
  const isTold = because?.revision === revision && revision === session.revision + 1;
  const own = isTold && isOwn(session, because.requestKey);
  const next = isTold ? madeBy(session, because.requestKey, revision) : session;
  const isOpen = session.pending.length + session.conflicts.length > 0;
  const difference = isOpen && !own ? differenceOf(recordsOf(session.base), rows.records) : null;
  const heard =
    difference === null ? session.heard : [...session.heard, { revision, told: because?.told ?? null, difference }];
  return rebased({ ...next, revision, base, heard, untold: isTold ? session.untold : revision });
}

/** What the rows of the API come to by a difference from a revision; null where they do not stand there. */
export function baseWith(
  { revision, base }: Session,
  from: number,
  difference: StructureDifference,
  company: CompanyFacts | null,
): Neighbourhood | null {
  if (revision !== from) return null;
  return writesOf(difference).reduce(written, company === null ? base : { ...base, company });
}

/** A conflict is settled: whoever saw it does without the edit. */
export const dismissed = (session: Session, key: string): Session =>
  rebased({ ...session, conflicts: session.conflicts.filter(({ edit }) => edit.key !== key) });

/** One's own edits on top of what the API has now. Those that have come are part of it; those that no longer fit are conflicts. */
function rebased(session: Session): Session {
  const conflicts = [...session.conflicts];
  const pending: PendingEdit[] = [];
  let shown = session.base;
  // What the API may have made is for it to judge, and so is what stands on that.
  let isUnsure = false;
  for (const edit of session.pending) {
    if (edit.revision !== null && edit.revision <= session.revision) continue;
    const applied = apply(shown, edit.changes);
    const isJudged = !edit.isAsked && edit.revision === null && !isUnsure;
    if (isJudged && !(applied.ok && keepsOthers(session, edit, applied.value.difference))) {
      conflicts.push({ edit, refusals: [] });
      continue;
    }
    pending.push(edit);
    if (applied.ok) shown = applied.value.rows;
    else isUnsure = true;
  }
  const open = [...pending.filter(({ revision }) => revision === null), ...conflicts.map(({ edit }) => edit)];
  const since = open.reduce((earliest, edit) => Math.min(earliest, edit.since), Number.POSITIVE_INFINITY);
  const heard = session.heard.filter(({ revision }) => revision > since);
  return { ...session, pending, shown, conflicts, heard };
}

/** Whether nothing that others did since an edit was made is taken away by it. */
const keepsOthers = ({ heard }: Session, { since }: PendingEdit, difference: StructureDifference): boolean =>
  !heard.some((one) => one.revision > since && overlaps(difference, one.difference));

function writesOf({ units, roles, relations, holders, entries }: StructureDifference): readonly Write[] {
  return [
    ...rowWrites(units).map((write): Write => ({ table: "units", ...write })),
    ...rowWrites(roles).map((write): Write => ({ table: "roles", ...write })),
    ...rowWrites(relations).map((write): Write => ({ table: "relations", ...write })),
    ...rowWrites(holders).map((write): Write => ({ table: "holders", ...write })),
    ...rowWrites(entries).map((write): Write => ({ table: "entries", ...write })),
  ];
}

type RowWrite<Row> =
  | { readonly before: Row; readonly after: Row | null }
  | { readonly before: null; readonly after: Row };

const rowWrites = <Row>({ added, changed, removed }: TableDifference<Row>): readonly RowWrite<Row>[] => [
  ...removed.map((before) => ({ before, after: null })),
  ...changed,
  ...added.map((after) => ({ before: null, after })),
];
