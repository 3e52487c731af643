import type { Spot, Touched } from "../../structure/neighbourhood/touched.ts";
import { comparePlaces } from "../../structure/place.ts";
import type { StructureRecords } from "../../structure/records.ts";
import type { Role } from "../../structure/role.ts";

type Identified = { readonly id: string };
const withIds = <Row extends Identified>(rows: readonly Row[], ids: ReadonlySet<string>): readonly Row[] =>
  rows.filter(({ id }) => ids.has(id));

/** What hangs on rows, on all levels, or what they hang on: from row to row until nothing new is found. */
function reach(start: readonly string[], next: (id: string) => readonly (string | null)[]): ReadonlySet<string> {
  const met = new Set<string>(start);
  for (const id of met) for (const one of next(id)) if (one !== null) met.add(one);
  return met;
}

/** The nearest siblings around a spot; those that share its place are no help and are left out. */
function around(spot: Spot, neighbours: number, roles: readonly Role[]): readonly Role[] {
  const beside = "beside" in spot ? roles.find(({ id }) => id === spot.beside) : undefined;
  if ("beside" in spot && !beside) return [];
  const of = "of" in spot ? spot.of : (beside?.reportsToId ?? null);
  const siblings = roles.filter((role) => role.reportsToId === of).sort(comparePlaces);
  if ("end" in spot) return spot.end === "FIRST" ? siblings.slice(0, neighbours) : siblings.slice(-neighbours);
  const place = "place" in spot ? spot.place : (beside?.place ?? "");
  return [
    ...siblings.filter((role) => role.place < place).slice(-neighbours),
    ...siblings.filter((role) => role.place > place).slice(0, neighbours),
  ];
}

/**
 * The rows of a company that changes touch, and no others, found as plainly as can be: what a program that keeps the rows
 * elsewhere has to load before it applies the changes.
 */
export function touchedRecords(records: StructureRecords, touched: Touched): StructureRecords {
  const roleById = new Map<string, Role>(records.roles.map((role) => [role.id, role]));
  const unitById = new Map<string, (typeof records.units)[number]>(records.units.map((unit) => [unit.id, unit]));
  const reportsOf = Map.groupBy<string | null, Role>(records.roles, (role) => role.reportsToId);
  const idsOf = (rows: readonly Identified[] | undefined): readonly string[] => (rows ?? []).map(({ id }) => id);

  const branches = reach(touched.branches, (id) => idsOf(reportsOf.get(id)));
  const tied = new Set<string>([...touched.tiesOf, ...branches]);
  const named = new Set<string>(touched.relations);
  const relations = records.relations.filter(
    ({ id, fromId, toId, type }) =>
      named.has(id) ||
      tied.has(fromId) ||
      tied.has(toId) ||
      touched.ties.some((tie) => tie.fromId === fromId && tie.toId === toId && tie.type === type),
  );
  const holderIds = new Set<string>(touched.holders);
  const holders = records.holders.filter(({ id, roleId }) => holderIds.has(id) || tied.has(roleId));
  const lines = reach(touched.roles, (id) => [roleById.get(id)?.reportsToId ?? null]);
  const contents = new Set<string>(touched.contentsOf);
  const roleIds = new Set<string>([
    ...lines,
    ...branches,
    ...touched.reportsOf.flatMap((id) => idsOf(reportsOf.get(id))),
    ...touched.spots.flatMap((spot) => idsOf(around(spot, touched.neighbours, records.roles))),
    ...(touched.top ? idsOf(reportsOf.get(null)) : []),
    ...records.roles.filter(({ key }) => key !== null && touched.roleKeys.includes(key)).map(({ id }) => id),
    ...records.roles.filter(({ unitId }) => unitId !== null && contents.has(unitId)).map(({ id }) => id),
    ...relations.filter(({ id }) => named.has(id)).flatMap(({ fromId, toId }) => [fromId, toId]),
    ...holders.filter(({ id }) => holderIds.has(id)).map(({ roleId }) => roleId),
  ]);
  const unitIds = new Set<string>([
    ...reach(touched.units, (id) => [unitById.get(id)?.parentId ?? null]),
    ...records.units.filter(({ key }) => key !== null && touched.unitKeys.includes(key)).map(({ id }) => id),
    ...records.units.filter(({ parentId }) => parentId !== null && contents.has(parentId)).map(({ id }) => id),
  ]);
  const entryIds = new Set(touched.entries);
  const entries = records.entries.filter(
    ({ id, roleId }) =>
      entryIds.has(id) ||
      (roleId !== null && tied.has(roleId)) ||
      touched.ledgers.some((beginning) => id.startsWith(beginning)),
  );
  return {
    units: withIds(records.units, unitIds),
    roles: withIds(records.roles, roleIds),
    relations,
    holders,
    entries,
  };
}
