import { describe, expect, it } from "vitest";
import { locales } from "../../text.ts";
import { roleKindKeys } from "../kinds.ts";
import { areas } from "../profile.ts";
import { catalogueProfileOf } from "./catalogue.ts";
import { type CatalogueProfile, sourceParts } from "./entry.ts";

const profileOf = (key: string): CatalogueProfile => {
  const profile = catalogueProfileOf(key);
  if (!profile) throw new Error(`no profile of ${key}`);
  return profile;
};
const all = roleKindKeys.map((key) => ({ key, profile: profileOf(key) }));
const listed = (key: string) =>
  profileOf(key).responsibilities.flatMap(({ rank, provenance }) =>
    rank === "MAIN" && provenance.from === "SOURCE" && provenance.part === "DUTIES" ? [provenance.number] : [],
  );

describe("the catalogue of profiles", () => {
  it("gives the three directors the seven, five and four duties that the source lists, in its order", () => {
    expect(listed("executive-director")).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(listed("operations-director")).toEqual([1, 2, 3, 4, 5]);
    expect(listed("marketing-director")).toEqual([1, 2, 3, 4]);
    for (const key of ["executive-director", "operations-director"]) {
      expect(profileOf(key).responsibilities).toHaveLength(listed(key).length);
    }
  });

  it("measures the marketing director by sales performance and profit margin, and by nothing else", () => {
    expect(profileOf("marketing-director").indicators.map(({ key }) => key)).toEqual([
      "sales-performance",
      "profit-margin",
    ]);
  });

  it("has no profile for a kind that it does not know", () => {
    expect(catalogueProfileOf("toString")).toBeUndefined();
  });

  it.each(all)("says all of $key in two languages, as sentences, and where it comes from", ({ profile }) => {
    const { overview, responsibilities, indicators, reportsTo, oversees, coordinatesWith } = profile;
    const ties = [...(reportsTo ? [reportsTo] : []), ...oversees, ...coordinatesWith];
    const sentences = [overview, ...responsibilities.map(({ text }) => text), ...ties.map(({ text }) => text)];
    for (const text of sentences) {
      for (const locale of locales) expect(text[locale]).toMatch(/^\p{Lu}.*\.$/u);
      expect(text.es).not.toBe(text.en);
    }
    for (const { name } of indicators) for (const locale of locales) expect(name[locale]).toMatch(/^\p{Lu}.*[^.]$/u);
    for (const { provenance } of [profile, ...responsibilities, ...indicators, ...ties]) {
      if (provenance.from !== "PUESTO") expect(sourceParts).toContain(provenance.part);
    }
    const known = ties.flatMap(({ kind }) => kind ?? []);
    expect(roleKindKeys).toEqual(expect.arrayContaining(known));
  });

  it.each(all)("has each duty of $key once, in an area that it does not touch besides", ({ profile }) => {
    for (const entries of [profile.responsibilities, profile.indicators]) {
      const keys = entries.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/);
    }
    for (const { area, touches } of profile.responsibilities) {
      expect(touches).not.toContain(area);
      expect(areas).toEqual(expect.arrayContaining([...touches]));
    }
  });

  it("means the same by a key wherever it stands", () => {
    const units = new Map<string, string>();
    for (const { profile } of all) {
      for (const { key, unit, direction } of profile.indicators) {
        expect(units.get(key) ?? `${unit} ${direction}`).toBe(`${unit} ${direction}`);
        units.set(key, `${unit} ${direction}`);
      }
    }
  });
});
