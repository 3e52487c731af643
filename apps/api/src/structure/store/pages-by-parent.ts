import type { CompanyId } from "@puesto/domain/identity";
import { type RawBuilder, sql } from "kysely";
import type { Read } from "../../context.ts";
import type { PageRequest } from "../../graphql/page.ts";
import { between, cut, inDirection, type Position, type SqlOrder } from "./order.ts";

/** A list that each of many parents has, such as the reports of a role. All of it is SQL written in this code. */
export interface ListByParent<Row> {
  /** Names the statement, and what is remembered of it: no two lists have the same. */
  readonly name: string;
  readonly columns: RawBuilder<unknown>;
  readonly from: RawBuilder<unknown>;
  /** The column that names the company; it is what every statement begins with. */
  readonly company: RawBuilder<unknown>;
  /** The condition that a row belongs to the parent `p.id`. */
  readonly ofParent: RawBuilder<boolean>;
  readonly order: SqlOrder<Row>;
}

/**
 * The rows of one page of such a list for each of many parents, in one statement, in the order of `parents`; each with one row
 * more than the page has where there are more.
 */
export async function pagesByParent<Row extends object>(
  read: Read,
  list: ListByParent<Row>,
  companyId: CompanyId,
  parents: readonly string[],
  request: PageRequest<Position>,
): Promise<(readonly Row[])[]> {
  const rows = await read<Row & { readonly parent: string }>(sql`/* ${sql.raw(list.name)} */
    select p.id as parent, one.* from unnest(${parents}::uuid[]) with ordinality as p(id, n)
    cross join lateral (
      select ${list.columns}, row_number() over (order by ${inDirection(list.order, request)}) as "rowNumber"
      from ${list.from}
      where ${list.company} = ${companyId} and ${list.ofParent} and ${between(list.order, request)}
      ${cut(list.order, request)}
    ) as one order by p.n, one."rowNumber"`);
  const byParent = Map.groupBy(rows, (row) => row.parent);
  return parents.map((parent) => byParent.get(parent) ?? []);
}

/** How many rows such a list has for each of many parents; parents without any are left out. */
export const countsByParent = (
  read: Read,
  list: ListByParent<never>,
  companyId: CompanyId,
  parents: readonly string[],
): Promise<{ readonly id: string; readonly value: number }[]> =>
  read(sql`/* ${sql.raw(list.name)} counted */
    select p.id, count(*)::int as value from unnest(${parents}::uuid[]) as p(id) join ${list.from} on ${list.ofParent}
    where ${list.company} = ${companyId} group by p.id`);
