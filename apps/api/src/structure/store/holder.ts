import type { CompanyId, HolderId } from "@puesto/domain/identity";
import type { Holder } from "@puesto/domain/structure";
import { type RawBuilder, sql } from "kysely";
import type { Read } from "../../context.ts";
import type { ListByParent } from "./pages-by-parent.ts";

/** A holder with the company it is in. */
export interface HolderRow extends Holder {
  readonly companyId: CompanyId;
}

const columns = sql.raw(
  `h.company_id as "companyId", h.id, h.role_id as "roleId", h.name, trim_scale(h.fte)::text as fte, ` +
    `h.starts_on::text as "startsOn", h.ends_on::text as "endsOn"`,
);
const holders = sql.raw("holder h");

/** The holders with these ids that are in the company, in no order. */
export const holdersByIds = (read: Read, companyId: CompanyId, ids: readonly HolderId[]): Promise<HolderRow[]> =>
  read(sql`/* holders by id */
    select ${columns} from ${holders} where h.company_id = ${companyId} and h.id = any(${ids}::uuid[])`);

/** Whether the assignment `h` holds on a day, as the domain has it. */
export const holdsOn = (day: string): RawBuilder<boolean> =>
  sql`(h.starts_on is null or h.starts_on <= ${day}::date) and (h.ends_on is null or h.ends_on >= ${day}::date)`;

/** Who holds a role, as they were entered: on a day, or (null) whenever. */
export const holdersOfRole = (day: string | null): ListByParent<HolderRow> => ({
  name: day === null ? "holders of a role" : `holders of a role on ${day}`,
  columns,
  from: holders,
  company: sql.raw("h.company_id"),
  ofParent: day === null ? sql.raw("h.role_id = p.id") : sql`h.role_id = p.id and ${holdsOn(day)}`,
  order: { name: "holder", keys: [{ sql: "h.id", as: "uuid" }], positionOf: (row) => [row.id] },
});
