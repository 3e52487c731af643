import { describe, expect, it } from "vitest";
import {
  comparePlaces,
  isEmptyDifference,
  neighbourhoodOf,
  rolesConcerned,
  type StructureRecords,
  type Where,
} from "../structure/index.ts";
import {
  aCompany,
  aHolder,
  aRelation,
  aRole,
  aUnit,
  holderIdNamed,
  relationIdNamed,
  roleIdNamed,
  unitIdNamed,
} from "../testing/index.ts";
import { type AskedChange, apply, type Change } from "./index.ts";
import { expectSame, refusalsOf, stateOf, taken } from "./trial.ts";

const facts = { name: { es: "Alameda" }, locale: "es" } as const;
const company = aCompany(
  { boss: { sales: { seller: {}, "key accounts": {} }, finance: {}, people: {} } },
  {
    units: [aUnit("house"), aUnit("north", { parent: "house" })],
    holders: [aHolder("boss", "Ana"), aHolder("sales", "Luis")],
    relations: [aRelation("finance", "SUPPORTS", "sales"), aRelation("boss", "OVERSEES", "seller")],
  },
);
const rowsWith = (records: StructureRecords) => neighbourhoodOf(facts, records);
const rows = rowsWith(company);

const move = (role: string, to: string | null, place: string | Where = { before: null }): AskedChange => ({
  type: "RoleMoved",
  roleId: roleIdNamed(role),
  reportsToId: to === null ? null : roleIdNamed(to),
  place,
});
const after = (name: string): Where => ({ after: roleIdNamed(name) });
const before = (name: string): Where => ({ before: roleIdNamed(name) });
const remove = (role: string, reports: "UP" | "WITH" | "NONE"): AskedChange => ({
  type: "RoleRemoved",
  roleId: roleIdNamed(role),
  reports,
});
const relate = (name: string, from: string, to: string): AskedChange => ({
  type: "RelationAdded",
  relation: { ...aRelation(from, "SUPPORTS", to), id: relationIdNamed(name) },
});

/** The reports of a role by title, in their places. */
const reports = (records: StructureRecords, superior: string | null): readonly string[] =>
  records.roles
    .filter(({ reportsToId }) => reportsToId === (superior === null ? null : roleIdNamed(superior)))
    .sort(comparePlaces)
    .map(({ title }) => title.es ?? "");
const recordsAfter = (...changes: readonly AskedChange[]): StructureRecords =>
  stateOf(taken(rows, changes).rows).records;

describe("moving a role", () => {
  it("[S2] a role cannot report to one below it, and the refusal names the circle", () => {
    expect(refusalsOf(rows, [move("sales", "seller")])).toEqual(["S2 0"]);
    const refused = apply(rows, [move("finance", "people"), move("sales", "seller")]);
    expect(refused.ok ? [] : refused.problem).toEqual([
      expect.objectContaining({
        code: "S2",
        index: 1,
        roleIds: ["sales", "seller"].map(roleIdNamed),
        values: { count: 2, roles: [{ es: "sales" }, { es: "seller" }] },
      }),
    ]);
  });

  it("[S4] [S5] nor to itself, nor to one that is not there", () => {
    expect(refusalsOf(rows, [move("sales", "sales")])).toEqual(["S5 0"]);
    expect(refusalsOf(rows, [move("sales", "stranger")])).toEqual(["S4 0"]);
    expect(refusalsOf(rows, [move("stranger", "sales")])).toEqual(["UNKNOWN_ROLE 0"]);
  });

  it.each<[Where, readonly string[]]>([
    [{ after: null }, ["people", "sales", "finance"]],
    [{ before: null }, ["sales", "finance", "people"]],
    [after("sales"), ["sales", "people", "finance"]],
    [before("sales"), ["people", "sales", "finance"]],
    [before("finance"), ["sales", "people", "finance"]],
  ])("puts it where it is said among its siblings: %j", (where, expected) => {
    expect(reports(recordsAfter(move("people", "boss", where)), "boss")).toEqual(expected);
  });

  it("where it stands already changes nothing, and nothing is recorded", () => {
    const { changes, inverse, told, difference } = taken(rows, [move("people", "boss", "a2")]);
    expect([changes, inverse, told, isEmptyDifference(difference)]).toEqual([[], [], [], true]);
  });

  it("beside a role that reports to another one is refused", () => {
    expect(refusalsOf(rows, [move("people", "sales", after("finance"))])).toEqual(["NOT_A_SIBLING 0"]);
    expect(refusalsOf(rows, [move("people", "boss", after("people"))])).toEqual(["NOT_A_SIBLING 0"]);
    expect(refusalsOf(rows, [move("people", "sales", after("stranger"))])).toEqual(["UNKNOWN_ROLE 0"]);
  });

  it("[S19] goes behind all siblings that share a place: there is no room between them", () => {
    const twins = ["one", "two"].map((name) => aRole(name, { reportsTo: "boss", place: "a1" }));
    const last = aRole("last", { reportsTo: "boss", place: "a2" });
    const given = rowsWith({ ...aCompany({ boss: {} }), roles: [aRole("boss"), ...twins, last] });
    const [first = "", second = ""] = reports(stateOf(given).records, "boss");
    const moved = taken(given, [move("last", "boss", after(first))]);
    expect(reports(stateOf(moved.rows).records, "boss")).toEqual([first, second, "last"]);
    const ahead = taken(given, [move("last", "boss", before(second))]);
    expect(reports(stateOf(ahead.rows).records, "boss")).toEqual(["last", first, second]);
  });

  it("[S1] a second top is refused with the change that made it; a top can hand over, in either order", () => {
    expect(refusalsOf(rows, [remove("people", "NONE"), move("sales", null)])).toEqual(["S1 1"]);
    for (const handOver of [
      [move("sales", null), move("boss", "sales")],
      [move("seller", null), move("sales", "boss"), move("boss", "seller")],
    ]) {
      expect(refusalsOf(rows, handOver)).toEqual([]);
    }
    expect(refusalsOf(rows, [move("boss", "sales"), move("sales", null)])).toEqual(["S2 0"]);
  });
});

describe("removing a role", () => {
  it("lets its reports take its place, in their order", () => {
    expect(reports(recordsAfter(remove("sales", "UP")), "boss")).toEqual([
      "seller",
      "key accounts",
      "finance",
      "people",
    ]);
  });

  it("takes those below with it, and all holders and relations of theirs", () => {
    const records = recordsAfter(remove("sales", "WITH"));
    expect(reports(records, "boss")).toEqual(["finance", "people"]);
    expect(records.roles).toHaveLength(3);
    expect(records.holders.map(({ name }) => name)).toEqual(["Ana"]);
    expect(records.relations).toEqual([]);
  });

  it("is refused where it is to go alone and others report to it", () => {
    expect(refusalsOf(rows, [remove("sales", "NONE")])).toEqual(["ROLE_HAS_REPORTS 0"]);
    expect(refusalsOf(rows, [remove("seller", "NONE")])).toEqual([]);
  });

  it("[S1] of the top leaves its only report as the top, and is refused where there are several", () => {
    expect(refusalsOf(rows, [remove("boss", "UP")])).toEqual(["S1 0"]);
    expect(refusalsOf(rows, [remove("finance", "NONE"), remove("people", "NONE"), remove("boss", "UP")])).toEqual([]);
  });

  it("may leave nothing at all", () => {
    const { units, ...rest } = recordsAfter(remove("boss", "WITH"));
    expect(rest).toEqual({ roles: [], relations: [], holders: [], entries: [] });
    expect(units).toHaveLength(2);
  });

  it.each(["UP", "WITH"] as const)("is undone to the same ids, places, holders and relations: %s", (way) => {
    const applied = taken(rows, [remove("sales", way)]);
    expectSame(stateOf(taken(applied.rows, applied.inverse).rows), { company: facts, records: company });
  });
});

describe("keys", () => {
  const key = (role: string, set: string | null): AskedChange => ({
    type: "RoleUpdated",
    roleId: roleIdNamed(role),
    set: { key: set },
  });

  it("[S14] stand for one role when all is done; on the way two roles can exchange theirs", () => {
    const keyed = [key("sales", "A"), key("finance", "B")];
    expect(refusalsOf(rows, [...keyed, key("people", "A")])).toEqual(["S14 2"]);
    expect(refusalsOf(rows, [...keyed, key("sales", "B"), key("finance", "A")])).toEqual([]);
  });
});

describe("relations and holders", () => {
  it("[S9] [S10] [S11] a relation ties two roles that are there, once", () => {
    expect(refusalsOf(rows, [relate("new", "sales", "stranger")])).toEqual(["S9 0"]);
    expect(refusalsOf(rows, [relate("new", "sales", "sales")])).toEqual(["S10 0"]);
    expect(refusalsOf(rows, [relate("new", "finance", "sales")])).toEqual(["S11 0"]);
    expect(refusalsOf(rows, [relate("new", "sales", "finance")])).toEqual([]);
  });

  it("a holder moves to another role and keeps its id", () => {
    const holderId = holderIdNamed("sales Luis");
    const change: Change = { type: "HolderUpdated", holderId, set: { roleId: roleIdNamed("finance") } };
    const { difference } = taken(rows, [change]);
    expect(difference.holders.changed.map((one) => one.after)).toEqual([
      { ...company.holders[1], roleId: roleIdNamed("finance") },
    ]);
    expect(rolesConcerned(difference)).toEqual(["sales", "finance"].map(roleIdNamed));
    const nowhere: Change = { type: "HolderUpdated", holderId, set: { roleId: roleIdNamed("stranger") } };
    expect(refusalsOf(rows, [nowhere])).toEqual(["S12 0"]);
  });
});

describe("units", () => {
  const into = (unit: string, parent: string | null): AskedChange => ({
    type: "UnitMoved",
    unitId: unitIdNamed(unit),
    parentId: parent === null ? null : unitIdNamed(parent),
  });

  it("[S7] [S8] lie in units that are there, and not within themselves", () => {
    expect(refusalsOf(rows, [into("house", "north")])).toEqual(["S8 0"]);
    expect(refusalsOf(rows, [into("house", "stranger")])).toEqual(["S7 0"]);
    expect(refusalsOf(rows, [into("north", null), into("house", "north")])).toEqual([]);
  });

  it("that go leave what lies in them to the unit around", () => {
    const roleId = roleIdNamed("sales");
    const records = recordsAfter(
      { type: "RoleUpdated", roleId, set: { unitId: unitIdNamed("north") } },
      { type: "UnitRemoved", unitId: unitIdNamed("north") },
    );
    expect(records.roles.find(({ id }) => id === roleId)?.unitId).toBe(unitIdNamed("house"));
    expect(records.units).toEqual([aUnit("house")]);
  });
});

describe("texts", () => {
  it("are set language by language, so that two people can write one each", () => {
    const roleId = roleIdNamed("sales");
    const records = recordsAfter(
      { type: "RoleUpdated", roleId, set: { title: { en: "Sales" } } },
      { type: "RoleUpdated", roleId, set: { title: { es: "Ventas" } } },
    );
    expect(records.roles.find(({ id }) => id === roleId)?.title).toEqual({ es: "Ventas", en: "Sales" });
    const none: AskedChange = { type: "RoleUpdated", roleId, set: { title: { es: null } } };
    expect(refusalsOf(rows, [none])).toEqual(["S15 0"]);
  });

  it("[S15] [S16] of the company are kept to the rules as well", () => {
    expect(refusalsOf(rows, [{ type: "CompanyUpdated", set: { name: { es: null } } }])).toEqual(["S15 0"]);
    expect(refusalsOf(rows, [{ type: "CompanyUpdated", set: { name: { en: "a\0b" } } }])).toEqual(["S16 0"]);
  });
});
