import type { CompanyId, RoleId } from "@puesto/domain/identity";
import { sql } from "kysely";
import type { Read } from "../../context.ts";
import { type Page, type PageArguments, pageOf, pageRequest } from "../../graphql/page.ts";
import { cursorFormatOf, type SqlOrder } from "./order.ts";
import { type RoleRow, roleColumns, roles } from "./role.ts";

/** A count, or another whole number, of a role. */
export interface RoleNumber {
  readonly id: RoleId;
  readonly value: number;
}

/** The roles above each of `ids`, nearest first. */
export const ancestorsOf = (
  read: Read,
  companyId: CompanyId,
  ids: readonly RoleId[],
): Promise<(RoleRow & { readonly below: RoleId })[]> =>
  read(sql`/* ancestors */
    with recursive up (below, id, steps) as (
      select r.id, r.reports_to_id, 1 from role r where r.company_id = ${companyId} and r.id = any(${ids}::uuid[])
      union all
      select up.below, r.reports_to_id, up.steps + 1
      from up join role r on r.company_id = ${companyId} and r.id = up.id
    )
    select up.below, ${roleColumns} from up, ${roles} where c.id = ${companyId} and r.id = up.id order by up.below, up.steps`);

/** How many reporting lines lie between each of `ids` and the root. */
export const depthsOf = (read: Read, companyId: CompanyId, ids: readonly RoleId[]): Promise<RoleNumber[]> =>
  read(sql`/* depths */
    with recursive up (below, id) as (
      select r.id, r.reports_to_id from role r where r.company_id = ${companyId} and r.id = any(${ids}::uuid[])
      union all
      select up.below, r.reports_to_id from up join role r on r.company_id = ${companyId} and r.id = up.id
    )
    select below as id, count(*)::int - 1 as value from up group by below`);

/** How many roles report to each of `ids` itself. */
export const reportCountsOf = (read: Read, companyId: CompanyId, ids: readonly RoleId[]): Promise<RoleNumber[]> =>
  read(sql`/* direct reports counted */
    select r.reports_to_id as id, count(*)::int as value from role r
    where r.company_id = ${companyId} and r.reports_to_id = any(${ids}::uuid[]) group by r.reports_to_id`);

/** How many roles stand below each of `ids`, on all levels or on so many. */
export const descendantCountsOf = (
  read: Read,
  companyId: CompanyId,
  ids: readonly RoleId[],
  maxDepth: number | null,
): Promise<RoleNumber[]> =>
  read(sql`/* descendants counted */
    with recursive down (above, id, steps) as (
      select r.id, r.id, 0 from role r where r.company_id = ${companyId} and r.id = any(${ids}::uuid[])
      union all
      select down.above, r.id, down.steps + 1
      from down join role r on r.company_id = ${companyId} and r.reports_to_id = down.id
      where ${maxDepth}::int is null or down.steps < ${maxDepth}::int
    )
    select above as id, count(*)::int - 1 as value from down group by above`);

const inPreorder: SqlOrder<RoleRow> = {
  name: "preorder",
  keys: [{ sql: "r.id", as: "uuid" }],
  positionOf: (row) => [row.id],
};

/**
 * A page of the roles below a role in preorder: each followed by all below it, siblings in their places. The statement walks
 * from one role to the next by the index (first report, else the next sibling of the nearest one above that has one), so a page
 * costs by its own size and not by what the role has below it. A cursor is the role after which the page begins.
 */
export async function descendantsPage(
  read: Read,
  { companyId, id }: Pick<RoleRow, "companyId" | "id">,
  args: Pick<PageArguments, "first" | "after"> & { readonly maxDepth: number | null },
  totalCount: () => number | Promise<number>,
): Promise<Page<RoleRow>> {
  const request = pageRequest(args, cursorFormatOf(inPreorder));
  const [start] = request.after ?? [id];
  const rows = await read<RoleRow>(sql`/* descendants */
    with recursive up (id, parent, place, steps) as (
      select r.id, r.reports_to_id, r.place, 0 from role r where r.company_id = ${companyId} and r.id = ${start}
      union all
      select r.id, r.reports_to_id, r.place, up.steps + 1
      from up join role r on r.company_id = ${companyId} and r.id = up.parent where up.id <> ${id}
    ),
    line (ids, places) as (
      select array_agg(id order by steps desc), array_agg(place order by steps desc) from up
      having bool_or(id = ${id})
    ),
    walk (n, id, ids, places) as (
      select 0, ids[array_length(ids, 1)], ids, places from line
      union all
      select walk.n + 1, coalesce(report.id, sibling.id),
        walk.ids[1:array_length(walk.ids, 1) - coalesce(sibling.back, 0)] || coalesce(report.id, sibling.id),
        walk.places[1:array_length(walk.ids, 1) - coalesce(sibling.back, 0)] || coalesce(report.place, sibling.place)
      from walk
      left join lateral (
        select r.id, r.place from role r
        where r.company_id = ${companyId} and r.reports_to_id = walk.id
          and (${args.maxDepth}::int is null or array_length(walk.ids, 1) <= ${args.maxDepth}::int)
        order by r.place, r.id limit 1
      ) as report on true
      left join lateral (
        select up.back, r.id, r.place
        from generate_series(1, array_length(walk.ids, 1) - 1) as up (back)
        cross join lateral (
          select r.id, r.place from role r
          where r.company_id = ${companyId} and r.reports_to_id = walk.ids[array_length(walk.ids, 1) - up.back]
            and (r.place, r.id) > (
              walk.places[array_length(walk.ids, 1) - up.back + 1] collate "C",
              walk.ids[array_length(walk.ids, 1) - up.back + 1]
            )
          order by r.place, r.id limit 1
        ) as r
        where report.id is null
        order by up.back limit 1
      ) as sibling on true
      where walk.n <= ${request.size} and (report.id is not null or sibling.id is not null)
    )
    select ${roleColumns} from walk, ${roles} where walk.n > 0 and c.id = ${companyId} and r.id = walk.id order by walk.n`);
  return pageOf(request, rows, inPreorder.name, inPreorder.positionOf, totalCount);
}
