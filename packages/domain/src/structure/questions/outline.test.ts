import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeIdOf } from "../../identity.ts";
import {
  aCompany,
  aDay,
  aHolder,
  anyStructureRecords,
  aRelation,
  aRole,
  aStructure,
  aUnit,
  companyIdNamed,
  largeCompany,
  records,
} from "../../testing/index.ts";
import { textIn } from "../../text.ts";
import { holdsOn } from "../holder.ts";
import { type Outline, undisclosed, vacant } from "../outline.ts";
import { relationTypes } from "../relation.ts";
import { depthOf, descendantCountOf, directReportCountOf, holdersOf, isVacant, unitOf } from "../structure.ts";
import { outlineOf } from "./outline.ts";

const companyId = companyIdNamed("alameda");
const request = { companyId, revision: 7, day: aDay, locale: "en", own: "es" } as const;
const idAt = (outline: Outline, row: number): string => outline.idPrefix + outline.ids.slice(22 * row, 22 * row + 22);

describe("an outline", () => {
  it("has the roles as columns in preorder, texts once", () => {
    const { roles } = aCompany({ boss: { sales: { seller: {} }, finance: {} } });
    const [boss, ...others] = roles;
    if (!boss) throw new Error("the company has a root");
    const given = records({
      units: [aUnit("north", { name: { es: "Norte", en: "North" } })],
      roles: [
        { ...boss, title: { es: "Dirección", en: "Management" }, seats: "0.5" },
        ...others,
        aRole("clerk", { reportsTo: "finance", unit: "north", title: { es: "sales" } }),
      ],
      holders: [aHolder("boss", "Ana"), aHolder("boss", "Luis"), aHolder("sales", null)],
      relations: [aRelation("clerk", "SUPPORTS", "boss"), aRelation("boss", "OVERSEES", "seller")],
    });
    const outline = outlineOf(aStructure(given), request);
    expect(outline).toMatchObject({
      revision: 7,
      day: aDay,
      depths: [0, 1, 2, 1, 2],
      texts: ["Management", "Ana", "sales", "seller", "finance"],
      titles: [0, 2, 3, 4, 2],
      holders: [1, undisclosed, vacant, vacant, vacant],
      holderCounts: [2, 1, 0, 0, 0],
      units: [-1, -1, -1, -1, 0],
      unitNames: ["North"],
      seats: [0.5, 1, 1, 1, 1],
      directReportCounts: [2, 1, 0, 1, 0],
      descendantCounts: [4, 1, 0, 1, 0],
      relations: [4, 0, 2, 0, 2, 0],
      bounded: false,
    });
    expect(idAt(outline, 0)).toBe(nodeIdOf("Role", companyId, boss.id));
  });

  it("down to a level keeps the counts of the whole, and only relations between rows that are there", () => {
    const relations = [aRelation("sales", "SUPPORTS", "boss"), aRelation("seller", "SUPPORTS", "boss")];
    const structure = aStructure(aCompany({ boss: { sales: { seller: {} }, finance: {} } }, { relations }));
    expect(outlineOf(structure, { ...request, maxDepth: 1 })).toMatchObject({
      depths: [0, 1, 1],
      descendantCounts: [3, 1, 0],
      relations: [1, 0, 2],
      bounded: true,
    });
    expect(outlineOf(structure, { ...request, maxDepth: 2 }).bounded).toBe(false);
  });

  it("tells who holds a role on its day: nobody of before or after, and of several the first", () => {
    const holders = [
      aHolder("boss", "Ana", { endsOn: "2018-02-27" }),
      aHolder("boss", "Luis", { startsOn: aDay }),
      aHolder("boss", "Berta", { endsOn: aDay }),
      aHolder("sales", "Ada", { startsOn: "2018-03-01" }),
    ];
    const structure = aStructure(aCompany({ boss: { sales: {} } }, { holders }));
    const heldOn = (day: string) => {
      const { texts, holders: held, holderCounts } = outlineOf(structure, { ...request, day });
      return held.map((number, row) => [texts[number] ?? number, holderCounts[row]]);
    };
    expect(heldOn("2018-02-27")).toEqual([
      ["Ana", 2],
      [vacant, 0],
    ]);
    expect(heldOn(aDay)).toEqual([
      ["Luis", 2],
      [vacant, 0],
    ]);
    expect(heldOn("2018-03-01")).toEqual([
      ["Luis", 1],
      ["Ada", 1],
    ]);
  });

  it("of a company without roles has no rows", () => {
    expect(outlineOf(aStructure(records({})), request)).toMatchObject({ ids: "", depths: [], bounded: false });
  });

  it("says of every role what the structure says", () => {
    fc.assert(
      fc.property(anyStructureRecords(), fc.option(fc.nat(4), { nil: undefined }), (given, maxDepth) => {
        const structure = aStructure(given);
        const outline = outlineOf(structure, { ...request, maxDepth });
        const shown = structure.roles.filter((role) => (depthOf(structure, role.id) ?? 0) <= (maxDepth ?? 99));
        const globalId = (role: (typeof shown)[number]) => nodeIdOf("Role", companyId, role.id);
        expect(shown.map((_, row) => idAt(outline, row))).toEqual(shown.map(globalId));
        expect(outline.bounded).toBe(shown.length < given.roles.length);
        shown.forEach((role, row) => {
          const held = holdersOf(structure, role.id).filter((one) => holdsOn(one, aDay));
          const [holder] = held;
          const unit = role.unitId === null ? undefined : unitOf(structure, role.unitId);
          const number = outline.holders[row] ?? Number.NaN;
          expect({
            title: outline.texts[outline.titles[row] ?? -1],
            holder: number >= 0 ? outline.texts[number] : number,
            unit: outline.unitNames[outline.units[row] ?? -1],
            counts: [
              outline.depths[row],
              outline.directReportCounts[row],
              outline.descendantCounts[row],
              outline.holderCounts[row],
            ],
          }).toEqual({
            title: textIn(role.title, "en", "es"),
            holder: holder ? (holder.name ?? undisclosed) : vacant,
            unit: unit && textIn(unit.name, "en", "es"),
            counts: [
              depthOf(structure, role.id),
              directReportCountOf(structure, role.id),
              descendantCountOf(structure, role.id),
              held.length,
            ],
          });
          expect(number === vacant && role.seats !== "0").toBe(isVacant(structure, role.id, aDay));
        });
        const ties: string[] = [];
        for (let at = 0; at < outline.relations.length; at += 3) {
          const [from = -1, to = -1, type = -1] = outline.relations.slice(at, at + 3);
          ties.push(`${idAt(outline, from)} ${relationTypes[type]} ${idAt(outline, to)}`);
        }
        const ids = new Map(shown.map((role) => [role.id, globalId(role)]));
        const expected = given.relations.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId));
        expect(ties).toEqual(expected.map(({ fromId, type, toId }) => `${ids.get(fromId)} ${type} ${ids.get(toId)}`));
      }),
      { numRuns: 60 },
    );
  });

  // In square time, or by recursion, this would not end within the time and the stack that a test has.
  it("of a line of 100,000 roles is made", () => {
    const structure = aStructure(largeCompany(100_000, { shape: "chain" }));
    expect(outlineOf(structure, request).depths).toHaveLength(100_000);
  });
});
