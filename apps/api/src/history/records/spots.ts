import type { CompanyId } from "@puesto/domain/identity";
import type { Role, Spot } from "@puesto/domain/structure";
import { type RawBuilder, sql } from "kysely";
import { roleColumns } from "./columns.ts";

/** A place among siblings as the statement takes it; a place of null is an end. */
interface Asked {
  readonly beside: string | null;
  readonly of: string | null;
  readonly place: string | null;
  readonly last: boolean;
}

const asked = (spot: Spot): Asked => {
  if ("beside" in spot) return { beside: spot.beside, of: null, place: null, last: false };
  if ("place" in spot) return { beside: null, of: spot.of, place: spot.place, last: false };
  return { beside: null, of: spot.of, place: null, last: spot.end === "LAST" };
};

/**
 * The siblings nearest to some places, so many on each side, and the role itself that a place is beside. Each side is one walk
 * along the index of siblings; siblings at the very place may be among them on either side. Beside the top there is nobody.
 */
export const aroundSpots = (
  companyId: CompanyId,
  spots: readonly Spot[],
  neighbours: number,
): RawBuilder<Role> => sql`/* around places among siblings */
  with asked as (
    select coalesce(b.reports_to_id, x.of) as superior, coalesce(b.place, x.place) as place, x.last, b.id as beside
    from jsonb_to_recordset(${JSON.stringify(spots.map(asked))}::jsonb) as x(beside uuid, of uuid, place text, last boolean)
    left join lateral (
      select r.id, r.reports_to_id, r.place from role r where r.company_id = ${companyId} and r.id = x.beside offset 0
    ) b on true
    where x.beside is null or b.id is not null
  )
  select one.* from asked a cross join lateral (
    select ${roleColumns} from role r where r.company_id = ${companyId} and r.id = a.beside offset 0
  ) one
  union
  select near.* from asked a cross join lateral (
    select ${roleColumns} from role r
    where r.company_id = ${companyId} and r.reports_to_id = a.superior and not (a.place is null and a.last)
      and (a.place is null or r.place >= a.place collate "C") and r.id is distinct from a.beside
    order by r.place, r.id limit ${neighbours + 1}
  ) near
  union
  select near.* from asked a cross join lateral (
    select ${roleColumns} from role r
    where r.company_id = ${companyId} and r.reports_to_id = a.superior and not (a.place is null and not a.last)
      and (a.place is null or r.place <= a.place collate "C") and r.id is distinct from a.beside
    order by r.place desc, r.id desc limit ${neighbours + 1}
  ) near`;
