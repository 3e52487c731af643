import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aCompany, aHolder, anyStructureRecords, aRole, roleIdNamed } from "../../testing/index.ts";
import type { StructureRecords } from "../records.ts";
import { applyDifference, differenceOf, invertDifference, isEmptyDifference } from "./difference.ts";

/** The records without their order. */
const asSets = (given: StructureRecords) => {
  const byId = (rows: readonly { readonly id: string }[]) => new Map(rows.map((row) => [row.id, row]));
  return [byId(given.units), byId(given.roles), byId(given.relations), byId(given.holders)];
};

describe("a difference", () => {
  const before = aCompany({ boss: { sales: {}, finance: {} } });

  it("tells what came, went and changed, by id", () => {
    const [boss, sales, finance] = before.roles;
    if (!boss || !sales || !finance) throw new Error("the company has three roles");
    const renamed = { ...sales, title: { ...sales.title, en: "Sales" } };
    const people = aRole("people", { reportsTo: "boss", place: "a2" });
    const after = { ...before, roles: [people, renamed, boss], holders: [aHolder("boss", "Ana")] };
    const difference = differenceOf(before, after);
    expect(difference.roles).toEqual({
      added: [people],
      changed: [{ before: sales, after: renamed }],
      removed: [finance],
    });
    expect(difference.holders.added).toEqual(after.holders);
    expect(isEmptyDifference(difference)).toBe(false);
  });

  it("is empty between equal rows, whatever their order and the order of the languages", () => {
    const title = { es: "Ventas", en: "Sales" };
    const turned = { en: "Sales", es: "Ventas" };
    const roles = before.roles.map((role) => ({ ...role, title }));
    const again = before.roles.map((role) => ({ ...role, title: turned })).reverse();
    expect(isEmptyDifference(differenceOf({ ...before, roles }, { ...before, roles: again }))).toBe(true);
  });

  it.each([
    { title: { es: "otro" } },
    { key: "k" },
    { kind: "branch-manager" },
    { reportsToId: roleIdNamed("finance") },
    { place: "a5" },
    { seats: "2" },
  ])("sees a change of %j", (change) => {
    const roles = before.roles.map((role, at) => (at === 1 ? { ...role, ...change } : role));
    expect(differenceOf(before, { ...before, roles }).roles.changed).toHaveLength(1);
  });

  it("leads from any records to any others, and back", () => {
    fc.assert(
      fc.property(anyStructureRecords(), anyStructureRecords(), (one, other) => {
        const difference = differenceOf(one, other);
        expect(asSets(applyDifference(one, difference))).toEqual(asSets(other));
        expect(asSets(applyDifference(other, invertDifference(difference)))).toEqual(asSets(one));
        expect(isEmptyDifference(differenceOf(one, one))).toBe(true);
        expect(isEmptyDifference(differenceOf(applyDifference(one, difference), other))).toBe(true);
      }),
    );
  });
});
