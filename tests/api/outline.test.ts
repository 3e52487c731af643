import { metricsOf, type Outline, observationsOf, outlineOf } from "@puesto/domain/structure";
import { aDay, anyStructureRecords, aStructure, companyIdNamed, largeCompany } from "@puesto/domain/testing";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "../support/served.ts";

let api: Served;
const today = aDay;
beforeAll(async () => {
  api = await serve(undefined, { clock: () => today });
});
afterAll(() => api.close());

const outlineIn = async (slug: string, args: string): Promise<Outline> => {
  const { data } = await api.ask<{ company: { outline: Outline } }>(
    `query ($slug: String!) { company(slug: $slug) { outline${args} } }`,
    { slug },
  );
  return data.company.outline;
};
const request = (slug: string) =>
  ({ companyId: companyIdNamed(slug), revision: 1, day: today, locale: "en", own: "es" }) as const;

/** Ties between equal places of holders and relations are broken by id in the database; the domain is given that order. */
const inStoredOrder = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));

describe("an outline", () => {
  it("is what the domain makes of the stored structure, whole and down to a level", async () => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(anyStructureRecords(), fc.integer({ min: 1, max: 4 }), async (given, maxDepth) => {
        // A slug of its own for each, so that what was kept of another cannot answer.
        number += 1;
        const slug = `any-${number}`;
        await api.store({ slug, records: given });
        const records = {
          ...given,
          units: inStoredOrder(given.units),
          holders: inStoredOrder(given.holders),
          relations: inStoredOrder(given.relations),
        };
        const structure = aStructure(records);
        // The bounded one first: it must not need the whole.
        const bounded = await api.statementsOf(async () => {
          expect(await outlineIn(slug, `(locale: en, maxDepth: ${maxDepth})`)).toEqual(
            outlineOf(structure, { ...request(slug), maxDepth }),
          );
        });
        expect(bounded).not.toContain("all roles");
        expect(await outlineIn(slug, "(locale: en)")).toEqual(outlineOf(structure, request(slug)));
      }),
      { numRuns: 15 },
    );
  });

  it("of a large company can be sent compressed", async () => {
    await api.store({ slug: "large", records: largeCompany(2_000) });
    const response = await fetch(`${api.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "accept-encoding": "gzip" },
      body: JSON.stringify({ query: `{ company(slug: "large") { outline } }` }),
    });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(await response.json()).toMatchObject({ data: { company: { outline: { revision: 1, bounded: false } } } });
  });
});

describe("what is kept while a revision stands", () => {
  it("is not computed again, and is forgotten with the next revision", async () => {
    const records = largeCompany(50);
    await api.store({ slug: "kept", records });
    const ask = () =>
      api.ask<{ company: { outline: Outline; metrics: { roleCount: number }; root: { title: string } } }>(
        `{ company(slug: "kept") { outline metrics { roleCount } root { title } } }`,
      );
    await ask();
    expect(await api.statementsOf(ask)).toEqual(["company by slug"]);

    const id = companyIdNamed("kept");
    await sql`update role set title = '{"es": "Otra"}' where company_id = ${id} and reports_to_id is null`.execute(
      api.database.kysely,
    );
    await sql`update company set revision = 2 where id = ${id}`.execute(api.database.kysely);
    const { data } = await ask();
    expect([data.company.outline.revision, data.company.outline.texts[0], data.company.root.title]).toEqual([
      2,
      "Otra",
      "Otra",
    ]);
  });
});

describe("metrics and findings", () => {
  it("are the domain's, with sentences in both languages", async () => {
    const records = largeCompany(400);
    await api.store({ slug: "figures", records });
    const structure = aStructure(records);
    const { widestRole, ...figures } = metricsOf(structure, today);
    const observations = observationsOf(structure, today);
    expect(observations.length).toBeGreaterThan(0);
    const { data } = await api.ask<{
      company: {
        metrics: typeof figures & { widestRole: { key: string | null } };
        findings: {
          totalCount: number;
          nodes: readonly { code: string; es: string; en: string; roles: { totalCount: number } }[];
        };
      };
    }>(`{ company(slug: "figures") {
      metrics { roleCount seats vacantCount managerCount layers spanAverage spanMedian spanMaximum unitCount relationCount widestRole { key } }
      findings(first: 100, kinds: [OBSERVATION]) { totalCount nodes { code es: message(locale: es) en: message(locale: en) roles(first: 2) { totalCount nodes { title } } } }
    } }`);
    expect(data.company.metrics).toEqual({ ...figures, widestRole: { key: widestRole?.key ?? null } });
    expect(data.company.findings.totalCount).toBe(observations.length);
    data.company.findings.nodes.forEach((finding, at) => {
      expect([finding.code, finding.roles.totalCount]).toEqual([
        observations[at]?.code,
        observations[at]?.roleIds.length,
      ]);
      expect(finding.es).not.toBe(finding.en);
    });
  });
});
