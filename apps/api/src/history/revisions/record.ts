import type { RecordedChanges } from "@puesto/domain/history";
import type { CompanyId } from "@puesto/domain/identity";
import { type CompanyFacts, rolesConcerned, type StructureDifference } from "@puesto/domain/structure";
import { sql, type Transaction } from "kysely";
import type { Author } from "../../access/index.ts";
import type { Read } from "../../context.ts";
import type { EditedCompany } from "../commit.ts";

/** What sorts of edits there are. */
export const revisionKinds = ["edit", "import", "undo", "redo", "revert"] as const;
export type RevisionKind = (typeof revisionKinds)[number];

/** What an edit did to the rows: enough to go from the revision before to this one, and back. */
export interface RecordedDifference extends StructureDifference {
  /** Null where the company is called as before; `before` is null where the edit made the company. */
  readonly company: { readonly before: CompanyFacts | null; readonly after: CompanyFacts } | null;
}

/** What is kept of an edit. */
export interface RevisionRecord {
  readonly difference: RecordedDifference;
  /** The changes that were applied, with what they did and what takes them back; null where the rows were written at once. */
  readonly recorded: RecordedChanges | null;
  /** Figures and names that tell the edit as a whole. */
  readonly summary: Readonly<Record<string, unknown>>;
  /** The revision that an undo takes back, or that a redo brings back. */
  readonly of: number | null;
}

/** Reads within a transaction. */
export const readerIn =
  (transaction: Transaction<unknown>): Read =>
  async (statement) =>
    (await statement.execute(transaction)).rows;

/** The channel on which every process hears of every revision; the payload is the company's id and the number. */
export const revisionChannel = "puesto_revision";

/** What is kept of a request that made a revision; no digest of one before there were digests. */
interface EarlierRequest {
  readonly number: number;
  readonly kind: RevisionKind;
  readonly digest: string | null;
}

/** The request that made a revision under a key before, or null. */
export async function revisionOfRequest(
  transaction: Transaction<unknown>,
  companyId: CompanyId,
  requestKey: string,
): Promise<EarlierRequest | null> {
  const { rows } = await sql<EarlierRequest>`/* revision of a request */
    select number, kind, request_digest as digest from revision where company_id = ${companyId} and request_key = ${requestKey}`.execute(
    transaction,
  );
  return rows[0] ?? null;
}

/**
 * Adds the revision that an edit made, and tells whoever listens once it can be read. Two statements, whatever was edited. Gives
 * how many roles it concerns.
 */
export async function addRevision(
  transaction: Transaction<unknown>,
  company: EditedCompany,
  edit: {
    readonly author: Author;
    readonly kind: RevisionKind;
    readonly requestKey?: string | null;
    readonly requestDigest?: string | null;
  },
  { difference, recorded, summary, of }: RevisionRecord,
): Promise<number> {
  const { author, kind, requestKey, requestDigest } = edit;
  const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;
  await sql`/* add revision */
    with added as (
      insert into revision (company_id, number, at, actor, actor_id, actor_colour, kind, summary, difference, recorded,
        request_key, request_digest, of)
      values (${company.id}, ${company.revision}, now(), ${author.name}, ${author.id}, ${author.colour}, ${kind},
        ${json(summary)}, ${json(difference)}, ${recorded === null ? null : json(recorded)}, ${requestKey ?? null}, ${requestDigest ?? null}, ${of})
    )
    select pg_notify(${revisionChannel}, ${`${company.id} ${company.revision}`})`.execute(transaction);
  const roles = rolesConcerned(difference);
  if (roles.length === 0) return 0;
  await sql`/* add roles of a revision */
    insert into revision_role (company_id, role_id, number)
    select ${company.id}, id, ${company.revision} from unnest(${roles}::uuid[]) as x (id)`.execute(transaction);
  return roles.length;
}
