import { describe, expect, it } from "vitest";
import { aHolder, aRelation, aRole, aUnit, roleIdNamed, unitIdNamed } from "../testing/index.ts";
import { type AskedChange, touches } from "./index.ts";

const [sales, seller, finance, people] = ["sales", "seller", "finance", "people"].map(roleIdNamed);
const nothing = {
  roles: [],
  reportsOf: [],
  branches: [],
  tiesOf: [],
  spots: [],
  neighbours: 1,
  top: false,
  roleKeys: [],
  unitKeys: [],
  units: [],
  contentsOf: [],
  relations: [],
  ties: [],
  holders: [],
  entries: [],
  ledgers: [],
};
const move = (role: string, to: string | null, place: string | { after: string | null }): AskedChange => ({
  type: "RoleMoved",
  roleId: roleIdNamed(role),
  reportsToId: to === null ? null : roleIdNamed(to),
  place: typeof place === "string" ? place : { after: place.after === null ? null : roleIdNamed(place.after) },
});

describe("what changes touch", () => {
  it("of a move: both lines up, and the siblings beside the neighbour, one more than may leave", () => {
    expect(touches([move("seller", "finance", { after: "people" })])).toEqual({
      ...nothing,
      roles: [seller, finance, people],
      spots: [{ beside: people }],
      neighbours: 2,
    });
  });

  it("of a move to an exact place, as history has it: no siblings at all", () => {
    expect(touches([move("seller", "finance", "a0")])).toEqual({ ...nothing, roles: [seller, finance], neighbours: 2 });
  });

  it("[S1] of whoever becomes the top: the top", () => {
    expect(touches([move("seller", null, "a0")])).toEqual({ ...nothing, roles: [seller], neighbours: 2, top: true });
    expect(touches([{ type: "RoleAdded", role: aRole("seller") }]).top).toBe(true);
  });

  it("of a place beside a role that an earlier change placed: where that one was placed", () => {
    const changes = [move("seller", "finance", { after: null }), move("people", "finance", { after: "seller" })];
    expect(touches(changes)).toMatchObject({ spots: [{ of: finance, end: "FIRST" }], neighbours: 3 });
  });

  it("of removals: those who report, the branch, or whether anybody reports", () => {
    const remove = (reports: "UP" | "WITH" | "NONE"): AskedChange => ({
      type: "RoleRemoved",
      roleId: roleIdNamed("sales"),
      reports,
    });
    const own = { ...nothing, roles: [sales], tiesOf: [sales], neighbours: 2 };
    expect(touches([remove("UP")])).toEqual({ ...own, reportsOf: [sales], spots: [{ beside: sales }] });
    expect(touches([remove("WITH")])).toEqual({ ...own, branches: [sales] });
    expect(touches([remove("NONE")])).toEqual({ ...own, spots: [{ of: sales, end: "FIRST" }] });
    // Whatever was moved before may lie in the branch by now.
    expect(touches([move("people", "seller", "a0"), remove("WITH")])).toMatchObject({ branches: [sales, people] });
  });

  it("of the rest: the things named and what they hang on", () => {
    const relation = aRelation("sales", "SUPPORTS", "finance");
    const holder = aHolder("sales", "Ana");
    expect(
      touches([
        { type: "RelationAdded", relation },
        { type: "HolderAssigned", holder },
        { type: "UnitAdded", unit: aUnit("north", { parent: "house", key: "N" }) },
        { type: "RoleUpdated", roleId: roleIdNamed("seller"), set: { key: "S", unitId: unitIdNamed("north") } },
        { type: "UnitRemoved", unitId: unitIdNamed("house") },
      ]),
    ).toEqual({
      ...nothing,
      roles: [sales, finance, seller],
      units: ["north", "house"].map(unitIdNamed),
      contentsOf: [unitIdNamed("house")],
      relations: [relation.id],
      ties: [{ fromId: sales, toId: finance, type: "SUPPORTS" }],
      holders: [holder.id],
      roleKeys: ["S"],
      unitKeys: ["N"],
    });
  });
});

describe("what changes of entries touch", () => {
  it("the entry, its role, and what its ledger has to look at", () => {
    const roleId = roleIdNamed("seller");
    const account: AskedChange = { type: "EntrySet", ledger: "special-account", roleId, key: "north", content: {} };
    expect(touches([account])).toEqual({
      ...nothing,
      roles: [roleId],
      entries: [`special-account ${roleId} north`],
      ledgers: [`special-account ${roleId} `, `account-sale ${roleId} `, `pay-scheme ${roleId} `],
    });
  });
});
