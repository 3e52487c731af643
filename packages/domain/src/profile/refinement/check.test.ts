import { describe, expect, it } from "vitest";
import { expectRemedies, expectWhole, type Samples, spoken } from "../../sentences/trial.ts";
import { locales } from "../../text.ts";
import {
  type CompanyKind,
  companyKindRefusals,
  companyKindsFrom,
  kindProfileOf,
  noRefinement,
  type ProfileRefinement,
  type ProfileRefusalValues,
  profileLimits,
  profileRefusalCatalog,
  readRefinement,
  refinementRefusals,
} from "../index.ts";

const inherited = kindProfileOf("marketing-director", companyKindsFrom([]));
const refusalsOf = (given: Partial<ProfileRefinement>) =>
  refinementRefusals(inherited, { ...noRefinement, ...given }).map(({ code, path }) => `${code} ${path}`);
const duty = { area: "SALES", touches: [], rank: "MAIN", text: { es: "Vende." } } as const;
const added = (key: string, given: Partial<typeof duty> & object = {}) =>
  ({ key, is: "ADDED", entry: { ...duty, ...given } }) as const;

describe("a refinement is refused", () => {
  it("where it adds what is there, or changes what is not", () => {
    expect(
      refusalsOf({
        responsibilities: [added("competition"), { key: "charm", is: "LEFT_OUT" }],
        indicators: [{ key: "charm", is: "CHANGED", set: { direction: "LOWER" } }],
      }),
    ).toEqual([
      "PROFILE_KEY_TAKEN refinement.responsibilities[0].key",
      "PROFILE_UNKNOWN_ENTRY refinement.responsibilities[1].key",
      "PROFILE_UNKNOWN_ENTRY refinement.indicators[0].key",
    ]);
  });

  it("where it says two things of one entry, or gives a key that is none", () => {
    expect(refusalsOf({ responsibilities: [added("fair"), added("fair"), added("The Fair")] })).toEqual([
      "PROFILE_KEY_TWICE refinement.responsibilities[1].key",
      "PROFILE_MALFORMED_KEY refinement.responsibilities[2].key",
    ]);
  });

  it.each([
    [" ", "EMPTY"],
    ["x".repeat(profileLimits.text + 1), "LONG"],
    ["a\0b", "UNCLEAN"],
  ])("for words that nobody could read", (text, problem) => {
    const refusals = refinementRefusals(inherited, { ...noRefinement, overview: { es: text } });
    expect(refusals).toMatchObject([{ path: "refinement.overview.es", values: { problem } }]);
  });

  it("for a duty without words, or in one area twice", () => {
    const touching = { key: "competition", is: "CHANGED", set: { touches: ["MARKET"] } } as const;
    expect(
      refusalsOf({
        responsibilities: [{ key: "fair", is: "ADDED", entry: { ...duty, text: {} } }, touching],
      }),
    ).toEqual([
      "PROFILE_TEXT_MISSING refinement.responsibilities[0].entry.text",
      "PROFILE_AREA_TWICE refinement.responsibilities[1].set.touches",
    ]);
  });

  it("in another form, with the place", () => {
    const wrong = { ...noRefinement, responsibilities: [{ key: "fair", is: "LOST" }] };
    expect(readRefinement(wrong)).toMatchObject({
      ok: false,
      problem: { code: "PROFILE_MALFORMED", path: "refinement.responsibilities[0].is" },
    });
  });
});

describe("a company's kinds are refused", () => {
  const kind = (key: string, given: Partial<CompanyKind> = {}): CompanyKind => ({
    key,
    name: { es: key },
    basedOn: null,
    refinement: noRefinement,
    ...given,
  });
  const refused = (...kinds: readonly CompanyKind[]) =>
    companyKindRefusals(kinds).map(({ code, path }) => `${code} ${path}`);

  it("under a key that is taken, without a name, or on a base that is none", () => {
    expect(refused(kind("fair"), kind("fair"), kind("branch-manager"))).toEqual([
      "KIND_KEY_TAKEN kinds[1].key",
      "KIND_KEY_TAKEN kinds[2].key",
    ]);
    expect(refused(kind("fair", { name: {} }), kind("stall", { basedOn: "nothing" }))).toEqual([
      "KIND_NAME_MISSING kinds[0].name",
      "KIND_UNKNOWN_BASE kinds[1].basedOn",
    ]);
  });

  it("where they are based on themselves; one that only leads into the circle is fine", () => {
    const circle = [kind("a", { basedOn: "b" }), kind("b", { basedOn: "a" }), kind("c", { basedOn: "a" })];
    expect(refused(...circle)).toEqual([
      "KIND_BASED_ON_ITSELF kinds[0].basedOn",
      "KIND_BASED_ON_ITSELF kinds[1].basedOn",
    ]);
  });

  it("where their refinement does not fit what they are based on", () => {
    const refinement: ProfileRefinement = { ...noRefinement, indicators: [{ key: "profit-margin", is: "LEFT_OUT" }] };
    expect(refused(kind("fair", { basedOn: "marketing-director", refinement }))).toEqual([]);
    expect(refused(kind("fair", { basedOn: "research-lead", refinement }))).toEqual([
      "PROFILE_UNKNOWN_ENTRY kinds[0].refinement.indicators[0].key",
    ]);
  });
});

const samples: Samples<ProfileRefusalValues> = {
  PROFILE_MALFORMED: [{}],
  PROFILE_MALFORMED_KEY: [{ key: "A B", limit: 100 }],
  PROFILE_KEY_TWICE: [{ key: "fair" }],
  PROFILE_KEY_TAKEN: [{ key: "fair" }],
  PROFILE_UNKNOWN_ENTRY: [{ key: "fair" }],
  PROFILE_TEXT_MISSING: [{ key: "fair" }],
  PROFILE_TEXT_UNSUITABLE: (["EMPTY", "LONG", "UNCLEAN"] as const).map((problem) => ({ problem, limit: 4000 })),
  PROFILE_AREA_TWICE: [{ key: "fair" }],
  KIND_KEY_TAKEN: [{ key: "fair" }],
  KIND_NAME_MISSING: [{ key: "fair" }],
  KIND_UNKNOWN_BASE: [{ kind: "fair", base: "none" }],
  KIND_UNKNOWN: [{ kind: "regional-lead" }],
  KIND_IN_USE: [0, 1, 3].map((count) => ({ kind: "regional-lead", kinds: count, parts: count })),
  KIND_BASED_ON_ITSELF: [{ kind: "fair" }],
};

describe("the sentences of refusals", () => {
  it("are there for every code, whole, in both languages, with what can be done", () => {
    for (const locale of locales) {
      expect(Object.keys(profileRefusalCatalog[locale]).sort()).toEqual(Object.keys(samples).sort());
    }
    expectWhole(locales.flatMap((locale) => spoken(profileRefusalCatalog, samples, locale)));
    expectRemedies(profileRefusalCatalog);
  });
});
