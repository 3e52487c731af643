import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aRole, roleIdNamed } from "../testing/index.ts";
import { readChanges, readRecorded } from "./index.ts";

const problemOf = (read: ReturnType<typeof readChanges> | ReturnType<typeof readRecorded>) =>
  read.ok ? null : [read.problem.code, ...Object.values(read.problem.values)];
const roleId = roleIdNamed("sales");

describe("changes from elsewhere", () => {
  it.each<[unknown, string]>([
    ["no list", "changes"],
    [null, "changes"],
    [[null], "changes[0].type"],
    [[{ type: "RolePainted" }], "changes[0].type"],
    [[{ type: "constructor" }], "changes[0].type"],
    [[{ type: "RoleMoved", roleId, reportsToId: null }], "changes[0].place"],
    [[{ type: "RoleMoved", roleId: "sales", reportsToId: null, place: "a0" }], "changes[0].roleId"],
    [[{ type: "RoleMoved", roleId, reportsToId: null, place: { after: 1 } }], "changes[0].place"],
    [
      [
        { type: "UnitRemoved", unitId: roleId },
        { type: "RoleRemoved", roleId, reports: "DOWN" },
      ],
      "changes[1].reports",
    ],
    [[{ type: "RoleUpdated", roleId, set: { title: { es: 5 } } }], "changes[0].set.title.es"],
    [[{ type: "RoleUpdated", roleId, set: { title: { fr: "Ventes" } } }], "changes[0].set.title"],
    [[{ type: "RoleUpdated", roleId, set: { seats: undefined } }], "changes[0].set.seats"],
    [[{ type: "RoleAdded", role: { ...aRole("sales"), salary: 1 } }], "changes[0].role"],
  ])("are refused where they have another form, and told where: %j", (value, path) => {
    expect(problemOf(readChanges(value))).toEqual(["MALFORMED_CHANGES", path]);
  });

  it("never make the reader throw", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const one of [value, [value], [{ type: "RoleMoved", roleId: value }]]) {
          const read = readChanges(one);
          expect(read.ok && read.value.length > 0).toBe(false);
        }
        expect(readRecorded(value).ok).toBe(false);
      }),
    );
  });
});

describe("what a revision recorded", () => {
  const recorded = { version: 1, changes: [], inverse: [], told: [] };

  it("is refused in a form that this release does not know, and in none", () => {
    expect(problemOf(readRecorded({ ...recorded, version: 2 }))).toEqual(["UNKNOWN_CHANGES_VERSION", "2"]);
    expect(problemOf(readRecorded({ ...recorded, version: "1" }))).toEqual(["UNKNOWN_CHANGES_VERSION", '"1"']);
    expect(problemOf(readRecorded([]))).toEqual(["MALFORMED_CHANGES", "version"]);
    expect(problemOf(readRecorded({ ...recorded, told: [{ code: "RolePainted", values: {} }] }))).toEqual([
      "MALFORMED_CHANGES",
      "told[0]",
    ]);
  });

  it("says every place exactly", () => {
    const move = { type: "RoleMoved", roleId, reportsToId: null, place: { after: null } };
    expect(problemOf(readRecorded({ ...recorded, changes: [move] }))).toEqual([
      "MALFORMED_CHANGES",
      "changes[0].place",
    ]);
    expect(readChanges([move]).ok).toBe(true);
  });
});
