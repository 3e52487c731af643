import { describe, expect, it } from "vitest";
import { aHolder, aRole, aUnit, holderIdNamed, roleIdNamed, unitIdNamed } from "../testing/index.ts";
import { type AskedChange, type Change, compose } from "./index.ts";

const salesId = roleIdNamed("sales");
const rename = (es: string): Change => ({ type: "RoleUpdated", roleId: salesId, set: { title: { es } } });
const move = (to: string): AskedChange => ({
  type: "RoleMoved",
  roleId: salesId,
  reportsToId: roleIdNamed(to),
  place: { before: null },
});
const remove = (reports: "UP" | "WITH"): AskedChange => ({ type: "RoleRemoved", roleId: salesId, reports });

describe("composing", () => {
  it("makes twenty keystrokes of one name one renaming", () => {
    const typed = Array.from("Ventas y mercadotecnia").map((_, at, all) => rename(all.slice(0, at + 1).join("")));
    expect(compose(typed)).toEqual([rename("Ventas y mercadotecnia")]);
  });

  it("keeps what each of two changes of one role sets, language by language", () => {
    const english: Change = { type: "RoleUpdated", roleId: salesId, set: { title: { en: "Sales" }, seats: "2" } };
    expect(compose([rename("Ventas"), english, rename("Comercial")])).toEqual([
      { type: "RoleUpdated", roleId: salesId, set: { title: { es: "Comercial", en: "Sales" }, seats: "2" } },
    ]);
  });

  it("makes two moves one, and none of a role that comes and goes", () => {
    expect(compose([move("finance"), move("people")])).toEqual([move("people")]);
    const come: AskedChange = {
      type: "RoleAdded",
      role: { ...aRole("sales", { reportsTo: "boss" }), place: { after: null } },
    };
    expect(compose([come, rename("Ventas"), move("people"), remove("UP")])).toEqual([]);
    expect(compose([come, rename("Ventas"), move("people")])).toEqual([
      {
        type: "RoleAdded",
        role: { ...aRole("sales", { reportsTo: "people" }), title: { es: "Ventas" }, place: { before: null } },
      },
    ]);
  });

  it("leaves a move before a removal that sends the reports up: from where matters", () => {
    expect(compose([move("finance"), remove("WITH")])).toEqual([remove("WITH")]);
    expect(compose([move("finance"), remove("UP")])).toEqual([move("finance"), remove("UP")]);
  });

  it("takes units and holders together as well", () => {
    const unitId = unitIdNamed("north");
    const holderId = holderIdNamed("sales Ana");
    expect(
      compose([
        { type: "UnitAdded", unit: aUnit("north") },
        { type: "UnitUpdated", unitId, set: { name: { en: "North" } } },
        { type: "UnitMoved", unitId, parentId: unitIdNamed("house") },
        { type: "HolderAssigned", holder: aHolder("sales", "Ana") },
        { type: "HolderUpdated", holderId, set: { fte: "0.5" } },
        { type: "CompanyUpdated", set: { name: { es: "Alameda" } } },
        { type: "CompanyUpdated", set: { name: { en: "Poplar" }, locale: "en" } },
      ]),
    ).toEqual([
      { type: "UnitAdded", unit: aUnit("north", { parent: "house", name: { es: "north", en: "North" } }) },
      { type: "HolderAssigned", holder: aHolder("sales", "Ana", { fte: "0.5" }) },
      { type: "CompanyUpdated", set: { name: { es: "Alameda", en: "Poplar" }, locale: "en" } },
    ]);
  });

  it("leaves changes of different things alone, and in their order", () => {
    const other: Change = { type: "RoleUpdated", roleId: roleIdNamed("finance"), set: { seats: "2" } };
    expect(compose([rename("Ventas"), other, rename("Comercial")])).toEqual([
      rename("Ventas"),
      other,
      rename("Comercial"),
    ]);
  });
});
