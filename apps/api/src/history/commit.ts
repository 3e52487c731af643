import { setTimeout as pause } from "node:timers/promises";
import type { CompanyId } from "@puesto/domain/identity";
import type { Locale, LocalizedText } from "@puesto/domain/text";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Author } from "../access/index.ts";
import { busy, companyQueue } from "./company-queue.ts";
import { addRevision, type RevisionKind, type RevisionRecord, revisionOfRequest } from "./revisions/record.ts";

/** The company that an edit is of, as the edit finds it, with the revision that the edit makes. */
export interface EditedCompany {
  readonly id: CompanyId;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly locale: Locale;
  readonly revision: number;
  /** Whether the company is made by this very edit. */
  readonly isNew: boolean;
}

/** What an edit comes to: something that is kept as a revision, or nothing, and then nothing at all is written. */
export type Decision<Outcome> =
  | { readonly keep: false; readonly outcome: Outcome }
  | { readonly keep: true; readonly outcome: Outcome; readonly record: RevisionRecord };

/** An edit: whose, of what sort, and what it does when it is its turn. */
export interface Edit<Outcome> {
  /** The company by its slug or its id. */
  readonly company: { readonly slug: string } | { readonly id: CompanyId };
  /** The company to make where there is none of that slug; null: then the edit is refused. */
  readonly made: { readonly id: CompanyId; readonly name: LocalizedText; readonly locale: Locale } | null;
  readonly author: Author;
  readonly kind: RevisionKind;
  /** Names the request: the same one again is answered with the revision that it made, and makes no other. */
  readonly requestKey?: string | null;
  /** A digest of what the request asks for: another one under the same key is told apart by it, and makes nothing. */
  readonly requestDigest?: string | null;
  /**
   * Aborted when nobody waits for the answer any more. Whoever named the request asks again, perhaps elsewhere, and may have been
   * refused there meanwhile: then it is not made here afterwards.
   */
  readonly gone?: AbortSignal;
  /** The revision that the caller knows; where another edit came since, nothing is written. */
  readonly expectedRevision?: number | null;
  readonly decide: (transaction: Transaction<unknown>, company: EditedCompany) => Promise<Decision<Outcome>>;
}

/** Why an edit did not get as far as deciding. */
export type CommitProblem = "UNKNOWN_COMPANY" | "COMPANY_BUSY";

/** What became of an edit: it was decided on; or it was done before; or its key had named another request; or others came first; or it did not get that far. */
export type Committed<Outcome> =
  | { readonly outcome: Outcome }
  | { readonly repeated: number }
  | { readonly keyTaken: number }
  | { readonly stale: number }
  | { readonly problem: CommitProblem };

/** A revision that was written: of which company, its number, and how many roles it concerns. */
interface KeptRevision {
  readonly companyId: CompanyId;
  readonly number: number;
  readonly rows: number;
}
type OnRevision = (companyId: CompanyId, number: number, rows: number) => void;

/** The one way to write; see {@link commitOn}. */
export type Commit = <Outcome>(edit: Edit<Outcome>) => Promise<Committed<Outcome>>;

/** SQLSTATEs after which the same edit can be tried again: a serialization failure and a deadlock. */
const retried = new Set(["40001", "40P01"]);
const tries = 5;
const lockNotAvailable = "55P03";

/**
 * Writes an edit in one READ COMMITTED transaction. The first thing that it reads or writes is the company's revision, which it
 * raises and which is the lock: edits of one company take turns, each decides on what the one before left, and replayed in the
 * order of their revisions they give what is stored (docs/decisions/0003). Nothing is kept where nothing was decided, or where
 * anything fails. Whoever listens hears of a revision as soon as it can be read.
 */
export function commitOn(kysely: Kysely<unknown>, onRevision: OnRevision = () => {}): Commit {
  const queue = companyQueue();
  return async (edit) => {
    const outcome = await queue("slug" in edit.company ? edit.company.slug : edit.company.id, () =>
      tried(kysely, edit, onRevision),
    );
    return outcome === busy ? { problem: "COMPANY_BUSY" } : outcome;
  };
}

async function tried<Outcome>(
  kysely: Kysely<unknown>,
  edit: Edit<Outcome>,
  onRevision: OnRevision,
): Promise<Committed<Outcome>> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await once(kysely, edit, onRevision);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (code === lockNotAvailable) return { problem: "COMPANY_BUSY" };
      if (!retried.has(code) || turn === tries) throw error;
      await pause(Math.random() * 20 * 2 ** turn);
    }
  }
}

async function once<Outcome>(
  kysely: Kysely<unknown>,
  edit: Edit<Outcome>,
  onRevision: OnRevision,
): Promise<Committed<Outcome>> {
  const transaction = await kysely.startTransaction().setIsolationLevel("read committed").execute();
  try {
    const { kept, outcome } = await decided(transaction, edit);
    if (kept === null) await transaction.rollback().execute();
    else await transaction.commit().execute();
    if (kept !== null) onRevision(kept.companyId, kept.number, kept.rows);
    return outcome;
  } catch (error) {
    // Where the connection itself is gone there is nothing to roll back, and what went wrong first is what matters.
    if (!transaction.isCommitted && !transaction.isRolledBack)
      await transaction
        .rollback()
        .execute()
        .catch(() => {});
    throw error;
  }
}

async function decided<Outcome>(
  transaction: Transaction<unknown>,
  edit: Edit<Outcome>,
): Promise<{ readonly kept: KeptRevision | null; readonly outcome: Committed<Outcome> }> {
  const nothing = (outcome: Committed<Outcome>) => ({ kept: null, outcome });
  // An import of a large company writes for longer than a question may take.
  await sql`/* time for an edit */ set local statement_timeout = '60s'`.execute(transaction);
  const company = await enter(transaction, edit);
  if (company === null) return nothing({ problem: "UNKNOWN_COMPANY" });
  if (edit.requestKey != null) {
    const earlier = await revisionOfRequest(transaction, company.id, edit.requestKey);
    if (earlier !== null) {
      const { number, kind, digest } = earlier;
      const isSame = kind === edit.kind && (digest === null || digest === (edit.requestDigest ?? null));
      return nothing(isSame ? { repeated: number } : { keyTaken: number });
    }
    // Nobody hears this; to anybody who might it says the right thing, to ask again.
    if (edit.gone?.aborted) return nothing({ problem: "COMPANY_BUSY" });
  }
  const stood = company.revision - 1;
  if (edit.expectedRevision != null && edit.expectedRevision !== stood) return nothing({ stale: stood });
  const decision = await edit.decide(transaction, company);
  if (!decision.keep) return nothing({ outcome: decision.outcome });
  const rows = await addRevision(transaction, company, edit, decision.record);
  return { kept: { companyId: company.id, number: company.revision, rows }, outcome: { outcome: decision.outcome } };
}

/** Takes the company's lock by raising its revision, or makes the company with its first. */
async function enter(
  transaction: Transaction<unknown>,
  { company, made }: Edit<unknown>,
): Promise<EditedCompany | null> {
  const raised = sql`revision = company.revision + 1`;
  const told = sql`id, slug, name, locale, revision`;
  if (made === null || "id" in company) {
    const which = "id" in company ? sql`id = ${company.id}` : sql`slug = ${company.slug}`;
    const { rows } = await sql<Omit<EditedCompany, "isNew">>`/* raise revision */
      update company set ${raised} where ${which} returning ${told}`.execute(transaction);
    return rows[0] ? { ...rows[0], isNew: false } : null;
  }
  const { rows } = await sql<EditedCompany>`/* raise revision or make company */
    insert into company (id, slug, name, locale, revision)
    values (${made.id}, ${company.slug}, ${JSON.stringify(made.name)}::jsonb, ${made.locale}, 1)
    on conflict (slug) do update set ${raised} returning ${told}, id = ${made.id} as "isNew"`.execute(transaction);
  return rows[0] ?? null;
}
