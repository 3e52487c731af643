import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { marketingDirectorTerms } from "../pay/index.ts";
import { companyKindsFrom, noRefinement } from "../profile/index.ts";
import { expectRemedies, expectWhole, type Samples, spoken } from "../sentences/trial.ts";
import { aCompany, aRelation, aStructure, roleIdNamed } from "../testing/index.ts";
import { locales } from "../text.ts";
import {
  type ComparedSubject,
  type Comparison,
  type ComparisonPointValues,
  type ComparisonRefusalValues,
  compare,
  comparisonCsv,
  comparisonMarkdown,
  comparisonPointCatalog,
  comparisonPointSentences,
  comparisonRefusalCatalog,
  kindSubject,
  pointsOf,
  roleSubject,
} from "./index.ts";

const kinds = companyKindsFrom([]);
const kind = (key: string): ComparedSubject => {
  const subject = kindSubject(key, kinds);
  if (!subject) throw new Error(`no kind ${key}`);
  return subject;
};
const compared = (...subjects: readonly ComparedSubject[]): Comparison => {
  const comparison = compare(subjects);
  if (!comparison.ok) throw new Error(comparison.problem.code);
  return comparison.value;
};
const directors = ["executive-director", "operations-director", "marketing-director"] as const;
const three = compared(...directors.map(kind));
const english = { locale: "en", own: "en" } as const;

describe("the three directors", () => {
  it.each([
    {
      kind: "executive-director",
      reportsTo: "general-manager",
      oversees: ["part-time-executor"],
      coordinatesWith: ["Research and development lead", "Users and customers", "The rest of the company"],
      duties: 7,
      further: 0,
      indicators: ["Quality of execution", "Part carried out of what was planned", "Results of the region"],
      pay: null,
    },
    {
      kind: "operations-director",
      reportsTo: "general-manager",
      oversees: ["branch-manager"],
      coordinatesWith: ["Department head", "Marketing director"],
      duties: 5,
      further: 0,
      indicators: ["Fulfilment of the business plan", "Execution of the branches"],
      pay: null,
    },
    {
      kind: "marketing-director",
      reportsTo: "general-manager",
      oversees: ["sales-team-member"],
      coordinatesWith: ["Department head", "Customers"],
      duties: 4,
      further: 5,
      indicators: ["Sales performance", "Profit margin"],
      pay: { met: "0.01", notMet: "0.005", special: "0.02", atMost: 5 },
    },
  ])("are told apart by the facts of the source: $kind", (facts) => {
    const subject = three.subjects.find(({ id }) => id === facts.kind);
    const ranks = subject?.responsibilities.map(({ rank }) => rank) ?? [];
    expect({
      kind: subject?.id,
      reportsTo: subject?.reportsTo?.id,
      oversees: subject?.oversees.map(({ id }) => id),
      coordinatesWith: subject?.coordinatesWith.map(({ name }) => name.en),
      duties: ranks.filter((rank) => rank === "MAIN").length,
      further: ranks.filter((rank) => rank === "FURTHER").length,
      indicators: subject?.indicators.map(({ name }) => name.en),
      pay: subject?.pay && {
        met: subject.pay.teamCommission.rateWhenMet,
        notMet: subject.pay.teamCommission.rateWhenNotMet,
        special: subject.pay.specialAccounts.rate,
        atMost: subject.pay.specialAccounts.atMost,
      },
    }).toEqual(facts);
  });

  it("are told apart in sentences, in both languages", () => {
    const told = (locale: "es" | "en") =>
      pointsOf(three).map((point) => comparisonPointSentences.sentenceOf(point, locale).replaceAll("\u00a0", " "));
    expect(told("en")).toEqual(
      expect.arrayContaining([
        "“Executive director”, “Operations director”, and “Marketing director” answer to “General manager”.",
        "“Operations director” oversees “Branch manager”.",
        "“Executive director” has 7 main duties.",
        "“Operations director” has 5 main duties.",
        "“Marketing director” has 4 main duties and 5 further ones.",
        "Coordination: “Operations director” and “Marketing director” have a duty in common.",
        "Planning: “Executive director”, “Operations director”, and “Marketing director” have duties here, none of them the same.",
        "Market: “Operations director” and “Marketing director” have duties here, none of them the same.",
        "People: of these, “Marketing director” alone has duties here; those of “Executive director” and “Operations director” reach into it.",
        "Systems: of these, “Operations director” alone has duties here.",
        "“Marketing director” is measured by 2 indicators: “Sales performance” and “Profit margin”.",
        "“Marketing director” is paid a base by grade, 1% of the team’s sales with the task met and 0.5% without, 2% of what at most 5 special accounts pay, and by the profit margin.",
        "How “Executive director” and “Operations director” are paid is not stated.",
      ]),
    );
    expect(told("es")).toEqual(
      expect.arrayContaining([
        "«Dirección ejecutiva», «Dirección de operaciones» y «Dirección de marketing» responden ante «Dirección general».",
        "«Dirección de marketing» tiene 4 responsabilidades principales y 5 más.",
        "«Dirección de marketing» cobra una base según el grado, 1 % de las ventas del equipo con la meta cumplida y 0,5 % sin cumplirla, 2 % de lo que pagan como mucho 5 cuentas especiales, y según el margen de beneficio.",
      ]),
    );
    expectWhole([...told("en"), ...told("es")]);
  });
});

describe("duties side by side", () => {
  it("are shared by their keys, similar by their area, and unique where one alone has any", () => {
    const alike = (area: string) => three.areas.find((one) => one.area === area);
    expect(alike("COORDINATION")).toMatchObject({ likeness: "SHARED", sharedKeys: ["departments-together"] });
    expect(alike("MARKET")?.likeness).toBe("SIMILAR");
    expect(
      compared(kind("executive-director"), kind("research-lead")).areas.map(({ area, likeness }) => [area, likeness]),
    ).toEqual(
      expect.arrayContaining([
        ["PLANNING", "UNIQUE"],
        ["EXECUTION", "SIMILAR"],
      ]),
    );
  });

  it("stand in every area that they reach into, once where they lie, and no duty is lost", () => {
    for (const [at, { responsibilities }] of three.subjects.entries()) {
      const standing = three.areas.flatMap(({ duties }) => duties[at] ?? []);
      const lying = standing.filter(({ liesHere }) => liesHere).map(({ duty }) => duty.key);
      expect(lying.toSorted()).toEqual(responsibilities.map(({ key }) => key).toSorted());
      const reaches = responsibilities.reduce((sum, { touches }) => sum + 1 + touches.length, 0);
      expect(standing).toHaveLength(reaches);
    }
  });

  it("say the same whichever is named first", () => {
    const turned = compared(...directors.toReversed().map(kind));
    const rows = ({ areas }: Comparison) => areas.map(({ area, likeness }) => [area, likeness]);
    expect(rows(turned)).toEqual(rows(three));
  });
});

describe("roles", () => {
  const records = aCompany(
    { boss: { operations: { clerk: {} }, north: {} } },
    { relations: [aRelation("operations", "OVERSEES", "north"), aRelation("operations", "SUPPORTS", "boss")] },
  );
  const structure = aStructure({
    ...records,
    roles: records.roles.map((role) =>
      role.id === roleIdNamed("operations") ? { ...role, kind: "operations-director" } : role,
    ),
  });
  const facts = { kinds, refinements: new Map(), paySchemes: new Map() };

  it("are compared by the ties of the chart and the profiles of their kinds", () => {
    const operations = roleSubject(structure, roleIdNamed("operations"), facts);
    expect(operations).toMatchObject({
      reportsTo: { id: roleIdNamed("boss") },
      reports: [{ name: { es: "clerk" } }],
      oversees: [{ name: { es: "north" } }],
      coordinatesWith: [],
    });
    expect(operations?.responsibilities).toHaveLength(5);
    expect(roleSubject(structure, roleIdNamed("nobody"), facts)).toBeNull();
  });

  it("are paid by a scheme of their own, else by the usual terms of their kind", () => {
    const id = roleIdNamed("operations");
    const ofKind = (kind: string | null) =>
      aStructure({ ...records, roles: records.roles.map((role) => (role.id === id ? { ...role, kind } : role)) });
    const { teamCommission } = marketingDirectorTerms;
    const own = { teamCommission, specialAccounts: { atMost: 1, rate: "0.1" } };
    expect(roleSubject(ofKind(null), id, facts)?.pay).toBeNull();
    expect(roleSubject(ofKind("marketing-director"), id, facts)?.pay).toMatchObject({ specialAccounts: { atMost: 5 } });
    expect(roleSubject(structure, id, { ...facts, paySchemes: new Map([[id, own]]) })?.pay).toEqual(own);
  });

  it("may leave a duty of their kind to others, and then it is not theirs in the comparison", () => {
    const leaving = {
      ...noRefinement,
      responsibilities: [{ key: "departments-together", is: "LEFT_OUT" }],
    } as const;
    const id = roleIdNamed("operations");
    const refined = roleSubject(structure, id, { ...facts, refinements: new Map([[id, leaving]]) });
    expect(refined?.responsibilities.map(({ key }) => key)).not.toContain("departments-together");
  });
});

describe("a comparison is refused", () => {
  const codeOf = (...subjects: readonly ComparedSubject[]) => {
    const comparison = compare(subjects);
    return comparison.ok ? null : comparison.problem.code;
  };
  it("with fewer than two, more than five, or one of them twice", () => {
    const [one, ...others] = [
      "executive-director",
      "operations-director",
      "marketing-director",
      "branch-manager",
      "research-lead",
      "department-head",
    ].map(kind);
    if (!one) throw new Error("no kinds");
    expect(codeOf(one)).toBe("COMPARISON_TOO_FEW");
    expect(codeOf(one, ...others)).toBe("COMPARISON_TOO_MANY");
    expect(codeOf(...others)).toBeNull();
    expect(codeOf(one, ...others.slice(1, 3), one)).toBe("COMPARISON_TWICE");
  });
});

describe("an exported comparison", () => {
  it("is a Markdown table of the same width throughout, with the sentences below it", () => {
    const lines = comparisonMarkdown(three, english).split("\n");
    expect(lines[0]).toBe("# Comparison: Executive director · Operations director · Marketing director");
    const table = lines.filter((line) => line.startsWith("|"));
    expect(table).toContain("| Duties |  | 7 | 5 | 4 + 5 |");
    for (const row of table) expect(row.split(" | ")).toHaveLength(5);
    expect(lines).toContain("- “Executive director” has 7 main duties.");
  });

  it("escapes in Markdown what people write", () => {
    const wild = { ...kind("branch-manager"), id: "wild", name: { en: "A | *b*\n<i>" } };
    expect(comparisonMarkdown(compared(wild, kind("branch-manager")), english).split("\n")[0]).toBe(
      "# Comparison: A \\| \\*b\\* \\<i\\> · Branch manager",
    );
  });

  it("is a CSV that reads back, with no cell that a spreadsheet would run", () => {
    const wild = { ...kind("branch-manager"), id: "wild", name: { en: '=SUM("A1")' } };
    const rows: string[][] = parse(comparisonCsv(compared(wild, kind("marketing-director")), english), { bom: true });
    expect(rows[0]).toEqual(["Aspect", "Likeness", `'=SUM("A1")`, "Marketing director"]);
    expect(rows.find(([label]) => label === "Indicators")?.[3]).toBe("Sales performance\nProfit margin");
    expect(rows.find(([label]) => label === "Pay")?.[2]).toBe("Not stated");
  });
});

const [sales, north] = [
  { es: "Ventas", en: "Sales" },
  { es: "Norte", en: "North" },
];
const pointSamples: Samples<ComparisonPointValues> = {
  OVERVIEW: [{ subject: sales, overview: { es: "Vende.", en: "Sells." } }],
  ANSWERS_TO: [
    { subjects: [sales], count: 1, superior: north },
    { subjects: [sales, north], count: 2, superior: north },
  ],
  ANSWERS_TO_NOBODY: [{ subject: sales }],
  HAS_REPORTS: [1, 2].map((count) => ({ subject: sales, count, reports: [north, sales].slice(0, count) })),
  OVERSEES: [{ subject: sales, others: [north] }],
  OVERSEES_NOBODY: [{ subject: sales }],
  COORDINATES: [{ subject: sales, others: [north] }],
  DUTIES: [
    { subject: sales, main: 0, further: 0 },
    { subject: sales, main: 1, further: 1 },
    { subject: sales, main: 4, further: 5 },
  ],
  AREA_SHARED: [{ area: north, subjects: [sales, north] }],
  AREA_SIMILAR: [{ area: north, subjects: [sales, north] }],
  AREA_UNIQUE: [
    { area: north, subject: sales, others: [], count: 0 },
    { area: north, subject: sales, others: [north], count: 1 },
  ],
  INDICATORS: [
    { subject: sales, count: 0, indicators: [] },
    { subject: sales, count: 1, indicators: [north] },
    { subject: sales, count: 2, indicators: [north, sales] },
  ],
  INDICATOR_SHARED: [{ indicator: north, subjects: [sales, north] }],
  PAY: [{ subject: sales, met: { rate: "0.01" }, notMet: { rate: "0.005" }, special: { rate: "0.02" }, accounts: 5 }],
  PAY_UNSTATED: [
    { subjects: [sales], count: 1 },
    { subjects: [sales, north], count: 2 },
  ],
};
const refusalSamples: Samples<ComparisonRefusalValues> = {
  COMPARISON_TOO_FEW: [0, 1].map((count) => ({ count, atLeast: 2 })),
  COMPARISON_TOO_MANY: [{ count: 6, atMost: 5 }],
  COMPARISON_TWICE: [{ subject: sales }],
  COMPARISON_UNKNOWN: [{ name: "night-watch" }],
};

describe("the sentences of a comparison", () => {
  it("are there for every point and refusal, whole, in both languages", () => {
    expectWhole(locales.flatMap((locale) => spoken(comparisonPointCatalog, pointSamples, locale)));
    expectWhole(locales.flatMap((locale) => spoken(comparisonRefusalCatalog, refusalSamples, locale)));
    expectRemedies(comparisonRefusalCatalog);
  });
});
