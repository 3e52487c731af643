import { describe, expect, it } from "vitest";
import { neighbourhoodOf, type StructureRecords } from "../../structure/index.ts";
import { aHolder, aRelation, largeCompany, roleIdNamed, touchedRecords } from "../../testing/index.ts";
import { type AskedChange, touches } from "../index.ts";
import { taken } from "../trial.ts";

/** A company whose rows tell when they are looked at. */
function watched(count: number) {
  const seen = new Set<object>();
  const watch = <Row extends object>(row: Row): Row =>
    new Proxy(row, {
      get: (target, name) => {
        seen.add(target);
        return Reflect.get(target, name);
      },
    });
  const plain = largeCompany(count);
  const records: StructureRecords = {
    units: plain.units.map(watch),
    roles: plain.roles.map(watch),
    relations: plain.relations.map(watch),
    holders: plain.holders.map(watch),
    entries: plain.entries.map(watch),
  };
  const rows = neighbourhoodOf({ name: { es: "Alameda" }, locale: "es" }, records);
  /** Begins to count; gives the number of rows that have been looked at since. */
  const look = (): (() => number) => {
    seen.clear();
    return () => seen.size;
  };
  return { plain, rows, look };
}

/** Edits near the top, where the small company and the large one are alike: the roles below the root, and those below them. */
function edits({ roles, relations }: StructureRecords): Readonly<Record<string, readonly AskedChange[]>> {
  const [, sales, finance] = roles;
  const seller = roles.find(({ reportsToId }) => reportsToId === sales?.id);
  const [relation] = relations;
  if (!sales || !finance || !seller || !relation) throw new Error("the company has some roles and relations");
  const [roleId, reportsToId] = [seller.id, finance.id];
  const newcomer = { ...seller, id: roleIdNamed("new"), key: "new", place: { after: roleId } };
  return {
    "a move": [{ type: "RoleMoved", roleId, reportsToId, place: { before: null } }],
    "a renaming": [{ type: "RoleUpdated", roleId, set: { title: { en: "Sales" }, key: "another" } }],
    "an addition": [{ type: "RoleAdded", role: newcomer }],
    "a removal": [{ type: "RoleRemoved", roleId: sales.id, reports: "UP" }],
    "a relation": [
      {
        type: "RelationAdded",
        relation: { ...aRelation("one", "OVERSEES", "other"), fromId: roleId, toId: reportsToId },
      },
    ],
    "a holder": [{ type: "HolderAssigned", holder: { ...aHolder("any", "Ana"), roleId } }],
    "three at once": [
      { type: "RoleMoved", roleId, reportsToId, place: { after: null } },
      { type: "RoleAdded", role: { ...newcomer, place: { before: null } } },
      { type: "RoleMoved", roleId: newcomer.id, reportsToId, place: { after: roleId } },
    ],
  };
}

const [small, medium, large] = [watched(100), watched(10_000), watched(100_000)];
const ways = Object.keys(edits(small.plain));

describe("what a change costs does not grow with the company", () => {
  it.each(ways)("%s in 10,000 roles touches as many rows as in 100", (way) => {
    const counts = [small, medium].map(({ plain }) => {
      const { units, roles, relations, holders } = touchedRecords(plain, touches(edits(plain)[way] ?? []));
      return { units: units.length, roles: roles.length, relations: relations.length > 0, holders: holders.length };
    });
    expect(counts[1]).toEqual(counts[0]);
    expect(counts[0]?.roles).toBeLessThan(40);
  });

  it.each(ways)(
    "%s in 100,000 roles looks at few rows more than in 100, as each order is some levels deeper",
    (way) => {
      const counts = [small, large].map(({ plain, rows, look }) => {
        const changes = edits(plain)[way] ?? [];
        // The first edit sorts the rows into the orders that it asks for.
        taken(rows, changes);
        const looked = look();
        taken(rows, changes);
        return looked();
      });
      const [few = 0, many = 0] = counts;
      expect(many).toBeGreaterThan(0);
      expect(many).toBeLessThan(3 * few + 50);
    },
  );
});
