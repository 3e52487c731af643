import { describe, expect, it } from "vitest";
import { neighbourhoodOf } from "../structure/index.ts";
import {
  aCompany,
  aHolder,
  aRelation,
  aUnit,
  holderIdNamed,
  relationIdNamed,
  roleIdNamed,
  unitIdNamed,
} from "../testing/index.ts";
import { type AskedChange, changeSentences } from "./index.ts";
import { taken } from "./trial.ts";

const rows = neighbourhoodOf(
  { name: { es: "Alameda" }, locale: "es" },
  aCompany(
    { boss: { sales: { seller: {} }, finance: {} } },
    {
      units: [aUnit("north")],
      holders: [aHolder("sales", "Luis"), aHolder("finance", null)],
      relations: [aRelation("finance", "SUPPORTS", "sales")],
    },
  ),
);
const roleId = roleIdNamed("sales");
const last = { before: null };

describe("a change is told in one sentence", () => {
  it.each<[AskedChange, string, string]>([
    [
      { type: "RoleMoved", roleId: roleIdNamed("seller"), reportsToId: roleIdNamed("finance"), place: last },
      "«seller» dependía de «sales» y ahora depende de «finance».",
      "“seller” reported to “sales” and now reports to “finance”.",
    ],
    [
      { type: "RoleMoved", roleId, reportsToId: roleIdNamed("boss"), place: last },
      "«sales» tiene otro lugar entre los que dependen de «boss».",
      "“sales” has another place among those who report to “boss”.",
    ],
    [
      { type: "RoleUpdated", roleId, set: { title: { es: "Ventas" } } },
      "«sales» pasó a llamarse «Ventas».",
      "“sales” is now called “Ventas”.",
    ],
    [
      { type: "RoleUpdated", roleId, set: { seats: "2.5", unitId: unitIdNamed("north") } },
      "Se modificó «sales»: «plazas» y «unidad».",
      "“sales” was changed: “seats” and “unit”.",
    ],
    [
      { type: "RoleRemoved", roleId, reports: "WITH" },
      "Se quitó «sales» con 1 puesto que dependía de él.",
      "“sales” was removed with 1 role below it.",
    ],
    [
      { type: "RoleRemoved", roleId, reports: "UP" },
      "Se quitó «sales»; 1 puesto depende ahora de «boss».",
      "“sales” was removed; 1 role reports to “boss” instead.",
    ],
    [
      { type: "RelationRemoved", relationId: relationIdNamed("finance SUPPORTS sales") },
      "«finance» ya no apoya a «sales».",
      "“finance” no longer supports “sales”.",
    ],
    [
      { type: "HolderEnded", holderId: holderIdNamed("sales Luis") },
      "Luis ya no ocupa «sales».",
      "Luis no longer holds “sales”.",
    ],
    [
      { type: "HolderEnded", holderId: holderIdNamed("finance null") },
      "Alguien ya no ocupa «finance».",
      "Somebody no longer holds “finance”.",
    ],
    [
      { type: "UnitAdded", unit: aUnit("east", { parent: "north" }) },
      "Se añadió la unidad «east» dentro de «north».",
      "The unit “east” was added in “north”.",
    ],
  ])("%j", (change, es, en) => {
    const [told] = taken(rows, [change]).told;
    if (!told) throw new Error("nothing was told");
    expect([changeSentences.sentenceOf(told, "es"), changeSentences.sentenceOf(told, "en", "es")]).toEqual([es, en]);
  });

  it("in names as they were at that time, whatever comes after", () => {
    const { told } = taken(rows, [
      { type: "RoleUpdated", roleId, set: { title: { es: "Ventas" } } },
      { type: "RoleUpdated", roleId, set: { title: { es: "Comercial" } } },
      { type: "RoleRemoved", roleId, reports: "WITH" },
    ]);
    expect(told.map((one) => changeSentences.sentenceOf(one, "es"))).toEqual([
      "«sales» pasó a llamarse «Ventas».",
      "«Ventas» pasó a llamarse «Comercial».",
      "Se quitó «Comercial» con 1 puesto que dependía de él.",
    ]);
  });
});
