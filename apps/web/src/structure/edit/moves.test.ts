import { type ShortId, shortIdOf } from "@puesto/domain/identity";
import {
  type AskedStructureChange,
  type Neighbourhood,
  neighbourhoodOf,
  outlineOf,
  structureHandlers,
  written,
} from "@puesto/domain/structure";
import { aCompany, aDay, aStructure, companyIdNamed, roleIdNamed } from "@puesto/domain/testing";
import { expect, test } from "vitest";
import { affectedBy, movesTo, removalsOf, topmost } from "./moves.ts";

const records = aCompany({ boss: { sales: { north: { seller: {} }, south: {} }, finance: { clerk: {} } } });
const request = { companyId: companyIdNamed("c"), revision: 1, day: aDay, locale: "es", own: "es" } as const;
const outline = outlineOf(aStructure(records), request);
const id = (name: string): ShortId => shortIdOf(roleIdNamed(name));

/** The rows after changes: moves and removals are all that is made here. */
function rowsAfter(changes: readonly AskedStructureChange[]): Neighbourhood {
  let rows = neighbourhoodOf({ name: { es: "C" }, locale: "es" }, records);
  for (const change of changes) {
    const decided =
      change.type === "RoleMoved"
        ? structureHandlers.RoleMoved.apply(rows, change)
        : change.type === "RoleRemoved"
          ? structureHandlers.RoleRemoved.apply(rows, change)
          : null;
    if (!decided?.ok) throw new Error(JSON.stringify(decided));
    rows = decided.value.writes.reduce(written, rows);
  }
  return rows;
}

/** What reports to what after changes. */
function after(changes: readonly AskedStructureChange[]): readonly string[] {
  const roles = [...rowsAfter(changes).rolesBySuperior.from(null)];
  const nameOf = (roleId: string | null) => roles.find((role) => role.id === roleId)?.title.es ?? "";
  return roles.map((role) => `${nameOf(role.reportsToId)} > ${role.title.es}`).sort();
}

/** Those who report to the boss after changes, in their places. */
const siblings = (changes: readonly AskedStructureChange[]) =>
  [...rowsAfter(changes).rolesBySuperior.from(null)].flatMap((role) =>
    role.reportsToId === roleIdNamed("boss") ? [role.title.es] : [],
  );

test("of several roles only those move that stand below none of the others, in the order of the chart", () => {
  expect(topmost(outline, [id("clerk"), id("seller"), id("north"), id("seller")])).toEqual([id("north"), id("clerk")]);
  expect(topmost(outline, [id("nobody")])).toEqual([]);
});

test("several roles come to stand beside one another in their order, wherever they are put", () => {
  const both = [id("north"), id("clerk")];
  expect(siblings(movesTo(both, id("boss")))).toEqual(["sales", "finance", "north", "clerk"]);
  expect(siblings(movesTo(both, id("boss"), { after: roleIdNamed("sales") }))).toEqual([
    "sales",
    "north",
    "clerk",
    "finance",
  ]);
  expect(siblings(movesTo(both, id("boss"), { before: roleIdNamed("sales") }))).toEqual([
    "north",
    "clerk",
    "sales",
    "finance",
  ]);
});

test("several roles that go leave their other reports to whoever is above, or take them along", () => {
  const going = [id("sales"), id("north")];
  expect(after(removalsOf(outline, going, "UP"))).toEqual([
    " > boss",
    "boss > finance",
    "boss > seller",
    "boss > south",
    "finance > clerk",
  ]);
  expect(after(removalsOf(outline, going, "WITH"))).toEqual([" > boss", "boss > finance", "finance > clerk"]);
});

test("before several roles go it is known how many go and how many others report to them", () => {
  expect(affectedBy(outline, [id("sales"), id("north")])).toEqual({ all: 4, left: 2 });
  expect(affectedBy(outline, [id("clerk")])).toEqual({ all: 1, left: 0 });
});
