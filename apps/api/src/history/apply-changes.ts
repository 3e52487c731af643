import { type AskedChange, apply, type ChangeRefusal, recordedFrom, touches } from "@puesto/domain/history";
import { accepted, type Result, refused } from "@puesto/domain/result";
import { isEmptyDifference, neighbourhoodOf } from "@puesto/domain/structure";
import { sql, type Transaction } from "kysely";
import type { Commit, Committed, Decision, Edit, EditedCompany } from "./commit.ts";
import { loadTouched } from "./records/load-touched.ts";
import { refreshSearchTexts, unsearchedDifference } from "./records/search-texts.ts";
import { writeDifference } from "./records/write.ts";
import type { RecordedDifference } from "./revisions/record.ts";

/** What changes came to: the revision at which they hold, and what they did. */
export interface Changed {
  readonly company: EditedCompany;
  /** The revision that they made; where they changed nothing, the one that was there. */
  readonly revision: number;
  readonly difference: RecordedDifference;
}

/** An edit that is said as changes. */
export interface ChangesEdit extends Omit<Edit<never>, "made" | "decide"> {
  readonly changes: readonly AskedChange[];
  /** The revision that an undo takes back, or that a redo brings back. */
  readonly of?: number;
}

/**
 * Applies changes as one revision, all or none; no revision where they change nothing. What it costs depends on the rows that the
 * changes touch and not on the company: see {@link loadTouched}.
 */
export const applyChanges = (
  commit: Commit,
  { changes, of, ...edit }: ChangesEdit,
): Promise<Committed<Result<Changed, readonly ChangeRefusal[]>>> =>
  commit({ ...edit, made: null, decide: (transaction, company) => decideChanges(transaction, company, changes, of) });

/** What changes come to on the rows that are there, and, where it is something, those rows written. */
export async function decideChanges(
  transaction: Transaction<unknown>,
  company: EditedCompany,
  changes: readonly AskedChange[],
  of: number | null = null,
): Promise<Decision<Result<Changed, readonly ChangeRefusal[]>>> {
  const records = await loadTouched(transaction, company.id, touches(changes));
  // What a company says of itself is recorded and compared; its slug and its revision are no part of that.
  const { name, locale } = company;
  const applied = apply(neighbourhoodOf({ name, locale }, records), changes, of === null ? "ANEW" : "RETURN");
  if (!applied.ok) return { keep: false, outcome: refused(applied.problem) };
  const { difference } = applied.value;
  // What is taken back counts as taken back, also where somebody else has done it before.
  if (of === null && isEmptyDifference(difference) && difference.company === null) {
    return { keep: false, outcome: accepted({ company, revision: company.revision - 1, difference }) };
  }
  await writeChanged(transaction, company, difference);
  return {
    keep: true,
    outcome: accepted({ company, revision: company.revision, difference }),
    record: { difference, recorded: recordedFrom(applied.value), summary: {}, of },
  };
}

/** Writes a difference that is sound, with what search looks through. */
export async function writeChanged(
  transaction: Transaction<unknown>,
  { id }: EditedCompany,
  difference: RecordedDifference,
): Promise<void> {
  if (difference.company !== null) {
    const { name, locale } = difference.company.after;
    await sql`/* company facts */ update company set name = ${JSON.stringify(name)}::jsonb, locale = ${locale}
      where id = ${id}`.execute(transaction);
  }
  await writeDifference(transaction, id, unsearchedDifference(difference));
  await refreshSearchTexts(transaction, id, difference);
}
