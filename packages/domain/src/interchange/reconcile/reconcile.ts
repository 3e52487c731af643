import { type IdSource, type RelationId, type RoleId, shortIdOf, type UnitId } from "../../identity.ts";
import { differenceOf, type Relation, type Role, type StructureRecords, type Unit } from "../../structure/index.ts";
import { entriesFrom } from "../kept/kept.ts";
import type { ImportPlan, PlannedEntry, PlannedRole } from "../plan.ts";
import { holdersFrom } from "./holders.ts";
import { placesOf } from "./places.ts";

/** What an import makes of the records that are there. */
export interface Reconciled {
  readonly records: StructureRecords;
  /** Roles that stay as they are: how many. Holders and relations of theirs may change all the same. */
  readonly kept: number;
  readonly added: readonly Role[];
  readonly changed: readonly { readonly before: Role; readonly after: Role }[];
  readonly removed: readonly Role[];
  /** What the files tell to be kept that cannot be: it is left out. */
  readonly loose: readonly PlannedEntry[];
}

/** Finds rows by key; one without a key goes by its short id, as exports call it. */
function rowsByKey<Row extends { readonly id: string; readonly key: string | null }>(rows: readonly Row[]) {
  const byKey = new Map(rows.flatMap((row) => (row.key === null ? [] : [[row.key, row] as const])));
  const byShortId = new Map(
    rows.flatMap((row) => (row.key === null ? [[shortIdOf(row.id) as string, row] as const] : [])),
  );
  return (key: string): Row | undefined => byKey.get(key) ?? byShortId.get(key);
}

/** The row that stands for a key, and the id and key that it keeps or gets. */
function identified<Id extends string, Row extends { readonly id: Id; readonly key: string | null }>(
  present: readonly Row[],
  keys: readonly string[],
  newId: () => Id,
): ReadonlyMap<string, { readonly id: Id; readonly key: string | null; readonly before: Row | undefined }> {
  const rowWith = rowsByKey(present);
  return new Map(
    keys.map((key) => {
      const before = rowWith(key);
      return [key, before ? { id: before.id, key: before.key, before } : { id: newId(), key, before }];
    }),
  );
}

type Known = ReturnType<typeof identified<RoleId, Role>>;

/** The place of each planned role among the reports of the same one, by its key. */
function placesByKey(roles: readonly PlannedRole[], known: Known): ReadonlyMap<string, string> {
  const siblings = new Map<string | null, PlannedRole[]>();
  for (const role of roles) {
    const among = siblings.get(role.reportsToKey);
    if (among) among.push(role);
    else siblings.set(role.reportsToKey, [role]);
  }
  const places = new Map<string, string>();
  for (const [superior, reports] of siblings) {
    const superiorId = superior === null ? null : (known.get(superior)?.id ?? null);
    const inOrder = reports.map(({ key }) => {
      const before = known.get(key)?.before;
      const place = before && before.reportsToId === superiorId ? before.place : null;
      return { id: known.get(key)?.id ?? "", place };
    });
    placesOf(inOrder).forEach((place, at) => {
      const role = reports[at];
      if (role) places.set(role.key, place);
    });
  }
  return places;
}

function relationsFrom(
  plan: ImportPlan,
  known: Known,
  present: StructureRecords,
  newId: () => RelationId,
): readonly Relation[] {
  const nameOf = ({ type, fromId, toId }: Omit<Relation, "id">): string => `${type} ${fromId} ${toId}`;
  const idOf = new Map(present.relations.map((relation) => [nameOf(relation), relation.id]));
  return plan.relations.flatMap(({ type, fromKey, toKey }) => {
    const [fromId, toId] = [known.get(fromKey)?.id, known.get(toKey)?.id];
    if (!fromId || !toId) return [];
    return [{ id: idOf.get(nameOf({ type, fromId, toId })) ?? newId(), type, fromId, toId }];
  });
}

/**
 * The records that a plan stands for, in a company that has records already: units and roles are known again by their keys (a role made
 * by hand by its short id), relations by what they tie, holders by role, name and days. All of these keep their ids, and siblings
 * whose order did not change keep their places: the same plan again gives the same records. What the plan does not tell is gone.
 */
export function recordsFrom(plan: ImportPlan, present: StructureRecords, ids: IdSource): Reconciled {
  const units = identified(
    present.units,
    plan.units.map(({ key }) => key),
    () => ids() as UnitId,
  );
  const known = identified(
    present.roles,
    plan.roles.map(({ key }) => key),
    () => ids() as RoleId,
  );
  const places = placesByKey(plan.roles, known);
  const unitIdOf = (key: string | null): UnitId | null => (key === null ? null : (units.get(key)?.id ?? null));
  const stays = new Set([...known.values()].map(({ id }) => id));
  const rows: Omit<StructureRecords, "entries"> = {
    units: plan.units.flatMap((planned): readonly Unit[] => {
      const unit = units.get(planned.key);
      return unit ? [{ id: unit.id, key: unit.key, name: planned.name, parentId: unitIdOf(planned.parentKey) }] : [];
    }),
    roles: plan.roles.flatMap((planned): readonly Role[] => {
      const role = known.get(planned.key);
      if (!role) return [];
      const reportsToId = planned.reportsToKey === null ? null : (known.get(planned.reportsToKey)?.id ?? null);
      const { title, kind, seats } = planned;
      const place = places.get(planned.key) ?? "a0";
      return [
        { id: role.id, key: role.key, title, kind, unitId: unitIdOf(planned.unitKey), reportsToId, place, seats },
      ];
    }),
    relations: relationsFrom(plan, known, present, () => ids() as RelationId),
    holders: holdersFrom(plan.roles, (key) => known.get(key)?.id, present.holders, ids),
  };
  const { entries, loose } =
    plan.kept === null
      ? { entries: present.entries.filter(({ roleId }) => roleId === null || stays.has(roleId)), loose: [] }
      : entriesFrom(plan.kept, rows, (key) => known.get(key)?.id, unitIdOf);
  const records: StructureRecords = { ...rows, entries };
  const { added, changed, removed } = differenceOf(present, records).roles;
  return { records, kept: records.roles.length - added.length - changed.length, added, changed, removed, loose };
}
