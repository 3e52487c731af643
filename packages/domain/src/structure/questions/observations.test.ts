import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aCompany,
  aDay,
  aHolder,
  anyStructureRecords,
  aRole,
  aStructure,
  aUnit,
  largeCompany,
  type RoleTree,
  records,
  roleIdNamed,
} from "../../testing/index.ts";
import type { Holder } from "../holder.ts";
import type { StructureRecords } from "../records.ts";
import { observationsOf } from "./observations.ts";

const observed = (given: StructureRecords) =>
  observationsOf(aStructure(given), aDay).map(({ code, roleIds }) => [code, roleIds]);
const ids = (...names: readonly string[]) => names.map(roleIdNamed);
const boss = [aHolder("boss", "Ana")];
const below = (count: number): RoleTree =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`report ${at}`, {}]));
const chain = (length: number): RoleTree =>
  Array.from({ length }, (_, at) => `link ${length - at}`).reduce<RoleTree>((tree, name) => ({ [name]: tree }), {});

describe("observations", () => {
  it("[O1] a vacant role with reports is told, a vacant one without is not", () => {
    expect(observed(aCompany({ boss: { sales: { seller: {} }, finance: {} } }, { holders: boss }))).toEqual([
      ["O1", ids("sales")],
    ]);
  });

  it("[O1] who held it before, or will later, does not hold it", () => {
    const heldOn = (days: Partial<Holder>) =>
      observed(aCompany({ boss: { sales: {} } }, { holders: [aHolder("boss", "Ana", days)] }));
    expect(heldOn({ endsOn: aDay })).toEqual([]);
    expect(heldOn({ endsOn: "2018-02-27" })).toEqual([["O1", ids("boss")]]);
    expect(heldOn({ startsOn: "2018-03-01" })).toEqual([["O1", ids("boss")]]);
  });

  it("[O1] a role without seats is a heading that nobody can hold", () => {
    const roles = [aRole("heading", { seats: "0" }), aRole("head", { reportsTo: "heading" })];
    expect(observed(records({ roles }))).toEqual([]);
  });

  it("[O2] a language that some titles have and others lack is told once, with the roles that lack it", () => {
    const both = { es: "Dirección", en: "Management" };
    const roles = [
      aRole("boss", { title: both }),
      aRole("a", { reportsTo: "boss" }),
      aRole("b", { reportsTo: "boss", place: "a1" }),
    ];
    expect(observed(records({ roles, holders: boss }))).toEqual([["O2", ids("a", "b")]]);
  });

  it("[O3] a unit is empty when no role lies in it or within it", () => {
    const units = [aUnit("outer"), aUnit("inner", { parent: "outer" }), aUnit("empty", { parent: "inner" })];
    const given = records({ units, roles: [aRole("boss", { unit: "inner" })] });
    const found = observationsOf(aStructure(given), aDay);
    expect(found.map(({ code, values }) => [code, values])).toEqual([["O3", { unit: { es: "empty" } }]]);
  });

  it("[O4] sixteen reports are told, fifteen are not", () => {
    expect(observed(aCompany({ boss: below(15) }, { holders: boss }))).toEqual([]);
    expect(observed(aCompany({ boss: below(16) }, { holders: boss }))).toEqual([["O4", ids("boss")]]);
  });

  it("[O5] three in a row with one report each are told in their order, two are not", () => {
    const held = (length: number) => Array.from({ length }, (_, at) => aHolder(`link ${at + 1}`, "Ana"));
    expect(observed(aCompany(chain(3), { holders: held(3) }))).toEqual([]);
    expect(observed(aCompany(chain(4), { holders: held(4) }))).toEqual([["O5", ids("link 1", "link 2", "link 3")]]);
  });

  it("[O6] thirteen layers are told with the deepest role, twelve are not", () => {
    const codes = (length: number) => observed(aCompany(chain(length))).filter(([code]) => code === "O6");
    expect(codes(12)).toEqual([]);
    expect(codes(13)).toEqual([["O6", ids("link 13")]]);
  });

  it("never fail, are no errors, and name only roles that are there", () => {
    fc.assert(
      fc.property(anyStructureRecords(), (given) => {
        const known = new Set(given.roles.map((role) => role.id));
        for (const { roleIds, severity } of observationsOf(aStructure(given), aDay)) {
          expect(severity).not.toBe("ERROR");
          expect(roleIds.every((id) => known.has(id))).toBe(true);
        }
      }),
    );
  });

  it("tell a chain of 100,000 once", () => {
    const found = observationsOf(aStructure(largeCompany(100_000, { shape: "chain" })), aDay);
    expect(found.filter(({ code }) => code === "O5").map(({ roleIds }) => roleIds.length)).toEqual([99_999]);
  });
});
