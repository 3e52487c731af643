import type { CompanyId, UnitId } from "@puesto/domain/identity";
import type { Unit } from "@puesto/domain/structure";
import type { Locale } from "@puesto/domain/text";
import { sql } from "kysely";
import type { Read } from "../../context.ts";
import type { SqlOrder } from "./order.ts";
import type { ListByParent } from "./pages-by-parent.ts";
import { type RoleRow, roleColumns, roles } from "./role.ts";

/** A unit as its fields need it: the domain's unit, the company it is in, and the language that company writes in. */
export interface UnitRow extends Unit {
  readonly companyId: CompanyId;
  readonly companyLocale: Locale;
}

const columns = sql.raw(
  `u.company_id as "companyId", u.id, u.key, u.name, u.parent_id as "parentId", c.locale as "companyLocale"`,
);
const units = sql.raw("company c join unit u on u.company_id = c.id");

/** The units with these ids that are in the company, in no order. */
export const unitsByIds = (read: Read, companyId: CompanyId, ids: readonly UnitId[]): Promise<UnitRow[]> =>
  read(sql`/* units by id */ select ${columns} from ${units} where c.id = ${companyId} and u.id = any(${ids}::uuid[])`);

const byId: SqlOrder<UnitRow> = { name: "unit", keys: [{ sql: "u.id", as: "uuid" }], positionOf: (row) => [row.id] };

/** The units of a company, as they were made. The parent is the company itself. */
export const unitsOfCompany: ListByParent<UnitRow> = {
  name: "units of a company",
  columns,
  from: units,
  company: sql.raw("c.id"),
  ofParent: sql.raw("c.id = p.id"),
  order: byId,
};

/** The roles that stand in a unit itself, as they were made. */
export const rolesOfUnit: ListByParent<RoleRow> = {
  name: "roles of a unit",
  columns: roleColumns,
  from: roles,
  company: sql.raw("c.id"),
  ofParent: sql.raw("r.unit_id = p.id"),
  order: { name: "role of unit", keys: [{ sql: "r.id", as: "uuid" }], positionOf: (row) => [row.id] },
};
