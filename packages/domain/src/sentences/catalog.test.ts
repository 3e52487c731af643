import { describe, expect, it } from "vitest";
import { type RefusalValues, refusalCatalog, refusalSentences } from "../refusal.ts";
import type { StructureChangeValues } from "../structure/changes/told.ts";
import type { IntegrityValues } from "../structure/integrity/integrity.ts";
import type { ObservationValues } from "../structure/questions/observations.ts";
import {
  changeCatalog,
  observationCatalog,
  ruleCatalog,
  structureSentences,
} from "../structure/sentences/sentences.ts";
import { type Locale, locales } from "../text.ts";
import { refusalReference } from "./reference.ts";
import { expectRemedies, expectWhole, type Samples, spoken } from "./trial.ts";

const sales = { es: "Ventas", en: "Sales" };
const many = Array.from({ length: 7 }, (_, at) => `key ${at + 1}`);

/** Values of every code. The compiler asks for a code that is missing here, and refuses one that is none. */
const ruleSamples: Samples<IntegrityValues> = {
  S1: [
    { count: 0, roles: [] },
    { count: 7, roles: many },
  ],
  S2: [{ count: 2, roles: [sales, "V-17"] }],
  S4: [{ role: sales, superior: "0193" }],
  S5: [{ role: sales }],
  S20: [{ entry: "profile 0193 overview", role: "0193" }],
  S6: [{ role: sales, unit: "0193" }],
  S7: [{ unit: sales, parent: "0193" }],
  S8: [
    { count: 1, units: [sales] },
    { count: 2, units: [sales, "north"] },
  ],
  S9: [{ relation: "0193", role: "0194" }],
  S10: [{ role: sales }],
  S11: [{ from: sales, to: "V-17" }],
  S12: [{ holder: "Ana", role: "0193" }],
  S13: [
    { table: "roles", id: "0193", problem: "TWICE" },
    { table: "units", id: "0193", problem: "TWICE" },
    { table: "holders", id: "x", problem: "MALFORMED" },
  ],
  S14: [
    { table: "roles", key: "V-17", names: [sales, sales] },
    { table: "units", key: "V-17", names: [sales, sales] },
  ],
  S15: [
    { table: "roles", name: "V-17" },
    { table: "units", name: "north" },
    { table: "company", name: "" },
  ],
  S16: [
    { table: "roles", name: sales, field: "title", problem: "EMPTY", limit: 1000 },
    { table: "roles", name: sales, field: "key", problem: "LONG", limit: 500 },
    { table: "holders", name: "Ana", field: "name", problem: "UNCLEAN", limit: 1000 },
  ],
  S17: [{ table: "roles", name: sales, amount: "-1" }],
  S18: [{ name: "Ana", startsOn: "2026-03-01", endsOn: "2026-02-28" }],
  S19: [{ role: sales, place: "-" }],
};
const observationSamples: Samples<ObservationValues> = {
  O1: [
    { role: sales, count: 1 },
    { role: sales, count: 3 },
  ],
  O2: [
    { language: "es", count: 1, roles: [sales] },
    { language: "en", count: 2, roles: [sales, sales] },
  ],
  O3: [{ unit: sales }],
  O4: [{ role: sales, count: 1_234 }],
  O5: [{ count: 3, roles: [sales, sales, sales] }],
  O6: [{ layers: 13, role: sales }],
};
const refusalSamples: Samples<RefusalValues> = {
  ...ruleSamples,
  UNKNOWN_COMPANY: [{ slug: "alameda" }],
  MALFORMED_SLUG: [{ slug: "Alameda!" }],
  MALFORMED_ID: [{ id: "x" }],
  MALFORMED_SETTING: [{ setting: "locale", value: "fr" }],
  NAME_MISSING: [{ slug: "alameda" }],
  COMPANY_BUSY: [{ slug: "alameda" }],
  STALE_REVISION: [{ expected: 3, revision: 5, count: 2, others: ["Ana", "Luis"] }],
  UNKNOWN_REVISION: [{ revision: 9 }],
  CHANGED_SINCE: [
    { revision: 7, count: 1 },
    { revision: 7, count: 2 },
  ],
  REQUEST_KEY_TAKEN: [{ key: "one", revision: 7 }],
  NOTHING_TO_UNDO: [{ actor: "Ana" }],
  NOTHING_TO_REDO: [{ actor: "Ana" }],
  UNKNOWN_ROLE: [{ role: "0193" }],
  UNKNOWN_UNIT: [{ unit: "0193" }],
  UNKNOWN_RELATION: [{ relation: "0193" }],
  UNKNOWN_HOLDER: [{ holder: "0193" }],
  UNKNOWN_LEDGER: (["ROLE", "COMPANY"] as const).map((of) => ({ ledger: "profile", of })),
  MALFORMED_ENTRY: [{ ledger: "profile", path: "is" }],
  ROLE_HAS_REPORTS: [{ role: sales }],
  NOT_A_SIBLING: [{ neighbour: sales }],
  MALFORMED_CHANGES: [{ path: "changes[3].role.title" }],
  UNKNOWN_CHANGES_VERSION: [{ version: "2" }],
  IMPORT_TOO_LARGE: [{ file: "roles.csv", limitMegabytes: 64 }],
  IMPORT_REMOVES_ROLES: [
    { count: 1, roles: [sales] },
    { count: 7, roles: many },
  ],
};

const yesOrNo = ["YES", "NO"] as const;
const kinds = ["OVERSEES", "COORDINATES_WITH", "SUPPORTS"] as const;
const title = { es: "título", en: "title" };
const changeSamples: Samples<StructureChangeValues> = {
  RoleAdded: [{ role: sales, superior: "V-17" }],
  TopAdded: [{ role: sales }],
  RoleRenamed: [{ before: "V-17", after: sales }],
  RoleKindSet: yesOrNo.map((given) => ({ role: sales, kind: "branch-manager", given })),
  RoleUnitSet: yesOrNo.map((given) => ({ role: sales, unit: "North", given })),
  RoleSeatsSet: [{ role: sales, seats: "2.5" }],
  RoleKeySet: yesOrNo.map((given) => ({ role: sales, key: "V-17", given })),
  RoleChanged: [{ role: sales, fields: [title] }],
  RoleMoved: [{ role: sales, before: "Board", after: "V-17" }],
  RoleReordered: [{ role: sales, superior: "Board" }],
  RoleBecameTop: [{ role: sales }],
  TopMoved: [{ role: sales, after: "Board" }],
  RoleRemoved: [0, 1, 12].map((count) => ({ role: sales, count })),
  RoleDissolved: [1, 12].map((count) => ({ role: sales, count, superior: "Board" })),
  TopDissolved: [{ role: sales, successors: ["Board"] }],
  UnitAdded: yesOrNo.map((given) => ({ unit: sales, parent: "North", given })),
  UnitRenamed: [{ before: "North", after: sales }],
  UnitKeySet: yesOrNo.map((given) => ({ unit: sales, key: "V-17", given })),
  UnitChanged: [{ unit: sales, fields: [title] }],
  UnitMoved: yesOrNo.map((given) => ({ unit: sales, parent: "North", given })),
  UnitRemoved: [{ unit: sales }],
  RelationAdded: kinds.map((type) => ({ type, from: sales, to: "V-17" })),
  RelationRemoved: kinds.map((type) => ({ type, from: sales, to: "V-17" })),
  HolderAssigned: yesOrNo.map((named) => ({ holder: "Ana", named, role: sales })),
  HolderTransferred: yesOrNo.map((named) => ({ holder: "Ana", named, before: sales, after: "Board" })),
  HolderChanged: yesOrNo.map((named) => ({ holder: "Ana", named, role: sales, fields: [title] })),
  HolderEnded: yesOrNo.map((named) => ({ holder: "Ana", named, role: sales })),
  CompanyRenamed: [{ before: sales, after: "Alameda" }],
  CompanyLocaleSet: [{ locale: "es" }, { locale: "en" }],
  CompanyChanged: [{ fields: [title] }],
};

const parts = [
  {
    name: "observations",
    catalog: observationCatalog,
    codes: Object.keys(observationSamples),
    spokenIn: (locale: Locale) => spoken(observationCatalog, observationSamples, locale),
  },
  {
    name: "integrity rules",
    catalog: ruleCatalog,
    codes: Object.keys(ruleSamples),
    spokenIn: (locale: Locale) => spoken(ruleCatalog, ruleSamples, locale),
  },
  {
    name: "refusals",
    catalog: refusalCatalog,
    codes: Object.keys(refusalSamples),
    spokenIn: (locale: Locale) => spoken(refusalCatalog, refusalSamples, locale),
  },
  {
    name: "changes",
    catalog: changeCatalog,
    codes: Object.keys(changeSamples),
    spokenIn: (locale: Locale) => spoken(changeCatalog, changeSamples, locale),
  },
] as const;

describe.each(parts)("the sentences of $name", ({ spokenIn, catalog, codes }) => {
  it.each(locales)("are there for every code, and for no other: %s", (locale) => {
    expect(Object.keys(catalog[locale]).sort()).toEqual([...codes].sort());
  });

  it("are whole, and each is said another way in each language", () => {
    expectWhole(locales.flatMap(spokenIn));
  });
});

describe("what can be done", () => {
  it("is said of every code, and takes no values", () => {
    expectRemedies(observationCatalog);
    expectRemedies(refusalCatalog);
  });
});

describe("a sentence", () => {
  it("names roles in the asked language, else in the company's own", () => {
    const { sentenceOf } = structureSentences;
    expect(sentenceOf({ code: "S5", values: { role: sales } }, "en")).toBe("“Sales” reports to itself.");
    expect(sentenceOf({ code: "S5", values: { role: sales } }, "es")).toBe("«Ventas» depende de sí mismo.");
    expect(sentenceOf({ code: "S5", values: { role: { es: "Ventas" } } }, "en", "es")).toBe(
      "“Ventas” reports to itself.",
    );
  });

  it("names five of a long list and counts the rest", () => {
    const values = { count: 7, roles: many };
    expect(refusalSentences.sentenceOf({ code: "IMPORT_REMOVES_ROLES", values }, "es")).toBe(
      "7 puestos de la empresa no están en los archivos y se quitarían: «key 1», «key 2», «key 3», «key 4», «key 5» y 2 más.",
    );
  });

  it("takes what people write as it is, whatever signs are in it", () => {
    const values = { role: { es: "a' {role} <b># ''" }, count: 2 };
    expect(structureSentences.sentenceOf({ code: "O1", values }, "es")).toBe(
      "2 puestos dependen de «a' {role} <b># ''», que está vacante.",
    );
  });
});

describe("the reference of refusals", () => {
  it("has each code once, with a sentence for its meaning, cause and remedy", () => {
    const reference = refusalReference();
    expect(reference.map(({ code }) => code).sort()).toEqual(Object.keys(refusalSamples).sort());
    for (const { meaning, cause, remedy } of reference)
      for (const text of [meaning, cause, remedy]) expect(text).toMatch(/^\p{Lu}.*\.$/u);
  });
});
