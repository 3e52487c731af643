import { describe, expect, it } from "vitest";
import { expectRemedies, expectWhole, type Samples, spoken } from "../../sentences/trial.ts";
import { locales } from "../../text.ts";
import { areas, type ProfileChangeValues, profileChangeCatalog, profileRefusalCatalog } from "../index.ts";
import { areaLabels } from "./sentences.ts";

const kind = { es: "Jefatura regional", en: "Regional lead" };
const role = { es: "Ventas", en: "Sales" };
const text = { es: "Cuida a los clientes.", en: "Looks after customers." };
const parts = ["OVERVIEW", "RESPONSIBILITY", "INDICATOR"] as const;
const becoming = ["CHANGED", "ADDED", "LEFT_OUT", "RESTORED", "REMOVED"] as const;
const changes = parts.flatMap((part) => becoming.map((became) => ({ part, text, became })));

const samples: Samples<ProfileChangeValues> = {
  KindAdded: [{ kind }],
  KindChanged: [{ kind }],
  KindRemoved: [{ kind }],
  KindProfileChanged: changes.map((change) => ({ kind, ...change })),
  RoleProfileChanged: changes.map((change) => ({ role, ...change })),
};

describe("what is told of changes of kinds and profiles", () => {
  it("is whole for every part and all that can become of it, and said another way in each language", () => {
    expectWhole(locales.flatMap((locale) => spoken(profileChangeCatalog, samples, locale)));
  });

  it("names the part and what became of it", () => {
    const of = (locale: "es" | "en") => spoken(profileChangeCatalog, samples, locale);
    expect(of("en")).toContain("“Sales” says the duty “Looks after customers.” in its own way.");
    expect(of("en")).toContain("“Sales” has the overview as inherited again.");
    expect(of("en")).toContain("The kind “Regional lead” leaves out the duty “Looks after customers.”.");
    expect(of("es")).toContain("«Ventas» tiene además el indicador «Cuida a los clientes.».");
    expect(of("es")).toContain("«Ventas» prescinde de la responsabilidad «Cuida a los clientes.».");
    expect(of("es")).toContain("El tipo «Jefatura regional» vuelve a tener la descripción como la hereda.");
    expect(of("es")).toContain("«Ventas» formula a su manera el indicador «Cuida a los clientes.».");
  });
});

describe("the catalogue of what is refused", () => {
  it("says what can be done of every code", () => {
    expectRemedies(profileRefusalCatalog);
  });
});

it("every area of duties has a name in both languages", () => {
  for (const area of areas) for (const locale of locales) expect(areaLabels[area][locale]).toMatch(/^\p{Lu}/u);
});
