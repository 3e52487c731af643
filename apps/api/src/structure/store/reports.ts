import { sql } from "kysely";
import type { ListByParent } from "./pages-by-parent.ts";
import { type RoleRow, roleColumns, roles } from "./role.ts";

/** The roles that report to a role, in their places. */
export const reportsOfRole: ListByParent<RoleRow> = {
  name: "reports of a role",
  columns: roleColumns,
  from: roles,
  company: sql.raw("c.id"),
  ofParent: sql.raw("r.reports_to_id = p.id"),
  order: {
    name: "place",
    keys: [
      { sql: "r.place", as: "text" },
      { sql: "r.id", as: "uuid" },
    ],
    positionOf: (row) => [row.place, row.id],
  },
};
