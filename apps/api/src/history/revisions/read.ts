import { type RecordedChanges, readRecorded } from "@puesto/domain/history";
import type { CompanyId, RoleId } from "@puesto/domain/identity";
import { sql } from "kysely";
import type { Author } from "../../access/index.ts";
import type { Read } from "../../context.ts";
import { type Page, type PageArguments, pageOf, pageRequest } from "../../graphql/page.ts";
import { between, cursorFormatOf, cut, type SqlOrder } from "../../structure/index.ts";
import type { RecordedDifference, RevisionKind } from "./record.ts";

/** A revision as it is told: who, when, and what each change did. */
export interface RevisionRow {
  readonly companyId: CompanyId;
  readonly number: number;
  readonly at: Date;
  readonly author: Author;
  readonly kind: RevisionKind;
  readonly of: number | null;
  /** The key by which whoever asked for it named the request; null where it was not named. */
  readonly requestKey: string | null;
  readonly summary: Readonly<Record<string, unknown>>;
  /** Null where the rows were written at once, as an import does. */
  readonly recorded: RecordedChanges | null;
  /** What became of the rows, where that was read too. */
  readonly difference?: RecordedDifference | null;
}

/** The same as it comes from the database. */
export interface StoredRevision extends Omit<RevisionRow, "author" | "recorded"> {
  readonly name: string;
  readonly actorId: string | null;
  readonly colour: string | null;
  readonly recorded: unknown;
}

/** Who, when and what sort of edit. */
export const revisionFacts =
  sql.raw(`v.company_id as "companyId", v.number, v.at, v.actor as name, v.actor_id as "actorId",
    v.actor_colour as colour, v.kind, v.of, v.request_key as "requestKey", v.summary`);
export const revisionColumns = sql`${revisionFacts}, v.recorded`;

/** What is stored of a revision was written by this release or an earlier one; a later one's form is a defect of the set-up. */
export function revisionFrom({ name, actorId, colour, recorded, ...row }: StoredRevision): RevisionRow {
  const author = { name, id: actorId, colour };
  if (recorded === null) return { ...row, author, recorded: null };
  const read = readRecorded(recorded);
  if (!read.ok) throw new Error(`revision ${row.number} of company ${row.companyId} holds ${read.problem.code}`);
  return { ...row, author, recorded: read.value };
}

/** Which revisions are meant; what is null does not matter. */
export interface RevisionFilter {
  readonly roleId: RoleId | null;
  readonly actor: string | null;
  readonly since: Date | null;
  readonly until: Date | null;
}

const latestFirst: SqlOrder<RevisionRow> = {
  name: "revisions",
  keys: [{ sql: "v.number", as: "integer" }],
  descending: true,
  positionOf: ({ number }) => [String(number)],
};

/** A page of a company's revisions, the latest first. */
export async function revisionsPage(
  read: Read,
  companyId: CompanyId,
  { roleId, actor, since, until }: RevisionFilter,
  args: PageArguments,
): Promise<Page<RevisionRow>> {
  const request = pageRequest(args, cursorFormatOf(latestFirst));
  const meant = sql.join(
    [
      sql`v.company_id = ${companyId}`,
      roleId &&
        sql`v.number in (select x.number from revision_role x where x.company_id = ${companyId} and x.role_id = ${roleId})`,
      actor === null ? null : sql`v.actor = ${actor}`,
      since && sql`v.at >= ${since}`,
      until && sql`v.at <= ${until}`,
    ].filter((condition) => condition !== null),
    sql` and `,
  );
  const rows = await read<StoredRevision>(sql`/* revisions */
    select ${revisionColumns} from revision v where ${meant} and ${between(latestFirst, request)} ${cut(latestFirst, request)}`);
  return pageOf(request, rows.map(revisionFrom), latestFirst.name, latestFirst.positionOf, async () => {
    const [counted] = await read<{ count: number }>(
      sql`/* revisions counted */ select count(*)::int as count from revision v where ${meant}`,
    );
    return counted?.count ?? 0;
  });
}

/** Revisions after one, the oldest first, so many at most. */
export async function revisionsAfter(
  read: Read,
  companyId: CompanyId,
  number: number,
  most: number,
): Promise<readonly RevisionRow[]> {
  const rows = await read<StoredRevision>(sql`/* revisions since */
    select ${revisionColumns} from revision v where v.company_id = ${companyId} and v.number > ${number}
    order by v.number limit ${most}`);
  return rows.map(revisionFrom);
}
