import type { CompanyId, HolderId, RelationId, RoleId, UnitId } from "@puesto/domain/identity";
import type pg from "pg";

/** What writers believe is in the company. Others change it all the time, so much of it is out of date, as it is for people. */
export interface Known {
  readonly roles: Believed<RoleId>;
  readonly units: Believed<UnitId>;
  readonly relations: Believed<RelationId>;
  readonly holders: Believed<HolderId>;
  /** The superior of a role when it was last looked up; null for the top, undefined where it is not known. */
  readonly superiorOf: (role: RoleId) => RoleId | null | undefined;
  /** Looks all of it up. */
  readonly refresh: (client: pg.Client, company: CompanyId) => Promise<void>;
}

/** Ids from which some are drawn. */
export interface Believed<Id> {
  readonly count: () => number;
  /** The id at a part of the way through (from 0 to below 1); undefined where there is none. */
  readonly at: (part: number) => Id | undefined;
  readonly add: (id: Id) => void;
  readonly drop: (id: Id) => void;
  readonly set: (ids: readonly Id[]) => void;
}

function believed<Id>(): Believed<Id> {
  let ids: Id[] = [];
  const places = new Map<Id, number>();
  return {
    count: () => ids.length,
    at: (part) => ids[Math.floor(part * ids.length)],
    add(id) {
      if (places.has(id)) return;
      places.set(id, ids.length);
      ids.push(id);
    },
    drop(id) {
      const place = places.get(id);
      const last = ids.pop();
      if (place === undefined || last === undefined) {
        if (last !== undefined) ids.push(last);
        return;
      }
      places.delete(id);
      if (last === id) return;
      ids[place] = last;
      places.set(last, place);
    },
    set(all) {
      ids = [...all];
      places.clear();
      ids.forEach((id, place) => {
        places.set(id, place);
      });
    },
  };
}

/** Knows nothing yet. */
export function nothingKnown(): Known {
  let superiors = new Map<RoleId, RoleId | null>();
  const known = {
    roles: believed<RoleId>(),
    units: believed<UnitId>(),
    relations: believed<RelationId>(),
    holders: believed<HolderId>(),
  };
  return {
    ...known,
    superiorOf: (role) => superiors.get(role),
    async refresh(client, company) {
      const idsOf = async <Id>(table: string): Promise<readonly Id[]> => {
        const { rows } = await client.query<{ id: Id }>(`select id from ${table} where company_id = $1 order by id`, [
          company,
        ]);
        return rows.map(({ id }) => id);
      };
      const { rows } = await client.query<{ id: RoleId; above: RoleId | null }>(
        `select id, reports_to_id as above from role where company_id = $1 order by id`,
        [company],
      );
      superiors = new Map(rows.map(({ id, above }) => [id, above]));
      known.roles.set(rows.map(({ id }) => id));
      known.units.set(await idsOf("unit"));
      known.relations.set(await idsOf("relation"));
      known.holders.set(await idsOf("holder"));
    },
  };
}
