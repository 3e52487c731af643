import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePlaces, findIntegrityViolations, isPlace, type StructureRecords } from "../../structure/index.ts";
import { anyStructureRecords } from "../../testing/index.ts";
import { exportJson } from "../export/json.ts";
import { noRecords, numberedIds, soundPlanOf } from "../trial.ts";
import { placesOf, type Sibling } from "./places.ts";
import { recordsFrom } from "./reconcile.ts";

const rows = (...lines: readonly string[]): string => ["id,title,manager,name,fte,department", ...lines, ""].join("\n");
const first = rows("1,Chief,,Ana,1,Board", "2,Sales,1,Luis,1,Sales", "3,Finance,1,Noa,1,", "4,Stock,1,Inés,1,");
const imported = (text: string, present: StructureRecords = noRecords, series = 7) =>
  recordsFrom(soundPlanOf(text), present, numberedIds(series));
const present = imported(first).records;
const titles = (roles: StructureRecords["roles"]) => roles.map(({ title }) => title.en);

describe("an import into a company that has roles", () => {
  it("changes nothing where the file is the same", () => {
    const again = imported(first, present, 8);
    expect(again).toEqual({ records: present, kept: 4, added: [], changed: [], removed: [], loose: [] });
  });

  it("tells roles that come, change and go by their keys", () => {
    const { kept, added, changed, removed } = imported(
      rows("1,Chief,,Ana,1,Board", "2,Sales lead,1,Luis,1,Sales", "4,Stock,1,Inés,1,", "5,Legal,1,Olga,1,"),
      present,
      8,
    );
    expect([kept, titles(added), titles(changed.map(({ after }) => after)), titles(removed)]).toEqual([
      2,
      ["Legal"],
      ["Sales lead"],
      ["Finance"],
    ]);
  });

  it("keeps the ids of roles, units and holders whose other fields changed", () => {
    const { records } = imported(
      rows("1,Boss,,Ana,0.5,BOARD", "2,Sales,1,Luis,1,Sales", "3,F,1,Noa,1,", "4,S,2,Inés,1,"),
      present,
      8,
    );
    expect(records.roles.map(({ id }) => id)).toEqual(present.roles.map(({ id }) => id));
    expect(records.units.map(({ id }) => id)).toEqual(present.units.map(({ id }) => id));
    expect(records.holders.map(({ id }) => id)).toEqual(present.holders.map(({ id }) => id));
  });

  it("another person in a role is another holder", () => {
    const { records } = imported(first.replace("Luis", "Marta"), present, 8);
    expect(records.holders.filter(({ id }) => !present.holders.some((holder) => holder.id === id))).toMatchObject([
      { name: "Marta" },
    ]);
  });

  it("moves one role among its siblings by changing its place alone", () => {
    const { changed } = imported(
      rows("1,Chief,,Ana,1,Board", "4,Stock,1,Inés,1,", "2,Sales,1,Luis,1,Sales", "3,Finance,1,Noa,1,"),
      present,
      8,
    );
    expect(titles(changed.map(({ after }) => after))).toEqual(["Stock"]);
  });

  it("knows a role without a key by its short id, and leaves it without one", () => {
    fc.assert(
      fc.property(anyStructureRecords(), (records) => {
        const text = exportJson({ name: { es: "Alameda" }, locale: "es" }, records);
        const again = imported(text, records, 8);
        expect([again.kept, again.added, again.changed, again.removed]).toEqual([records.roles.length, [], [], []]);
        expect(again.records.holders).toHaveLength(records.holders.length);
        expect(new Set(again.records.holders)).toEqual(new Set(records.holders));
        expect(new Set(again.records.units)).toEqual(new Set(records.units));
        expect(new Set(again.records.relations)).toEqual(new Set(records.relations));
      }),
    );
  });

  it("is sound whatever was there before", () => {
    fc.assert(
      fc.property(anyStructureRecords(), anyStructureRecords(), (before, after) => {
        const text = exportJson({ name: { es: "Alameda" }, locale: "es" }, after);
        expect(findIntegrityViolations(imported(text, before, 8).records)).toEqual([]);
      }),
    );
  });
});

describe("places", () => {
  const anySiblings = fc
    .record({ count: fc.integer({ min: 0, max: 12 }), order: fc.array(fc.nat()), news: fc.array(fc.boolean()) })
    .map(({ count, order, news }) => {
      const made = placesOf(Array.from({ length: count }, (_, at) => ({ id: `${at}`, place: null })));
      const siblings = made.map((place, at): Sibling => ({ id: `${at}`, place: news[at] === true ? null : place }));
      return siblings.toSorted((one, other) => (order[Number(one.id)] ?? 0) - (order[Number(other.id)] ?? 0));
    });

  it("[S19] rise in the new order, and as many stay as can", () => {
    fc.assert(
      fc.property(anySiblings, (siblings) => {
        const places = placesOf(siblings);
        const rising = siblings.map(({ id }, at) => ({ id, place: places[at] ?? "" }));
        expect(rising.toSorted(comparePlaces)).toEqual(rising);
        expect(new Set(places).size).toBe(siblings.length);
        expect(places.every(isPlace)).toBe(true);
        expect(siblings.filter(({ place }, at) => place === places[at])).toHaveLength(longestRising(siblings));
      }),
      { numRuns: 500 },
    );
  });

  it("that two siblings share stay while nothing moves, and part when something does", () => {
    const shared = [
      { id: "1", place: "a0" },
      { id: "2", place: "a0" },
    ];
    expect(placesOf(shared)).toEqual(["a0", "a0"]);
    const [one = "", other = "", last = ""] = placesOf([...shared, { id: "3", place: null }]);
    expect(one < other && other < last).toBe(true);
  });
});

/** The length of the longest rising run, by trying all: slow and plain. */
function longestRising(siblings: readonly Sibling[], above = "", from = 0): number {
  let longest = 0;
  for (let at = from; at < siblings.length; at += 1) {
    const place = siblings[at]?.place ?? null;
    if (place !== null && place > above) longest = Math.max(longest, 1 + longestRising(siblings, place, at + 1));
  }
  return longest;
}
