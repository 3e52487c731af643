import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePlaces, isPlace, placeBetween, placesFor } from "./place.ts";

describe("places among siblings", () => {
  it("of any number stand in order, and each is a place [S19]", () => {
    fc.assert(
      fc.property(fc.nat(300), (count) => {
        const places = placesFor(count);
        expect(places).toHaveLength(count);
        expect(places.every(isPlace)).toBe(true);
        expect([...places].sort()).toEqual(places);
        expect(new Set(places).size).toBe(count);
      }),
    );
  });

  it("can always be had before, after and between others, however often one inserts", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (inserts) => {
        const places: string[] = [];
        for (const insert of inserts) {
          const at = insert % (places.length + 1);
          places.splice(at, 0, placeBetween(places[at - 1] ?? null, places[at] ?? null));
        }
        expect(places.every(isPlace)).toBe(true);
        expect(
          [...places].sort((one, other) => comparePlaces({ place: one, id: "" }, { place: other, id: "" })),
        ).toEqual(places);
      }),
    );
  });

  it("compare by code unit, not by alphabet", () => {
    expect(comparePlaces({ place: "Zz", id: "1" }, { place: "a0", id: "0" })).toBe(-1);
  });
});
