import type { HolderId, RelationId, RoleId, UnitId } from "../identity.ts";
import type { Holder } from "../structure/holder.ts";
import { placesFor } from "../structure/place.ts";
import type { StructureRecords } from "../structure/records.ts";
import { type Relation, relationTypes } from "../structure/relation.ts";
import type { Role } from "../structure/role.ts";
import type { Unit } from "../structure/unit.ts";
import { uuidNumbered } from "./identity.ts";
import { areas, familyNames, givenNames, titlesByLevel } from "./names.ts";

/** How the reporting lines of a large company run. `realistic`: spans of 3 to 16, some ten layers for 100,000 roles. */
export type CompanyShape = "realistic" | "chain" | "star";

/** Numbers from 0 to below 1, always the same from the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** For each role the index of its superior (-1 for the first), level by level. */
function superiorsOf(count: number, shape: CompanyShape, random: () => number): Int32Array {
  if (shape === "chain") return Int32Array.from({ length: count }, (_, index) => index - 1);
  if (shape === "star") return Int32Array.from({ length: count }, (_, index) => (index === 0 ? -1 : 0));
  const superiors = new Int32Array(count).fill(-1);
  let next = 1;
  for (let manager = 0; next < count; manager += 1) {
    const isManager = manager < 8 || random() < 0.45 || manager === next - 1;
    const span = isManager ? 3 + Math.floor(random() * random() * 14) : 0;
    for (let report = 0; report < span && next < count; report += 1) {
      superiors[next] = manager;
      next += 1;
    }
  }
  return superiors;
}

function pick<Item>(items: readonly [Item, ...Item[]], random: () => number): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

const roleIdAt = (index: number) => uuidNumbered(1, index) as RoleId;
const unitIdAt = (index: number) => uuidNumbered(2, index) as UnitId;

/** Units for the roles of the first three levels below the root that lead others; every other role lies in its superior's unit. */
function unitsFor(
  superiors: Int32Array,
  depths: Int32Array,
): { readonly units: readonly Unit[]; readonly unitOf: Int32Array } {
  const leads = new Uint8Array(superiors.length);
  for (const superior of superiors) if (superior >= 0) leads[superior] = 1;
  const units: Unit[] = [];
  const unitOf = new Int32Array(superiors.length);
  superiors.forEach((superior, index) => {
    const above = superior < 0 ? -1 : (unitOf[superior] ?? -1);
    const depth = depths[index] ?? 0;
    if (superior >= 0 && (depth > 3 || leads[index] === 0 || units.length >= 400)) {
      unitOf[index] = above;
      return;
    }
    const [es, en] = areas[units.length % areas.length] ?? ["Área", "Area"];
    const number = units.length < areas.length ? "" : ` ${Math.floor(units.length / areas.length) + 1}`;
    unitOf[index] = units.length;
    units.push({
      id: unitIdAt(units.length),
      key: `unit-${units.length + 1}`,
      name: { es: `${es}${number}`, en: `${en}${number}` },
      parentId: above < 0 ? null : unitIdAt(above),
    });
  });
  return { units, unitOf };
}

/**
 * The records of a company with so many roles, for measuring: titles in both languages, up to 400 nested units, one role in twenty
 * vacant, one in twenty a group of seats, one relation for fifty roles. The same for the same arguments.
 */
export function largeCompany(
  count: number,
  { shape = "realistic", seed = 1 }: { readonly shape?: CompanyShape; readonly seed?: number } = {},
): StructureRecords {
  const random = randomFrom(seed);
  const superiors = superiorsOf(count, shape, random);
  const depths = new Int32Array(count);
  const reportCounts = new Int32Array(count);
  superiors.forEach((superior, index) => {
    depths[index] = superior < 0 ? 0 : (depths[superior] ?? 0) + 1;
    if (superior >= 0) reportCounts[superior] = (reportCounts[superior] ?? 0) + 1;
  });
  const places = placesFor(reportCounts.reduce((most, one) => Math.max(most, one), 1));
  const nextPlace = new Int32Array(count);
  const { units, unitOf } = unitsFor(superiors, depths);
  const roles: Role[] = [];
  const holders: Holder[] = [];
  superiors.forEach((superior, index) => {
    const [es, en] = pick(
      titlesByLevel[Math.min(depths[index] ?? 0, titlesByLevel.length - 1)] ?? [["Puesto", "Role"]],
      random,
    );
    const [areaEs, areaEn] = areas[(unitOf[index] ?? 0) % areas.length] ?? ["Área", "Area"];
    const seats = reportCounts[index] === 0 && random() < 0.05 ? `${2 + Math.floor(random() * 40)}` : "1";
    const place = superior < 0 ? 0 : (nextPlace[superior] ?? 0);
    if (superior >= 0) nextPlace[superior] = place + 1;
    const unit = unitOf[index] ?? -1;
    roles.push({
      id: roleIdAt(index),
      key: `role-${index + 1}`,
      title: superior < 0 ? { es, en } : { es: `${es} · ${areaEs}`, en: `${en} · ${areaEn}` },
      kind: superior < 0 ? "general-manager" : null,
      unitId: unit < 0 ? null : unitIdAt(unit),
      reportsToId: superior < 0 ? null : roleIdAt(superior),
      place: places[place] ?? "a0",
      seats,
    });
    if (random() < 0.05) return;
    const name =
      seats === "1" ? `${pick(givenNames, random)} ${pick(familyNames, random)} ${pick(familyNames, random)}` : null;
    const id = uuidNumbered(3, index) as HolderId;
    holders.push({ id, roleId: roleIdAt(index), name, fte: seats, startsOn: null, endsOn: null });
  });
  return { units, roles, relations: relationsAmong(count, random), holders, entries: [] };
}

function relationsAmong(count: number, random: () => number): readonly Relation[] {
  const relations = new Map<string, Relation>();
  for (let number = 0; number < Math.floor(count / 50); number += 1) {
    const [from, to] = [Math.floor(random() * count), Math.floor(random() * count)];
    const type = pick(relationTypes, random);
    const id = uuidNumbered(4, number) as RelationId;
    if (from !== to) relations.set(`${type} ${from} ${to}`, { id, type, fromId: roleIdAt(from), toId: roleIdAt(to) });
  }
  return [...relations.values()];
}
