import { type AskedChange, type ChangeRefusal, diff } from "@puesto/domain/history";
import { type Refusal, refusal } from "@puesto/domain/refusal";
import { accepted, type Result, refused } from "@puesto/domain/result";
import {
  type CompanyFacts,
  differenceOf,
  findIntegrityViolations,
  isEmptyDifference,
  type StructureRecords,
} from "@puesto/domain/structure";
import { sql, type Transaction } from "kysely";
import type { Author } from "../access/index.ts";
import { type Changed, decideChanges, type Return, standingInTheWay, writeChanged } from "./apply-changes.ts";
import type { Commit, Committed, Decision, Edit, EditedCompany } from "./commit.ts";
import { momentAt } from "./past/moment.ts";
import { takenBack } from "./past/replay.ts";
import { loadRecords } from "./records/load.ts";
import { revisionColumns, revisionFrom, type StoredRevision } from "./revisions/read.ts";
import { type RecordedDifference, readerIn } from "./revisions/record.ts";

/** What taking back came to; a refusal of a change says which one of those that lead back. */
export type TakenBack = Result<Changed, readonly (Refusal | ChangeRefusal)[]>;
type Ask = Pick<Edit<never>, "company" | "author" | "requestKey" | "requestDigest" | "gone">;

/** So many of one's own revisions are looked through for the one to take back. */
const lookedThrough = 500;
/** A difference of at most so many rows is told change by change; a larger one as a whole. */
const toldRows = 500;

/**
 * Takes back the last edit of the one who asks that is not taken back yet, or a revision that is named, as a new revision:
 * history is only ever added to. What others did since stays; where it stands in the way, the refusals say what.
 */
export const undo = (commit: Commit, { number, ...ask }: Ask & { readonly number: number | null }) =>
  takeBack(commit, ask, "undo", async (transaction, company) => {
    if (number !== null) return number;
    return (await ownEdits(transaction, company, ask.author)).undoable.at(-1) ?? null;
  });

/** Brings back what the one who asks took back last, as long as it made no other edit since. */
export const redo = (commit: Commit, ask: Ask) =>
  takeBack(
    commit,
    ask,
    "redo",
    async (transaction, company) => (await ownEdits(transaction, company, ask.author)).redoable.at(-1) ?? null,
  );

/** Makes the company what it was at a revision, as a new one. */
export const revertTo = (
  commit: Commit,
  { number, ...ask }: Ask & { readonly number: number },
): Promise<Committed<TakenBack>> =>
  commit({
    ...ask,
    made: null,
    kind: "revert",
    decide: async (transaction, company) => {
      if (number < 1 || number >= company.revision) return unknownRevision(number);
      const now = await loadRecords(transaction, company.id);
      const then = await momentAt(readerIn(transaction), company.id, number);
      return becoming(transaction, company, now, then.records, then.company ?? company, { of: number, did: null });
    },
  });

const unknownRevision = (number: number): Decision<TakenBack> => ({
  keep: false,
  outcome: refused([refusal("UNKNOWN_REVISION", { revision: number })]),
});

function takeBack(
  commit: Commit,
  ask: Ask,
  kind: "undo" | "redo",
  which: (transaction: Transaction<unknown>, company: EditedCompany) => Promise<number | null>,
): Promise<Committed<TakenBack>> {
  return commit<TakenBack>({
    ...ask,
    made: null,
    kind,
    decide: async (transaction, company) => {
      const number = await which(transaction, company);
      if (number === null) {
        const nothing = kind === "undo" ? "NOTHING_TO_UNDO" : "NOTHING_TO_REDO";
        return { keep: false, outcome: refused([refusal(nothing, { actor: ask.author.name })]) };
      }
      const { rows } = await sql<StoredRevision & { difference: RecordedDifference }>`/* revision to take back */
        select ${revisionColumns}, v.difference from revision v
        where v.company_id = ${company.id} and v.number = ${number}`.execute(transaction);
      const [stored] = rows;
      if (stored === undefined) return unknownRevision(number);
      const { recorded } = revisionFrom(stored);
      const back: Return = { of: number, did: stored.difference };
      if (recorded !== null) return decideChanges(transaction, company, recorded.inverse, back);
      const now = await loadRecords(transaction, company.id);
      const facts = stored.difference.company?.before ?? company;
      return becoming(transaction, company, now, takenBack(now, stored.difference), facts, back);
    },
  });
}

/** Makes the rows of a company others, told change by change where they are not too many. */
async function becoming(
  transaction: Transaction<unknown>,
  company: EditedCompany,
  now: StructureRecords,
  then: StructureRecords,
  { name, locale }: CompanyFacts,
  back: Return,
): Promise<Decision<TakenBack>> {
  const present: CompanyFacts = { name: company.name, locale: company.locale };
  const violations = findIntegrityViolations(then);
  if (violations.length > 0) return { keep: false, outcome: refused(violations) };
  const rows = differenceOf(now, then);
  const touched = Object.values(rows).reduce(
    (sum, { added, changed, removed }) => sum + added.length + changed.length + removed.length,
    0,
  );
  if (touched <= toldRows) {
    const changes: readonly AskedChange[] = diff(
      { company: present, records: now },
      { company: { name, locale }, records: then },
    );
    return decideChanges(transaction, company, changes, back);
  }
  const isCalledOtherwise = JSON.stringify([name, locale]) !== JSON.stringify([present.name, present.locale]);
  const difference = { ...rows, company: isCalledOtherwise ? { before: present, after: { name, locale } } : null };
  if (isEmptyDifference(rows) && !isCalledOtherwise) {
    return { keep: false, outcome: accepted({ company, revision: company.revision - 1, difference }) };
  }
  const inTheWay = standingInTheWay(back, difference);
  if (inTheWay !== null) return { keep: false, outcome: refused([inTheWay]) };
  await writeChanged(transaction, company, difference);
  const outcome = accepted({ company, revision: company.revision, difference });
  return { keep: true, outcome, record: { difference, recorded: null, summary: { rows: touched }, of: back.of } };
}

/**
 * One's own revisions that can be taken back, and those of them that took something back and can be taken back again, the latest
 * last. Whoever did not say an id is known by name alone.
 */
async function ownEdits(transaction: Transaction<unknown>, company: EditedCompany, { id, name }: Author) {
  const own = id === null ? sql`actor_id is null and actor = ${name}` : sql`actor_id = ${id}`;
  const { rows } = await sql<{ number: number; kind: string; of: number | null }>`/* own revisions */
    select number, kind, of from revision where company_id = ${company.id} and ${own}
    order by number desc limit ${lookedThrough}`.execute(transaction);
  const undoable: number[] = [];
  const redoable: number[] = [];
  for (const { number, kind, of } of rows.toReversed()) {
    // What was taken back may be named, and somebody else's: then one's own last edit is still there to be taken back.
    if (kind === "undo") for (const numbers of [undoable, redoable]) leave(numbers, of);
    else if (kind === "redo") leave(redoable, of);
    else redoable.length = 0;
    (kind === "undo" ? redoable : undoable).push(number);
  }
  return { undoable, redoable };
}

function leave(numbers: number[], gone: number | null): void {
  const at = gone === null ? -1 : numbers.lastIndexOf(gone);
  if (at >= 0) numbers.splice(at, 1);
}
