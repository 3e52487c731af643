import type { CompanyId } from "@puesto/domain/identity";
import { type QueryExecutorProvider, sql } from "kysely";
import { type RevisionRow, revisionFacts, revisionFrom, type StoredRevision } from "../revisions/read.ts";

/** Bytes of JSON up to which a revision's changes, or its difference, are told with it: a few hundred changes. */
const contentBytes = 64_000;
const most = sql.raw(String(contentBytes));

/**
 * Some revisions of one company after one of a number, in order. A content that is stored in more bytes than it may have as text
 * is not even unpacked: it may be an import of many megabytes. The difference is told where there are no changes that tell it.
 */
export async function toldRevisionsAfter(
  database: QueryExecutorProvider,
  companyId: CompanyId,
  after: number,
  count: number,
): Promise<readonly RevisionRow[]> {
  const { rows } = await sql<StoredRevision>`/* revisions after one */
    select ${revisionFacts}, c.content as recorded, d.content as difference
    from revision v
    left join lateral (
      select case when pg_column_size(v.recorded) <= ${most} then v.recorded end as content
    ) c on octet_length(c.content::text) <= ${most}
    left join lateral (
      select case when c.content is null and pg_column_size(v.difference) <= ${most} then v.difference end as content
    ) d on octet_length(d.content::text) <= ${most}
    where v.company_id = ${companyId} and v.number > ${after} order by v.number limit ${count}`.execute(database);
  return rows.map(revisionFrom);
}
