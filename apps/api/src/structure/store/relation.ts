import type { CompanyId, RelationId } from "@puesto/domain/identity";
import type { Relation } from "@puesto/domain/structure";
import { sql } from "kysely";
import type { Read } from "../../context.ts";
import type { SqlOrder } from "./order.ts";
import type { ListByParent } from "./pages-by-parent.ts";

/** A relation with the company it is in. */
export interface RelationRow extends Relation {
  readonly companyId: CompanyId;
}

const columns = sql.raw(
  `l.company_id as "companyId", l.id, l.type::text as type, l.from_id as "fromId", l.to_id as "toId"`,
);
const relations = sql.raw("relation l");
const byId: SqlOrder<RelationRow> = {
  name: "relation",
  keys: [{ sql: "l.id", as: "uuid" }],
  positionOf: (row) => [row.id],
};

/** The relations with these ids that are in the company, in no order. */
export const relationsByIds = (read: Read, companyId: CompanyId, ids: readonly RelationId[]): Promise<RelationRow[]> =>
  read(sql`/* relations by id */
    select ${columns} from ${relations} where l.company_id = ${companyId} and l.id = any(${ids}::uuid[])`);

/** The relations of a company. The parent is the company itself. */
export const relationsOfCompany: ListByParent<RelationRow> = {
  name: "relations of a company",
  columns,
  from: relations,
  company: sql.raw("l.company_id"),
  ofParent: sql.raw("l.company_id = p.id"),
  order: byId,
};

/** Which end of a relation the role is at. */
export type RelationDirection = "FROM" | "TO";

/** The relations of a role: those that start from it, those that end at it, or all. */
export const relationsOfRole = (direction: RelationDirection | null): ListByParent<RelationRow> => ({
  name:
    direction === null ? "relations of a role" : direction === "FROM" ? "relations from a role" : "relations to a role",
  columns,
  from: relations,
  company: sql.raw("l.company_id"),
  ofParent: sql.raw(
    direction === "FROM"
      ? "l.from_id = p.id"
      : direction === "TO"
        ? "l.to_id = p.id"
        : "(l.from_id = p.id or l.to_id = p.id)",
  ),
  order: byId,
});
