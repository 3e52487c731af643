import { type Entry, type EntryAddress, entryIdOf } from "../entries/entry.ts";
import type { Holder } from "../holder.ts";
import type { Relation } from "../relation.ts";
import type { Role } from "../role.ts";
import type { Unit } from "../unit.ts";
import type { Neighbourhood } from "./neighbourhood.ts";
import { first, type Order, whilst } from "./order.ts";

type Identified = { readonly id: string | null };

function withId<Row extends Identified>(rows: Order<Row, Identified>, id: string): Row | undefined {
  const row = first(rows.from({ id }));
  return row?.id === id ? row : undefined;
}

/** The role, unit, relation or holder with an id; undefined where there is none. */
export const roleWith = ({ roles }: Neighbourhood, id: string): Role | undefined => withId(roles, id);
export const unitWith = ({ units }: Neighbourhood, id: string): Unit | undefined => withId(units, id);
export const relationWith = ({ relations }: Neighbourhood, id: string): Relation | undefined => withId(relations, id);
export const holderWith = ({ holders }: Neighbourhood, id: string): Holder | undefined => withId(holders, id);

/** Who reports to a role, in their places; with null, who reports to nobody. */
export const reportsTo = ({ rolesBySuperior }: Neighbourhood, reportsToId: string | null): Iterable<Role> =>
  whilst(rolesBySuperior.from({ reportsToId, place: null, id: null }), (role) => role.reportsToId === reportsToId);

/** The same from the last one to the first. */
export const reportsFromLast = ({ rolesBySuperior }: Neighbourhood, reportsToId: string | null): Iterable<Role> =>
  whilst(
    // No id is as high as this, nor any place: they are digits and letters.
    rolesBySuperior.before({ reportsToId, place: "~", id: null }),
    (role) => role.reportsToId === reportsToId,
  );

type Sibling = Pick<Role, "reportsToId" | "place">;

/** The siblings whose places stand after a place, the nearest first. One that shares it does not. */
export const siblingsAfter = ({ rolesBySuperior }: Neighbourhood, { reportsToId, place }: Sibling): Iterable<Role> =>
  whilst(rolesBySuperior.from({ reportsToId, place, id: "~" }), (role) => role.reportsToId === reportsToId);

/** The siblings whose places stand before a place, the nearest first. */
export const siblingsBefore = ({ rolesBySuperior }: Neighbourhood, { reportsToId, place }: Sibling): Iterable<Role> =>
  whilst(rolesBySuperior.before({ reportsToId, place, id: null }), (role) => role.reportsToId === reportsToId);

/** A role and all below it, each before those that report to it. */
export function branchOf(rows: Neighbourhood, top: Role): readonly Role[] {
  const branch: Role[] = [];
  const waiting: Role[] = [top];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    branch.push(next);
    for (const report of reportsFromLast(rows, next.id)) waiting.push(report);
  }
  return branch;
}

export const unitsIn = ({ unitsByParent }: Neighbourhood, parentId: string): Iterable<Unit> =>
  whilst(unitsByParent.from({ parentId, id: null }), (unit) => unit.parentId === parentId);

export const rolesIn = ({ rolesByUnit }: Neighbourhood, unitId: string): Iterable<Role> =>
  whilst(rolesByUnit.from({ unitId, id: null }), (role) => role.unitId === unitId);

export const rolesWithKey = ({ rolesByKey }: Neighbourhood, key: string): Iterable<Role> =>
  whilst(rolesByKey.from({ key, id: null }), (role) => role.key === key);

export const unitsWithKey = ({ unitsByKey }: Neighbourhood, key: string): Iterable<Unit> =>
  whilst(unitsByKey.from({ key, id: null }), (unit) => unit.key === key);

export const holdersIn = ({ holdersByRole }: Neighbourhood, roleId: string): Iterable<Holder> =>
  whilst(holdersByRole.from({ roleId, id: null }), (holder) => holder.roleId === roleId);

/** The relations that start from a role, those to one role beside each other. */
export const relationsFromRole = ({ relationsByFrom }: Neighbourhood, fromId: string): Iterable<Relation> =>
  whilst(relationsByFrom.from({ fromId, toId: null, type: null, id: null }), (relation) => relation.fromId === fromId);

export const relationsToRole = ({ relationsByTo }: Neighbourhood, toId: string): Iterable<Relation> =>
  whilst(relationsByTo.from({ toId, id: null }), (relation) => relation.toId === toId);

/** The relations of a type from one role to another: one, where the company is sound. */
export const relationsTying = (
  { relationsByFrom }: Neighbourhood,
  { fromId, toId, type }: Pick<Relation, "fromId" | "toId" | "type">,
): Iterable<Relation> =>
  whilst(
    relationsByFrom.from({ fromId, toId, type, id: null }),
    (relation) => relation.fromId === fromId && relation.toId === toId && relation.type === type,
  );

/** The entry at an address; undefined where there is none. */
export const entryWith = ({ entries }: Neighbourhood, address: EntryAddress): Entry | undefined =>
  withId(entries, entryIdOf(address));

/** The entries of a role, in all ledgers. */
export const entriesOf = ({ entriesByRole }: Neighbourhood, roleId: string): Iterable<Entry> =>
  whilst(entriesByRole.from({ roleId, id: null }), (entry) => entry.roleId === roleId);

/** The entries of a ledger: of one role, of the company itself (null), or all of them. */
export function entriesIn(
  { entries }: Neighbourhood,
  ledger: string,
  roleId?: EntryAddress["roleId"],
): Iterable<Entry> {
  const start = roleId === undefined ? `${ledger} ` : entryIdOf({ ledger, roleId, key: "" });
  return whilst(entries.from({ id: start }), ({ id }) => id.startsWith(start));
}
