import type { RelationId, RoleId } from "@puesto/domain/identity";
import type { SupervisionTie } from "@puesto/domain/structure";
import { sql } from "kysely";
import type { ListByParent } from "./pages-by-parent.ts";
import { type RoleRow, roleColumns } from "./role.ts";

/** A role at the other end of a supervision, with where it stands among the others: the reporting line before the relations. */
export interface TiedRow extends RoleRow {
  readonly tie: SupervisionTie;
  readonly tiePlace: string;
  readonly tieId: RoleId | RelationId;
}

const columns = sql`${roleColumns}, t.tie, t.place as "tiePlace", t.tie_id as "tieId"`;

/** `ties` are rows of (company_id, role_id, tie, place, tie_id) of the parent `p.id`: of each one arm by an index, whatever the company's size. */
const tied = (name: string, ties: string): ListByParent<TiedRow> => ({
  name,
  columns,
  from: sql.raw(
    `lateral (${ties}) t join company c on c.id = t.company_id join role r on r.company_id = t.company_id and r.id = t.role_id`,
  ),
  company: sql.raw("t.company_id"),
  ofParent: sql.raw("true"),
  order: {
    name,
    keys: [
      { sql: "t.tie", as: "text" },
      { sql: "t.place", as: "text" },
      { sql: "t.tie_id", as: "uuid" },
    ],
    positionOf: (row) => [row.tie, row.tiePlace, row.tieId],
  },
});

/** Those that report to a role, in their places, and those it has an `OVERSEES` relation to; who does both counts as a report. */
export const overseenByRole = tied(
  "overseen directly",
  `select r.company_id, r.id as role_id, 'LINE' collate "C" as tie, r.place, r.id as tie_id
   from role r where r.reports_to_id = p.id
   union all
   select l.company_id, l.to_id, 'OVERSEES' collate "C", '' collate "C", l.id
   from relation l join role r on r.company_id = l.company_id and r.id = l.to_id
   where l.from_id = p.id and l.type = 'OVERSEES' and r.reports_to_id is distinct from p.id`,
);

/** The one that a role reports to, and those that have an `OVERSEES` relation to it. */
export const supervisorsOfRole = tied(
  "supervisors",
  `select r.company_id, r.reports_to_id as role_id, 'LINE' collate "C" as tie, '' collate "C" as place, r.id as tie_id
   from role r where r.id = p.id and r.reports_to_id is not null
   union all
   select l.company_id, l.from_id, 'OVERSEES' collate "C", '' collate "C", l.id
   from relation l join role r on r.company_id = l.company_id and r.id = l.to_id
   where l.to_id = p.id and l.type = 'OVERSEES' and l.from_id is distinct from r.reports_to_id`,
);
