import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CompanyKind,
  companyKindsFrom,
  kindNameOf,
  kindProfileOf,
  noRefinement,
  type Profile,
  type ProfileRefinement,
  profileOf,
  readCompanyKind,
  readRefinement,
  refinementBetween,
  refinementRefusals,
  resolveProfile,
  roleProfileOf,
} from "../index.ts";
import { anyProfile, anyRefinement } from "./trial.ts";

const none = companyKindsFrom([]);
const refined = (given: Partial<ProfileRefinement>): ProfileRefinement => ({ ...noRefinement, ...given });
const origins = (entries: readonly { readonly entry: { readonly key: string }; readonly origin: string }[]) =>
  entries.map(({ entry, origin }) => `${entry.key} ${origin}`);
const selling = {
  area: "SALES",
  touches: [],
  rank: "MAIN",
  text: { es: "Vende en la feria.", en: "Sells at the fair." },
} as const;

describe("the profile of a role", () => {
  it("says of each duty whether it comes from the kind, is changed here, left out here or added here; a change to the same is none", () => {
    const profile = roleProfileOf(
      "marketing-director",
      none,
      refined({
        responsibilities: [
          { key: "market-changes", is: "CHANGED", set: { rank: "MAIN" } },
          { key: "competition", is: "LEFT_OUT" },
          { key: "market-share", is: "CHANGED", set: { text: { es: "Mide la cuota cada mes." } } },
          { key: "fair", is: "ADDED", entry: selling },
        ],
      }),
    );
    expect(origins(profile.responsibilities.slice(0, 4))).toEqual([
      "market-changes INHERITED",
      "market-share CHANGED",
      "competition LEFT_OUT",
      "success-and-failure INHERITED",
    ]);
    expect(origins(profile.responsibilities).at(-1)).toBe("fair ADDED");
    const share = profile.responsibilities[1];
    expect(share?.entry.text).toEqual({ ...share?.inherited?.text, es: "Mide la cuota cada mes." });
    expect(profileOf(profile).responsibilities.map(({ key }) => key)).not.toContain("competition");
  });

  it("has nothing where the role is of no kind, and what it adds itself", () => {
    const profile = roleProfileOf(null, none, refined({ overview: { es: "Enlace con la feria." } }));
    expect(profile.overview).toEqual({ entry: { es: "Enlace con la feria." }, origin: "ADDED", inherited: {} });
    expect(profile.responsibilities).toEqual([]);
  });

  it("tells of changes for which the kind has no entry any more, and is whole without them", () => {
    const gone = refined({ indicators: [{ key: "charm", is: "LEFT_OUT" }] });
    expect(roleProfileOf("marketing-director", none, gone).loose).toEqual(["charm"]);
  });
});

describe("a company's own kind", () => {
  const regional: CompanyKind = {
    key: "regional-marketing-director",
    name: { es: "Dirección regional de marketing" },
    basedOn: "marketing-director",
    refinement: refined({ responsibilities: [{ key: "fair", is: "ADDED", entry: selling }] }),
  };
  const junior: CompanyKind = {
    key: "junior",
    name: { en: "Junior" },
    basedOn: "regional-marketing-director",
    refinement: refined({ responsibilities: [{ key: "fair", is: "LEFT_OUT" }] }),
  };

  it("inherits from the kind that it is based on, through others as well", () => {
    const kinds = companyKindsFrom([junior, regional]);
    const inherited = kindProfileOf("marketing-director", kinds);
    expect(kindProfileOf("regional-marketing-director", kinds).responsibilities).toHaveLength(
      inherited.responsibilities.length + 1,
    );
    expect(kindProfileOf("junior", kinds)).toEqual(inherited);
    expect([kindNameOf("junior", kinds), kindNameOf("marketing-director", kinds)?.en]).toEqual([
      { en: "Junior" },
      "Marketing director",
    ]);
  });

  it("ends where kinds run in a circle", () => {
    const kinds = companyKindsFrom([{ ...regional, basedOn: "junior" }, junior]);
    expect(kindProfileOf("junior", kinds).indicators).toEqual([]);
  });
});

describe("every refinement", () => {
  const holds = (property: (inherited: Profile, refinement: ProfileRefinement) => void) =>
    fc.assert(fc.property(anyProfile(), anyRefinement(), property));

  it("that says nothing inherits all", () =>
    holds((inherited) => {
      const resolved = resolveProfile(inherited, noRefinement);
      expect(profileOf(resolved)).toEqual(inherited);
      const all = [resolved.overview, ...resolved.responsibilities, ...resolved.indicators];
      expect(all.every(({ origin }) => origin === "INHERITED")).toBe(true);
    }));

  it("gives each entry one place, and leaves none of the kind's unmentioned", () =>
    holds((inherited, refinement) => {
      const { responsibilities, loose } = resolveProfile(inherited, refinement);
      const keys = responsibilities.map(({ entry }) => entry.key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.slice(0, inherited.responsibilities.length)).toEqual(
        inherited.responsibilities.map(({ key }) => key),
      );
      for (const { key } of refinement.responsibilities) expect([...keys, ...loose]).toContain(key);
    }));

  it("leads from a kind to a profile of one's own, which it then gives, and fits that kind", () =>
    fc.assert(
      fc.property(anyProfile(), anyRefinement(), (inherited, chosen) => {
        const wanted = profileOf(resolveProfile(inherited, chosen));
        const between = refinementBetween(inherited, wanted);
        expect(profileOf(resolveProfile(inherited, between))).toEqual(wanted);
        expect(refinementRefusals(inherited, between)).toEqual([]);
      }),
    ));

  it("is the same after JSON", () =>
    holds((_, refinement) => {
      expect(readRefinement(JSON.parse(JSON.stringify(refinement)))).toEqual({ ok: true, value: refinement });
      const kind = { key: "own", name: { es: "Propio" }, basedOn: null, refinement };
      expect(readCompanyKind(JSON.parse(JSON.stringify(kind)))).toEqual({ ok: true, value: kind });
    }));
});
