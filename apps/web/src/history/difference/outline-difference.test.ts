import { shortIdOf } from "@puesto/domain/identity";
import { type Outline, outlineOf } from "@puesto/domain/structure";
import {
  aCompany,
  aDay,
  aHolder,
  aRelation,
  aStructure,
  aUnit,
  companyIdNamed,
  type RoleTree,
  roleIdNamed,
  unitIdNamed,
} from "@puesto/domain/testing";
import { expect, test } from "vitest";
import { outOfOrder } from "./out-of-order.ts";
import { outlineDifference } from "./outline-difference.ts";

const request = { companyId: companyIdNamed("alameda"), revision: 1, day: aDay, locale: "es", own: "es" } as const;
type More = NonNullable<Parameters<typeof aCompany>[1]>;
const outline = (tree: RoleTree, more: More = {}): Outline => outlineOf(aStructure(aCompany(tree, more)), request);

/** The difference with the roles by their names. */
const difference = (before: Outline, after: Outline) =>
  Object.fromEntries(
    ["boss", "sales", "seller", "clerk", "finance", "law", "chief"].flatMap((name) => {
      const what = outlineDifference(before, after).get(shortIdOf(roleIdNamed(name)));
      return what === undefined ? [] : [[name, what]];
    }),
  );

const usual = { boss: { sales: { seller: {}, clerk: {} }, finance: {}, law: {} } };

test("between a moment and itself there is no difference", () => {
  expect(outlineDifference(outline(usual), outline(usual)).size).toBe(0);
});

test("a role that comes is added, one that goes removed; what was below it and stays is moved", () => {
  const without = outline({ boss: { seller: {}, clerk: {}, finance: {}, law: {} } });
  expect(difference(outline(usual), without)).toEqual({ sales: "removed", seller: "moved", clerk: "moved" });
  expect(difference(without, outline(usual))).toEqual({ sales: "added", seller: "moved", clerk: "moved" });
});

test("a branch that moves is one move: what is below goes with it", () => {
  const after = outline({ boss: { finance: { sales: { seller: {}, clerk: {} } }, law: {} } });
  expect(difference(outline(usual), after)).toEqual({ sales: "moved" });
});

test("of siblings in another order as few as can be are moved", () => {
  const after = outline({ boss: { law: {}, sales: { seller: {}, clerk: {} }, finance: {} } });
  expect(difference(outline(usual), after)).toEqual({ law: "moved" });
});

test("siblings between which one comes or goes stay where they are", () => {
  const fewer = outline({ boss: { sales: { seller: {}, clerk: {} }, law: {} } });
  expect(difference(outline(usual), fewer)).toEqual({ finance: "removed" });
});

test("a new top is added, and the one before it moved below", () => {
  expect(difference(outline(usual), outline({ chief: usual }))).toEqual({ chief: "added", boss: "moved" });
});

test("a title, a holder, a unit or seats that are others make a role changed", () => {
  const before = aCompany(usual, { units: [aUnit("north")] });
  const after = {
    ...before,
    roles: before.roles.map((role) =>
      role.id === roleIdNamed("law")
        ? { ...role, title: { es: "Derecho" } }
        : role.id === roleIdNamed("clerk")
          ? { ...role, seats: "2" }
          : role.id === roleIdNamed("seller")
            ? { ...role, unitId: unitIdNamed("north") }
            : role,
    ),
    holders: [aHolder("finance", "Ana")],
  };
  expect(difference(outlineOf(aStructure(before), request), outlineOf(aStructure(after), request))).toEqual({
    law: "changed",
    clerk: "changed",
    seller: "changed",
    finance: "changed",
  });
});

test("a relation that comes or goes changes the roles at its ends", () => {
  const tied = outline(usual, { relations: [aRelation("law", "SUPPORTS", "clerk")] });
  expect(difference(outline(usual), tied)).toEqual({ law: "changed", clerk: "changed" });
  expect(difference(tied, outline(usual))).toEqual({ law: "changed", clerk: "changed" });
});

test("out of order are as few numbers as can be", () => {
  expect(outOfOrder([])).toEqual([]);
  expect(outOfOrder([1, 2, 3])).toEqual([]);
  expect(outOfOrder([4, 1, 2, 3])).toEqual([4]);
  expect(outOfOrder([2, 3, 4, 1])).toEqual([1]);
  expect(outOfOrder([5, 1, 4, 2, 3])).toEqual([5, 4]);
});
