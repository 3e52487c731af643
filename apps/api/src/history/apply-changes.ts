import { type AskedChange, apply, type ChangeRefusal, recordedFrom, touches } from "@puesto/domain/history";
import { type Refusal, refusal } from "@puesto/domain/refusal";
import { accepted, type Result, refused } from "@puesto/domain/result";
import { builtUpon, isEmptyDifference, neighbourhoodOf } from "@puesto/domain/structure";
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
}

/** An edit that brings back what was. */
export interface Return {
  /** The revision that an undo takes back or a redo brings back, or to which the company returns. */
  readonly of: number;
  /** What that revision did, where it alone is taken back: what came on top of it since is not taken along. */
  readonly did: RecordedDifference | null;
}

/**
 * Applies changes as one revision, all or none; no revision where they change nothing. What it costs depends on the rows that the
 * changes touch and not on the company: see {@link loadTouched}.
 */
export const applyChanges = (
  commit: Commit,
  { changes, ...edit }: ChangesEdit,
): Promise<Committed<Result<Changed, readonly ChangeRefusal[]>>> =>
  commit({ ...edit, made: null, decide: (transaction, company) => decideChanges(transaction, company, changes) });

function howOf(back: Return | null): "ANEW" | "RETURN" | "WHOLE" {
  if (back === null) return "ANEW";
  return back.did === null ? "WHOLE" : "RETURN";
}

/** Why a revision cannot be taken back: others have built upon it since; null where nobody has. */
export function standingInTheWay({ of, did }: Return, back: RecordedDifference): Refusal | null {
  const { count, roleIds } = did === null ? { count: 0, roleIds: [] } : builtUpon(did, back);
  return count === 0 ? null : refusal("CHANGED_SINCE", { revision: of, count }, roleIds.slice(0, 100));
}

/** What changes come to on the rows that are there, and, where it is something, those rows written. */
export function decideChanges(
  transaction: Transaction<unknown>,
  company: EditedCompany,
  changes: readonly AskedChange[],
): Promise<Decision<Result<Changed, readonly ChangeRefusal[]>>>;
export function decideChanges(
  transaction: Transaction<unknown>,
  company: EditedCompany,
  changes: readonly AskedChange[],
  back: Return,
): Promise<Decision<Result<Changed, readonly (Refusal | ChangeRefusal)[]>>>;
export async function decideChanges(
  transaction: Transaction<unknown>,
  company: EditedCompany,
  changes: readonly AskedChange[],
  back: Return | null = null,
): Promise<Decision<Result<Changed, readonly (Refusal | ChangeRefusal)[]>>> {
  const records = await loadTouched(transaction, company.id, touches(changes));
  // What a company says of itself is recorded and compared; its slug and its revision are no part of that.
  const { name, locale } = company;
  const applied = apply(neighbourhoodOf({ name, locale }, records), changes, howOf(back));
  if (!applied.ok) return { keep: false, outcome: refused(applied.problem) };
  const { difference } = applied.value;
  const inTheWay = back === null ? null : standingInTheWay(back, difference);
  if (inTheWay !== null) return { keep: false, outcome: refused([inTheWay]) };
  // What is taken back counts as taken back, also where somebody else has done it before.
  if (back === null && isEmptyDifference(difference) && difference.company === null) {
    return { keep: false, outcome: accepted({ company, revision: company.revision - 1, difference }) };
  }
  await writeChanged(transaction, company, difference);
  return {
    keep: true,
    outcome: accepted({ company, revision: company.revision, difference }),
    record: { difference, recorded: recordedFrom(applied.value), summary: {}, of: back?.of ?? null },
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
