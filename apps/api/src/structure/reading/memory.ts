import type { CompanyId } from "@puesto/domain/identity";
import type { Entry } from "@puesto/domain/structure";
import { LRUCache } from "lru-cache";
import type { HolderRow } from "../store/holder.ts";
import type { TiedRow } from "../store/oversight.ts";
import type { RelationRow } from "../store/relation.ts";
import type { RoleRow } from "../store/role.ts";
import type { FoundRow } from "../store/search.ts";
import type { UnitRow } from "../store/unit.ts";

/** Values by key. */
export interface Table<Value> {
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value) => unknown;
}

/** What was read of one company, by kind of thing. */
export interface CompanyMemory {
  readonly role: Table<RoleRow>;
  readonly unit: Table<UnitRow>;
  readonly relation: Table<RelationRow>;
  readonly holder: Table<HolderRow>;
  readonly number: Table<number>;
  readonly roles: Table<readonly RoleRow[]>;
  readonly tied: Table<readonly TiedRow[]>;
  readonly found: Table<readonly FoundRow[]>;
  readonly units: Table<readonly UnitRow[]>;
  readonly relations: Table<readonly RelationRow[]>;
  readonly holders: Table<readonly HolderRow[]>;
  readonly entries: Table<readonly Entry[]>;
}

/** The memories of the companies that were asked for last: one for a process, and nothing in it that another could miss. */
export interface StructureMemory {
  /**
   * The memory of a company at a revision. Every edit raises the revision, so what was read at one is right for as long as it
   * stands, and a request that has just read the revision may use it. A later revision begins with an empty memory.
   */
  readonly at: (companyId: CompanyId, revision: number) => CompanyMemory;
}

/** Rows and numbers that are remembered of one company, of each kind; beyond that the kind is forgotten and begun anew. */
const most = 20_000;
const mostCompanies = 16;

/** Makes the memory of a process. */
export function structureMemory(): StructureMemory {
  const companies = new LRUCache<CompanyId, { readonly revision: number; readonly memory: CompanyMemory }>({
    max: mostCompanies,
  });
  return {
    at(companyId, revision) {
      const known = companies.get(companyId);
      if (known?.revision === revision) return known.memory;
      const memory = emptyMemory();
      if (known === undefined || known.revision < revision) companies.set(companyId, { revision, memory });
      return memory;
    },
  };
}

/** A memory that knows nothing yet; also for a request that does not know at which revision it reads. */
export const emptyMemory = (): CompanyMemory => ({
  role: boundedTable(),
  unit: boundedTable(),
  relation: boundedTable(),
  holder: boundedTable(),
  number: boundedTable(),
  roles: boundedTable(),
  tied: boundedTable(),
  found: boundedTable(),
  units: boundedTable(),
  relations: boundedTable(),
  holders: boundedTable(),
  entries: boundedTable(),
});

function boundedTable<Value>(): Table<Value> {
  const values = new Map<string, Value>();
  let weight = 0;
  return {
    get: (key) => values.get(key),
    set(key, value) {
      weight += Array.isArray(value) ? 1 + value.length : 1;
      if (weight > most) {
        values.clear();
        weight = 1;
      }
      values.set(key, value);
    },
  };
}
