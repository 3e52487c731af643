import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aCompany,
  aDay,
  anyStructureRecords,
  aRelation,
  aStructure,
  companyIdNamed,
  largeCompany,
  roleIdNamed,
} from "../../testing/index.ts";
import { rowOf, type Structure } from "../structure.ts";
import { outlineOf } from "./outline.ts";
import {
  overseenFrom,
  type Reached,
  stepsDownFrom,
  stepsDownTo,
  supervisionBetween,
  supervisionIn,
  supervisionInOutline,
  supervisorsFrom,
} from "./oversight.ts";

/** A company of two regions with a branch each, whose operations director stands beside the regions. */
const company = (relations: Parameters<typeof aRelation>[] = []) =>
  aStructure(
    aCompany(
      { boss: { north: { bilbao: { fitter: {} } }, operations: { finance: {} }, south: { seville: {} } } },
      { relations: relations.map((one) => aRelation(...one)) },
    ),
  );

const nameAt = (structure: Structure, row: number): string => structure.roles[row]?.title.es ?? "";
const rowNamed = (structure: Structure, name: string): number => rowOf(structure, roleIdNamed(name));
const told = (structure: Structure, reached: readonly Reached[]) =>
  reached.map(({ row, by, distance }) => `${distance} ${by} ${nameAt(structure, row)}`);

describe("whom a role oversees", () => {
  const structure = company([
    ["operations", "OVERSEES", "seville"],
    ["operations", "OVERSEES", "bilbao"],
    ["operations", "OVERSEES", "finance"],
    ["operations", "COORDINATES_WITH", "north"],
    ["north", "SUPPORTS", "south"],
  ]);
  const graph = supervisionIn(structure);
  const from = (name: string, transitive: boolean) =>
    told(structure, overseenFrom(graph, rowNamed(structure, name), transitive));

  it("is its reports and those it has such a relation to, each once, and by no other relation", () => {
    expect([...from("operations", false)].sort()).toEqual([
      "1 LINE finance",
      "1 OVERSEES bilbao",
      "1 OVERSEES seville",
    ]);
    expect(from("operations", false)[0]).toBe("1 LINE finance");
    expect(from("north", false)).toEqual(["1 LINE bilbao"]);
  });

  it("is with all that follows also what those oversee, nearest first", () => {
    expect(from("operations", true).slice(3)).toEqual(["2 OVERSEES fitter"]);
  });

  it("goes by reporting lines alone where such a path is among the shortest", () => {
    expect(from("boss", true)).toEqual([
      "1 LINE north",
      "1 LINE operations",
      "1 LINE south",
      "2 LINE bilbao",
      "2 LINE finance",
      "2 LINE seville",
      "3 LINE fitter",
    ]);
  });
});

describe("who supervises a role", () => {
  const structure = company([
    ["operations", "OVERSEES", "bilbao"],
    ["fitter", "OVERSEES", "operations"],
  ]);
  const graph = supervisionIn(structure);
  const row = (name: string) => rowNamed(structure, name);

  it("is the one it reports to and those who oversee it, each with the tie and the path down", () => {
    const supervisors = supervisorsFrom(graph, row("bilbao"), false);
    expect(told(structure, supervisors)).toEqual(["1 LINE north", "1 OVERSEES operations"]);
    expect(supervisors.map(stepsDownFrom)).toEqual([
      [{ from: row("north"), to: row("bilbao"), by: "LINE" }],
      [{ from: row("operations"), to: row("bilbao"), by: "OVERSEES" }],
    ]);
  });

  it("ends where relations run in a circle, and never names the role itself", () => {
    expect(told(structure, supervisorsFrom(graph, row("fitter"), true))).toEqual([
      "1 LINE bilbao",
      "2 LINE north",
      "2 OVERSEES operations",
      "3 LINE boss",
    ]);
    expect(told(structure, overseenFrom(graph, row("operations"), true))).not.toContain("3 OVERSEES operations");
  });

  it("can be asked of two roles: by which path, or not at all", () => {
    const path = supervisionBetween(graph, row("operations"), row("fitter"));
    expect(path === null ? null : stepsDownFrom(path)).toEqual([
      { from: row("operations"), to: row("bilbao"), by: "OVERSEES" },
      { from: row("bilbao"), to: row("fitter"), by: "LINE" },
    ]);
    expect(supervisionBetween(graph, row("south"), row("fitter"))).toBeNull();
    expect(supervisionBetween(graph, row("fitter"), row("fitter"))).toBeNull();
  });

  it("is nobody for the root and for a role that is not there", () => {
    expect(supervisorsFrom(graph, row("boss"), true)).toEqual([]);
    expect(supervisorsFrom(graph, -1, true)).toEqual([]);
    expect(overseenFrom(graph, -1, true)).toEqual([]);
  });
});

/** The shortest distances downwards, worked out by the book: each round adds one step to what is known. */
function distancesFrom(structure: Structure, start: number): ReadonlyMap<number, number> {
  const { roles, records } = structure;
  const ties = [
    ...roles.map((role) => [role.reportsToId, role.id] as const),
    ...records.relations.filter(({ type }) => type === "OVERSEES").map(({ fromId, toId }) => [fromId, toId] as const),
  ].flatMap(([from, to]) => (from === null ? [] : [[rowOf(structure, from), rowOf(structure, to)] as const]));
  const distances = new Map([[start, 0]]);
  for (let round = 0; round < roles.length; round += 1) {
    for (const [from, to] of ties) {
      const distance = (distances.get(from) ?? Number.POSITIVE_INFINITY) + 1;
      if (distance < (distances.get(to) ?? Number.POSITIVE_INFINITY)) distances.set(to, distance);
    }
  }
  distances.delete(start);
  return distances;
}

describe("in any company", () => {
  it("everything that is reached is there once, by a shortest path whose every step is a tie", () => {
    fc.assert(
      fc.property(anyStructureRecords(), fc.nat(), (records, number) => {
        const structure = aStructure(records);
        const graph = supervisionIn(structure);
        const start = number % structure.roles.length;
        const overseen = overseenFrom(graph, start, true);
        const reached = new Map(overseen.map(({ row, distance }) => [row, distance]));
        expect(reached.size).toBe(overseen.length);
        expect(reached).toEqual(distancesFrom(structure, start));
        for (const one of overseen) {
          const steps = stepsDownTo(one);
          expect([steps[0]?.from, steps.at(-1)?.to, steps.length]).toEqual([start, one.row, one.distance]);
          expect(one.by).toBe(steps.every(({ by }) => by === "LINE") ? "LINE" : "OVERSEES");
          for (const { from, to, by } of steps) {
            expect(by === "LINE" ? graph.reports(from) : graph.overseen(from)).toContain(to);
          }
        }
      }),
    );
  });

  it("a role supervises another exactly where it oversees it, at the same distance and by the same tie", () => {
    fc.assert(
      fc.property(anyStructureRecords({ maxRoles: 12 }), (records) => {
        const structure = aStructure(records);
        const graph = supervisionIn(structure);
        const all = structure.roles.map((_, row) => row);
        const down = all.flatMap((above) =>
          overseenFrom(graph, above, true).map(({ row, distance, by }) => `${above} ${row} ${distance} ${by}`),
        );
        const up = all.flatMap((below) =>
          supervisorsFrom(graph, below, true).map(({ row, distance, by }) => `${row} ${below} ${distance} ${by}`),
        );
        expect(up.sort()).toEqual(down.sort());
        for (const row of all) {
          const near = supervisorsFrom(graph, row, true).filter(({ distance }) => distance === 1);
          expect(supervisorsFrom(graph, row, false)).toEqual(near);
        }
      }),
    );
  });

  it("the order of the rows in the records is of no account, and an outline tells the same", () => {
    fc.assert(
      fc.property(anyStructureRecords(), (records) => {
        const sorted = [...records.relations].sort((one, other) => (one.id < other.id ? -1 : 1));
        const structure = aStructure(records);
        const graph = supervisionIn(structure);
        const again = supervisionIn(aStructure({ ...records, roles: records.roles.toReversed(), relations: sorted }));
        const outline = supervisionInOutline(
          outlineOf(aStructure({ ...records, relations: sorted }), {
            companyId: companyIdNamed("any"),
            revision: 1,
            day: aDay,
            locale: "es",
            own: "es",
          }),
        );
        structure.roles.forEach((_, row) => {
          const overseen = overseenFrom(graph, row, true);
          const supervisors = supervisorsFrom(graph, row, true);
          for (const other of [again, outline]) {
            expect(overseenFrom(other, row, true)).toEqual(overseen);
            expect(supervisorsFrom(other, row, true)).toEqual(supervisors);
          }
        });
      }),
    );
  });

  it("a chain of ten thousand roles is walked like any other", () => {
    const structure = aStructure(largeCompany(10_000, { shape: "chain" }));
    const graph = supervisionIn(structure);
    const overseen = overseenFrom(graph, 0, true);
    expect(overseen.length).toBe(9_999);
    expect(supervisorsFrom(graph, 9_999, true).length).toBe(9_999);
  });
});
