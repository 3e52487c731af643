import { importDemoCompany } from "@puesto/api/src/interchange/demo.ts";
import { aCompany, largeCompany } from "@puesto/domain/testing";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "../../support/served.ts";
import { directorKinds, facts, terms } from "./directors.ts";

let api: Served;
beforeAll(async () => {
  api = await serve();
  await importDemoCompany(api.database);
  await api.store({ slug: "other", records: aCompany({ boss: { sales: {} } }) });
});
afterAll(() => api.close());

interface Tie {
  readonly name: string;
}
interface Subject {
  readonly kind: { readonly key: string } | null;
  readonly name: string;
  readonly reportsTo: Tie | null;
  readonly reports: readonly Tie[];
  readonly oversees: readonly Tie[];
  readonly coordinatesWith: readonly Tie[];
  readonly mainDutyCount: number;
  readonly furtherDutyCount: number;
  readonly indicators: readonly Tie[];
  readonly pay: object | null;
}
interface Compared {
  readonly compareRoles: {
    readonly subjects: readonly Subject[];
    readonly comparison: {
      readonly points: readonly { readonly code: string; readonly sentence: string }[];
      readonly areas: readonly {
        readonly area: string;
        readonly likeness: string;
        readonly cells: readonly { readonly duties: readonly { readonly key: string; readonly isShared: boolean }[] }[];
      }[];
      readonly markdown: string;
      readonly csv: string;
    } | null;
    readonly refusals: readonly { readonly code: string; readonly message: string; readonly remedy: string }[];
  } | null;
}

const query = `query ($company: String!, $roles: [ID!], $kinds: [String!], $locale: Locale) {
  compareRoles(company: $company, roles: $roles, kinds: $kinds, locale: $locale) {
    subjects {
      kind { key } role { id } name overview mainDutyCount furtherDutyCount
      reportsTo { name } reports { name } oversees { name kind { key } } coordinatesWith { name text }
      indicators { name }
      pay { rateWhenMet rateWhenNotMet specialAccountRate specialAccountsAtMost }
    }
    comparison {
      points { code sentence }
      areas { area name likeness cells { duties { key number rank text liesHere isShared } } }
      markdown csv
    }
    refusals { code message remedy }
  }
}`;

async function compared(asked: { roles?: readonly string[]; kinds?: readonly string[]; locale?: string }) {
  const answer = await api.ask<Compared>(query, { company: "demo", locale: "en", ...asked });
  expect(answer.errors).toEqual([]);
  if (answer.data.compareRoles === null) throw new Error("no company");
  return answer.data.compareRoles;
}

async function idOf(key: string): Promise<string> {
  const { data } = await api.ask<{ company: { role: { id: string } } }>(
    `query ($key: String!) { company(slug: "demo") { role(by: { key: $key }) { id } } }`,
    { key },
  );
  return data.company.role.id;
}

const names = (ties: readonly Tie[]): readonly string[] => ties.map(({ name }) => name);

describe("the three directors", () => {
  it("are told apart as kinds by the facts of the source", async () => {
    const { subjects } = await compared({ kinds: directorKinds });
    expect(
      subjects.map((one) => ({
        kind: one.kind?.key,
        reportsTo: one.reportsTo?.name,
        oversees: names(one.oversees),
        coordinatesWith: names(one.coordinatesWith),
        duties: [one.mainDutyCount, one.furtherDutyCount],
        indicators: names(one.indicators),
        pay: one.pay,
      })),
    ).toEqual(facts.map(({ role: _, ...fact }) => fact));
  });

  it("are told apart as the demo company has them, with the ties of its chart", async () => {
    const { subjects } = await compared({ roles: await Promise.all(facts.map(({ role }) => idOf(role.key))) });
    for (const [at, { role, ...fact }] of facts.entries()) {
      const one = subjects[at];
      if (one === undefined) throw new Error(`no ${role.key}`);
      expect({
        reportsTo: one.reportsTo?.name,
        oversees: new Set(names(one.oversees)),
        coordinatesWith: new Set(names(one.coordinatesWith)),
        duties: [one.mainDutyCount, one.furtherDutyCount],
        indicators: names(one.indicators),
        pay: one.pay,
      }).toEqual({
        reportsTo: fact.reportsTo,
        oversees: new Set(role.oversees),
        coordinatesWith: new Set(role.coordinatesWith),
        duties: fact.duties,
        indicators: fact.indicators,
        pay: fact.pay,
      });
      expect(names(one.reports)).toContain(role.aReport);
    }
  });

  it.each([
    {
      locale: "en",
      sentences: [
        "“Executive director”, “Operations director”, and “Marketing director” answer to “General manager”.",
        "“Operations director” oversees “Branch manager”.",
        "“Executive director” has 7 main duties.",
        "“Operations director” has 5 main duties.",
        "“Marketing director” has 4 main duties and 5 further ones.",
        "“Marketing director” is measured by 2 indicators: “Sales performance” and “Profit margin”.",
        "“Marketing director” is paid a base by grade, 1% of the team’s sales with the task met and 0.5% without, 2% of what at most 5 special accounts pay, and by the profit margin.",
      ],
    },
    {
      locale: "es",
      sentences: [
        "«Dirección ejecutiva», «Dirección de operaciones» y «Dirección de marketing» responden ante «Dirección general».",
        "«Dirección de marketing» tiene 4 responsabilidades principales y 5 más.",
        "«Dirección de marketing» cobra una base según el grado, 1 % de las ventas del equipo con la meta cumplida y 0,5 % sin cumplirla, 2 % de lo que pagan como mucho 5 cuentas especiales, y según el margen de beneficio.",
      ],
    },
  ])("are answered in sentences: $locale", async ({ locale, sentences }) => {
    const { comparison } = await compared({ kinds: directorKinds, locale });
    const told = comparison?.points.map(({ sentence }) => sentence.replaceAll("\u00a0", " "));
    expect(told).toEqual(expect.arrayContaining(sentences));
  });

  it("have a duty in common, areas in which they are alike, and areas of one alone", async () => {
    const areas = (await compared({ kinds: directorKinds })).comparison?.areas ?? [];
    const area = (name: string) => areas.find((one) => one.area === name);
    expect([area("COORDINATION"), area("MARKET"), area("SYSTEMS")].map((one) => one?.likeness)).toEqual([
      "SHARED",
      "SIMILAR",
      "UNIQUE",
    ]);
    const shared = area("COORDINATION")?.cells.map(({ duties }) =>
      duties.flatMap(({ key, isShared }) => (isShared ? [key] : [])),
    );
    expect(shared).toEqual([[], ["departments-together"], ["departments-together"]]);
  });

  it("tell how a role is really paid where it has a scheme of its own", async () => {
    const [marketing, sales] = [await idOf("marketing"), await idOf("equipo-ventas")];
    const band = { from: null, below: null, value: "0" };
    const scheme = {
      ...{ currency: "EUR", rounding: "HALF_UP", period: "QUARTER", baseByGrade: [{ grade: "G5", amount: "6000" }] },
      teamCommission: { rateWhenMet: "0.03", rateWhenNotMet: "0.02", taskMeasuredOn: "ALL_SALES" },
      ...{ specialAccounts: { rate: "0.01", atMost: 2 }, performance: { basis: "AMOUNT", bands: [band] } },
    };
    const { data } = await api.ask<{ company: { id: string } }>(`{ company(slug: "demo") { id } }`);
    const input = { company: data.company.id, ledger: "PAY_SCHEME", role: sales, content: { scheme, grade: "G5" } };
    const kept = await api.ask<{ setEntry: { refusals: readonly object[] } }>(
      `mutation ($input: SetEntryInput!) { setEntry(input: $input) { refusals { code } } }`,
      { input },
    );
    expect(kept.data.setEntry.refusals).toEqual([]);
    const { subjects } = await compared({ roles: [marketing, sales] });
    expect(subjects.map(({ pay }) => pay)).toEqual([
      terms,
      { rateWhenMet: "0.03", rateWhenNotMet: "0.02", specialAccountRate: "0.01", specialAccountsAtMost: 2 },
    ]);
  });

  it("can be taken along as Markdown and as a CSV", async () => {
    const { comparison } = await compared({ kinds: directorKinds });
    expect(comparison?.markdown).toContain("| Duties |  | 7 | 5 | 4 + 5 |");
    const [head]: string[][] = parse(comparison?.csv ?? "", { bom: true });
    expect(head).toEqual(["Aspect", "Likeness", "Executive director", "Operations director", "Marketing director"]);
  });
});

describe("a comparison is refused as data", () => {
  it("with fewer than two, and tells the one that is there", async () => {
    const { subjects, comparison, refusals } = await compared({ kinds: ["branch-manager"] });
    expect(names(subjects)).toEqual(["Branch manager"]);
    expect(comparison).toBeNull();
    expect(refusals).toEqual([
      { code: "COMPARISON_TOO_FEW", message: expect.stringContaining("1"), remedy: expect.any(String) },
    ]);
  });

  it("with more than five, without reading any of them", async () => {
    const roles = Array.from({ length: 100 }, () => "Role_none");
    const run = await api.statementsOf(async () => {
      expect((await compared({ roles })).refusals.map(({ code }) => code)).toEqual(["COMPARISON_TOO_MANY"]);
    });
    expect(run).toEqual(["company by slug"]);
  });

  it("with one twice", async () => {
    const { refusals } = await compared({ kinds: ["branch-manager", "branch-manager"] });
    expect(refusals.map(({ code }) => code)).toEqual(["COMPARISON_TWICE"]);
  });

  it("with what is not there, and with a role of another company", async () => {
    const { data } = await api.ask<{ company: { root: { id: string } } }>(`{ company(slug: "other") { root { id } } }`);
    const stranger = data.company.root.id;
    const { subjects, refusals } = await compared({ roles: [stranger], kinds: ["night-watch", "branch-manager"] });
    expect(refusals.map(({ code }) => code)).toEqual(["COMPARISON_UNKNOWN", "COMPARISON_UNKNOWN"]);
    expect(refusals[1]?.message).toContain("night-watch");
    expect(names(subjects)).toEqual(["Branch manager"]);
  });

  it("and is null in a company that is not there", async () => {
    const { data } = await api.ask<Compared>(query, { company: "nobody", kinds: directorKinds });
    expect(data.compareRoles).toBeNull();
  });
});

it("five roles take as many statements as two, however large the company, and a cost that the guard knows", async () => {
  await api.store({ slug: "large", records: largeCompany(3_000) });
  const { data } = await api.ask<{ company: { roles: { nodes: { id: string }[] } } }>(
    `{ company(slug: "large") { roles(first: 5) { nodes { id } } } }`,
  );
  const roles = data.company.roles.nodes.map(({ id }) => id);
  const run = await api.statementsOf(async () => {
    const { errors, cost } = await api.ask(query, { company: "large", roles });
    expect(errors).toEqual([]);
    expect(cost).toBeGreaterThanOrEqual(500);
  });
  expect(run.length).toBeLessThanOrEqual(6);
  expect(run).not.toContain("roles of a company");
});

it("the catalogue tells each kind with its duties by area, its indicators, and where they come from", async () => {
  const { data, errors } = await api.ask<{ kinds: readonly { key: string }[] }>(`{ kinds {
    key name(locale: es) overview(locale: en) provenance { from part number }
    responsibilities { key area touches rank text provenance { from part number } }
    market: responsibilities(area: MARKET) { area }
    indicators { key name unit direction }
  } }`);
  expect(errors).toEqual([]);
  expect(data.kinds).toHaveLength(9);
  expect(data.kinds.find(({ key }) => key === "operations-director")).toMatchObject({
    name: "Dirección de operaciones",
    overview: expect.stringMatching(/\w/),
    provenance: { from: "SOURCE", part: "OVERVIEW" },
    responsibilities: expect.arrayContaining([
      expect.objectContaining({ key: "departments-together", area: "COORDINATION", rank: "MAIN" }),
    ]),
    market: [{ area: "MARKET" }],
    indicators: [expect.objectContaining({ name: "Fulfilment of the business plan" }), expect.anything()],
  });
});
