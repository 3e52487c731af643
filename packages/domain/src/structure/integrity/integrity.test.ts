import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aCompany,
  aHolder,
  anyBrokenRecords,
  anyStructureRecords,
  aRelation,
  aRole,
  aUnit,
  breaks,
  records,
  roleIdNamed,
} from "../../testing/index.ts";
import type { StructureRecords } from "../records.ts";
import { findIntegrityViolations, type IntegrityRule } from "./integrity.ts";

const codes = (given: StructureRecords): readonly string[] => findIntegrityViolations(given).map(({ code }) => code);
const ids = (...names: readonly string[]) => names.map(roleIdNamed);
const company = aCompany({ boss: { sales: { seller: {} }, finance: {} } });
const withRoles = (...roles: StructureRecords["roles"]): StructureRecords => ({
  ...company,
  roles: [...company.roles, ...roles],
});

describe("a sound structure", () => {
  it("breaks no rule", () => {
    fc.assert(
      fc.property(anyStructureRecords(), (given) => {
        expect(findIntegrityViolations(given)).toEqual([]);
      }),
    );
  });

  it("may be empty", () => expect(codes(records({}))).toEqual([]));
});

describe("reporting lines", () => {
  it("[S1] two roles that report to nobody are one violation that names both", () => {
    expect(findIntegrityViolations(withRoles(aRole("second top")))).toEqual([
      expect.objectContaining({
        code: "S1",
        roleIds: ids("boss", "second top"),
        values: { count: 2, roles: [{ es: "boss" }, { es: "second top" }] },
      }),
    ]);
  });

  it("[S1] [S2] roles in a circle alone have no root either", () => {
    const given = records({ roles: [aRole("a", { reportsTo: "b" }), aRole("b", { reportsTo: "a" })] });
    expect(codes(given)).toEqual(["S1", "S2"]);
  });

  it("[S2] a circle is told once, in its order, without the roles that only lead into it", () => {
    const given = withRoles(
      aRole("outside", { reportsTo: "y" }),
      aRole("x", { reportsTo: "y" }),
      aRole("z", { reportsTo: "x" }),
      aRole("y", { reportsTo: "z" }),
    );
    expect(findIntegrityViolations(given)).toEqual([
      expect.objectContaining({ code: "S2", roleIds: ids("x", "y", "z") }),
    ]);
  });

  it("[S2] two circles are two violations", () => {
    const pair = (one: string, other: string) => [aRole(one, { reportsTo: other }), aRole(other, { reportsTo: one })];
    expect(codes(withRoles(...pair("a", "b"), ...pair("c", "d")))).toEqual(["S2", "S2"]);
  });

  it("[S4] a superior that is not there is named", () => {
    expect(findIntegrityViolations(withRoles(aRole("lost", { reportsTo: "nobody" })))).toEqual([
      expect.objectContaining({
        code: "S4",
        roleIds: ids("lost"),
        values: { role: { es: "lost" }, superior: ids("nobody")[0] },
      }),
    ]);
  });

  it("[S5] a role that reports to itself is not also told as a circle", () => {
    expect(codes(withRoles(aRole("self", { reportsTo: "self" })))).toEqual(["S5"]);
  });
});

describe("units, relations and holders", () => {
  it("[S8] a unit inside itself, directly or by others, is told once for each circle", () => {
    const units = [
      aUnit("own", { parent: "own" }),
      aUnit("a", { parent: "b" }),
      aUnit("b", { parent: "a" }),
      aUnit("in", { parent: "a" }),
    ];
    expect(codes({ ...company, units })).toEqual(["S8", "S8"]);
  });

  it("[S9] names the end that is there", () => {
    const relations = [aRelation("sales", "SUPPORTS", "nobody")];
    expect(findIntegrityViolations({ ...company, relations })).toEqual([
      expect.objectContaining({ code: "S9", roleIds: ids("sales") }),
    ]);
  });

  it("[S11] the same type twice is too much; another type or the other direction is not", () => {
    const tie = aRelation("sales", "SUPPORTS", "finance");
    const other = [aRelation("sales", "OVERSEES", "finance"), aRelation("finance", "SUPPORTS", "sales")];
    expect(codes({ ...company, relations: [tie, ...other] })).toEqual([]);
    const again = aRelation("sales", "SUPPORTS", "finance", { id: other[0]?.id ?? tie.id });
    expect(codes({ ...company, relations: [tie, again] })).toEqual(["S11"]);
  });
});

describe("values", () => {
  it("[S13] an id three times is told once; one that is no UUID is told", () => {
    const [first] = company.roles;
    expect(first && codes(withRoles(first, first))).toContain("S13");
    expect(first && codes(withRoles(first, first)).filter((code) => code === "S13")).toHaveLength(1);
    const odd = aHolder("boss", "Ana", { id: aHolder("boss", "Ana").id.toUpperCase() as never });
    expect(codes({ ...company, holders: [odd] })).toEqual(["S13"]);
  });

  it("[S14] a key shared by three roles is told once and names them; a unit may have the key of a role", () => {
    const three = ["a", "b", "c"].map((name) => aRole(name, { reportsTo: "boss", key: "k" }));
    expect(findIntegrityViolations(withRoles(...three))).toEqual([
      expect.objectContaining({ code: "S14", roleIds: ids("a", "b", "c") }),
    ]);
    const [one] = three;
    expect(codes({ ...withRoles(...(one ? [one] : [])), units: [aUnit("u", { key: "k" })] })).toEqual([]);
  });

  it.each([
    ["blank", { es: "  " }],
    ["with a NUL", { es: "a\0b" }],
    ["with half a character", { en: "a\ud800" }],
    ["too long", { en: "a".repeat(1001) }],
  ])("[S16] a title that is %s is refused", (_, title) => {
    expect(codes(withRoles(aRole("x", { reportsTo: "boss", title })))).toEqual(["S16"]);
  });

  it.each(["", "-1", "1.50", "01", "1e3", "NaN", "1,5", ".5", "1234567890123", "0.1234567"])(
    "[S17] %j is no amount of seats",
    (seats) => {
      expect(codes(withRoles(aRole("x", { reportsTo: "boss", seats })))).toEqual(["S17"]);
    },
  );

  it.each([
    ["2026-02-30", null],
    ["26-01-01", null],
    [null, "tomorrow"],
    ["2026-03-01", "2026-02-28"],
    ["0000-01-01", null],
  ])("[S18] held from %s to %s is refused", (startsOn, endsOn) => {
    expect(codes({ ...company, holders: [aHolder("boss", "Ana", { startsOn, endsOn })] })).toEqual(["S18"]);
  });

  it.each(["", "a", "a00", "b0", "-", "á0", "A00000000000000000000000000"])("[S19] %j is no place", (place) => {
    expect(codes(withRoles(aRole("x", { reportsTo: "boss", place })))).toEqual(["S19"]);
  });
});

describe("broken records", () => {
  it("are told in the order of the rules", () => {
    const relations = [aRelation("sales", "SUPPORTS", "sales")];
    expect(codes({ ...withRoles(aRole("self", { reportsTo: "self" })), relations })).toEqual(["S5", "S10"]);
  });

  it("are told to break the rule that they break", () => {
    fc.assert(
      fc.property(anyBrokenRecords(), ({ records: given, rule }) => {
        const violations = findIntegrityViolations(given);
        expect(violations.map(({ code }) => code)).toContain(rule);
        expect(violations.every(({ severity }) => severity === "ERROR")).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each(Object.keys(breaks) as readonly IntegrityRule[])(
    "[%s] is found alone in a company that is sound otherwise",
    (rule) => {
      const found = new Set(codes(breaks[rule](company, 1)));
      // One row twice breaks no other rule of its own; a key is a matter of its own rule.
      expect([...found]).toEqual([rule]);
    },
  );

  // In square time this would not end within the time that a test has.
  it("a hundred thousand roles in disorder are told", () => {
    const count = 100_000;
    const names = Array.from({ length: count }, (_, index) => `${index}`);
    const circle = names.map((name, index) => aRole(name, { reportsTo: `${(index + 1) % count}` }));
    const [root, cycle, ...more] = findIntegrityViolations(records({ roles: circle }));
    expect([root?.code, cycle?.code, cycle?.roleIds.length, more.length]).toEqual(["S1", "S2", count, 0]);
  });
});
