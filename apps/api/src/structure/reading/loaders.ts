import type { CompanyId, HolderId, RelationId, RoleId, UnitId } from "@puesto/domain/identity";
import type { Entry } from "@puesto/domain/structure";
import type { Read } from "../../context.ts";
import { entriesOfCompany, entriesOfRoles } from "../store/entry.ts";
import { ancestorsOf, depthsOf, descendantCountsOf, reportCountsOf } from "../store/hierarchy.ts";
import { type HolderRow, holdersByIds, holdersOfRole } from "../store/holder.ts";
import { overseenByRole, supervisorsOfRole, type TiedRow } from "../store/oversight.ts";
import {
  type RelationDirection,
  type RelationRow,
  relationsByIds,
  relationsOfCompany,
  relationsOfRole,
} from "../store/relation.ts";
import { type RoleRow, reportsOfRole, roleCountsOfKinds, rolesByIds } from "../store/role.ts";
import { rolesOfUnit, type UnitRow, unitsByIds, unitsOfCompany } from "../store/unit.ts";
import { type Load, type Loaded, type LoadPage, loading, members, numbers, type PagesOf, pages } from "./loading.ts";
import type { CompanyMemory } from "./memory.ts";

/** The reads of one company's structure for one request. What is asked for at the same level is read in one statement. */
export interface CompanyLoaders {
  readonly memory: CompanyMemory;
  readonly role: Load<RoleId, RoleRow | null>;
  readonly unit: Load<UnitId, UnitRow | null>;
  readonly relation: Load<RelationId, RelationRow | null>;
  readonly holder: Load<HolderId, HolderRow | null>;
  readonly ancestors: Load<RoleId, readonly RoleRow[]>;
  readonly depth: Load<RoleId, number>;
  readonly directReportCount: Load<RoleId, number>;
  readonly descendantCount: (maxDepth: number | null) => Load<RoleId, number>;
  /** How many hold a role on the day of the request. */
  readonly holderCount: Load<string, number>;
  readonly roleCountOfKind: Load<string, number>;
  readonly reports: LoadPage<RoleRow>;
  /** Who holds a role on the day of the request; `ALL`: also before and after it. */
  readonly holders: (when: "TODAY" | "ALL") => LoadPage<HolderRow>;
  readonly relations: (direction: RelationDirection | null) => LoadPage<RelationRow>;
  readonly overseen: LoadPage<TiedRow>;
  readonly supervisors: LoadPage<TiedRow>;
  readonly rolesOfUnit: LoadPage<RoleRow>;
  readonly units: LoadPage<UnitRow>;
  readonly relationsOfCompany: LoadPage<RelationRow>;
  /** What features keep of a role, in all ledgers. */
  readonly entriesOf: Load<RoleId, readonly Entry[]>;
  /** What they keep of the company itself. */
  readonly ownEntries: () => Loaded<readonly Entry[]>;
}

/**
 * Makes the loaders of a company for requests of one day; every statement that they run names it. What they read they put into
 * `memory`.
 */
export function companyLoaders(read: Read, companyId: CompanyId, today: string, memory: CompanyMemory): CompanyLoaders {
  const pagesOf = <Row extends object>(of: Pick<PagesOf<Row>, "list" | "table">) =>
    pages({ ...of, read, companyId, counts: memory.number });
  const relations = byKey((direction: RelationDirection | "ANY") =>
    pagesOf({ list: relationsOfRole(direction === "ANY" ? null : direction), table: memory.relations }),
  );
  const descendantCount = byKey((maxDepth: number | null) =>
    numbers(memory.number, `descendants to ${maxDepth}`, (ids: readonly RoleId[]) =>
      descendantCountsOf(read, companyId, ids, maxDepth),
    ),
  );
  // Whoever asks at the same time waits for the same statement: a hundred roles ask for their company's kinds at once.
  const ownEntries = loading<"own", readonly Entry[]>(memory.entries, "the company's ", async (names) => {
    const rows = await entriesOfCompany(read, companyId);
    return names.map(() => rows);
  });
  const allHolders = pagesOf({ list: holdersOfRole(null), table: memory.holders });
  const holdersToday = pagesOf({ list: holdersOfRole(today), table: memory.holders });
  return {
    memory,
    role: members(memory.role, (ids) => rolesByIds(read, companyId, ids)),
    unit: members(memory.unit, (ids) => unitsByIds(read, companyId, ids)),
    relation: members(memory.relation, (ids) => relationsByIds(read, companyId, ids)),
    holder: members(memory.holder, (ids) => holdersByIds(read, companyId, ids)),
    ancestors: loading<RoleId, readonly RoleRow[]>(memory.roles, "ancestors ", async (ids) => {
      const rows = Map.groupBy(await ancestorsOf(read, companyId, ids), (row) => row.below);
      return ids.map((id) => rows.get(id) ?? []);
    }),
    depth: numbers(memory.number, "depth", (ids) => depthsOf(read, companyId, ids)),
    directReportCount: numbers(memory.number, reportsOfRole.name, (ids) => reportCountsOf(read, companyId, ids)),
    descendantCount,
    holderCount: holdersToday.count,
    roleCountOfKind: numbers(memory.number, "roles of the kind", (kinds) => roleCountsOfKinds(read, companyId, kinds)),
    reports: pagesOf({ list: reportsOfRole, table: memory.roles }).page,
    holders: (when) => (when === "ALL" ? allHolders : holdersToday).page,
    relations: (direction) => relations(direction ?? "ANY").page,
    overseen: pagesOf({ list: overseenByRole, table: memory.tied }).page,
    supervisors: pagesOf({ list: supervisorsOfRole, table: memory.tied }).page,
    rolesOfUnit: pagesOf({ list: rolesOfUnit, table: memory.roles }).page,
    units: pagesOf({ list: unitsOfCompany, table: memory.units }).page,
    relationsOfCompany: pagesOf({ list: relationsOfCompany, table: memory.relations }).page,
    entriesOf: loading<RoleId, readonly Entry[]>(memory.entries, "", async (ids) => {
      const rows = Map.groupBy(await entriesOfRoles(read, companyId, ids), (row) => row.roleId);
      return ids.map((id) => rows.get(id) ?? []);
    }),
    ownEntries: () => ownEntries("own"),
  };
}

/** One of something for each key, made when it is first asked for. */
function byKey<Key, One>(make: (key: Key) => One): (key: Key) => One {
  const made = new Map<Key, One>();
  return (key) => {
    const one = made.get(key) ?? make(key);
    made.set(key, one);
    return one;
  };
}
