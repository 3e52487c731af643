import { sql } from "kysely";

// The columns of each table as the domain names them; `u`, `r`, `t`, `h`, `e` stand for unit, role, relation, holder, entry.

export const unitColumns = sql.raw(`u.id, u.key, u.name, u.parent_id as "parentId"`);
export const roleColumns =
  sql.raw(`r.id, r.key, r.title, r.kind, r.unit_id as "unitId", r.reports_to_id as "reportsToId", r.place,
    trim_scale(r.seats)::text as seats`);
export const relationColumns = sql.raw(`t.id, t.type, t.from_id as "fromId", t.to_id as "toId"`);
export const holderColumns = sql.raw(`h.id, h.role_id as "roleId", h.name, trim_scale(h.fte)::text as fte,
    h.starts_on::text as "startsOn", h.ends_on::text as "endsOn"`);
export const entryColumns = sql.raw(`e.id, e.ledger, e.role_id as "roleId", e.key, e.content`);
