import type { Holder } from "../structure/holder.ts";
import { placesFor } from "../structure/place.ts";
import type { StructureRecords } from "../structure/records.ts";
import type { Relation, RelationType } from "../structure/relation.ts";
import type { Role } from "../structure/role.ts";
import { buildStructure, type Structure } from "../structure/structure.ts";
import type { Unit } from "../structure/unit.ts";
import { holderIdNamed, relationIdNamed, roleIdNamed, unitIdNamed } from "./identity.ts";

/** A role called by a name: its id comes from the name, its title is the name. `reportsTo` and `unit` are names too. */
export function aRole(
  name: string,
  {
    reportsTo = null,
    unit = null,
    ...given
  }: Partial<Role> & { readonly reportsTo?: string | null; readonly unit?: string | null } = {},
): Role {
  return {
    id: roleIdNamed(name),
    key: null,
    title: { es: name },
    kind: null,
    unitId: unit === null ? null : unitIdNamed(unit),
    reportsToId: reportsTo === null ? null : roleIdNamed(reportsTo),
    place: "a0",
    seats: "1",
    ...given,
  };
}

/** A unit called by a name, inside the unit called `parent`. */
export function aUnit(
  name: string,
  { parent = null, ...given }: Partial<Unit> & { readonly parent?: string | null } = {},
): Unit {
  return {
    id: unitIdNamed(name),
    key: null,
    name: { es: name },
    parentId: parent === null ? null : unitIdNamed(parent),
    ...given,
  };
}

/** A relation between the roles of two names. */
export const aRelation = (from: string, type: RelationType, to: string, given: Partial<Relation> = {}): Relation => ({
  id: relationIdNamed(`${from} ${type} ${to}`),
  type,
  fromId: roleIdNamed(from),
  toId: roleIdNamed(to),
  ...given,
});

/** That a person holds the role of a name, full time unless said. */
export const aHolder = (role: string, name: string | null, given: Partial<Holder> = {}): Holder => ({
  id: holderIdNamed(`${role} ${name}`),
  roleId: roleIdNamed(role),
  name,
  fte: "1",
  startsOn: null,
  endsOn: null,
  ...given,
});

/** The records of a company of which only some tables matter. */
export const records = (given: Partial<StructureRecords>): StructureRecords => ({
  units: [],
  roles: [],
  relations: [],
  holders: [],
  entries: [],
  ...given,
});

/** Names of roles, each with those that report to it: `{ boss: { sales: { seller: {} }, finance: {} } }`. */
export interface RoleTree {
  readonly [name: string]: RoleTree;
}

function rolesOf(tree: RoleTree, reportsTo: string | null): readonly Role[] {
  const places = placesFor(Object.keys(tree).length);
  return Object.entries(tree).flatMap(([name, below], at) => [
    aRole(name, { reportsTo, place: places[at] ?? "a0" }),
    ...rolesOf(below, name),
  ]);
}

/** The records of a company with the roles of a tree, and whatever else is given. */
export const aCompany = (tree: RoleTree, given: Partial<Omit<StructureRecords, "roles">> = {}): StructureRecords =>
  records({ ...given, roles: rolesOf(tree, null) });

/** The structure of records that the test knows to be sound. */
export function aStructure(sound: StructureRecords): Structure {
  const built = buildStructure(sound);
  if (!built.ok) throw new Error(`Not sound: ${built.problem.map((violation) => violation.code).join(", ")}`);
  return built.value;
}
