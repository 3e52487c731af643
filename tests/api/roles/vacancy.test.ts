import { companyNodeId, nodeIdOf } from "@puesto/domain/identity";
import { type Outline, vacant } from "@puesto/domain/structure";
import { aCompany, aHolder, companyIdNamed, roleIdNamed } from "@puesto/domain/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "../../support/served.ts";

const slug = "held";
const company = aCompany(
  { boss: { sales: { seller: {} }, finance: { clerk: {} } } },
  {
    holders: [
      aHolder("boss", "Ana", { endsOn: "2026-03-31" }),
      aHolder("boss", "Luis", { startsOn: "2026-05-01" }),
      aHolder("sales", "Berta", { startsOn: "2026-04-01", endsOn: "2026-04-30" }),
      aHolder("finance", null),
      aHolder("clerk", "Olga"),
    ],
  },
);

let api: Served;
let today = "2026-03-31";
beforeAll(async () => {
  api = await serve(undefined, { clock: () => today });
  await api.store({ slug, records: company });
});
afterAll(() => api.close());

const roleId = (name: string) => nodeIdOf("Role", companyIdNamed(slug), roleIdNamed(name));

interface AskedRole {
  readonly title: string;
  readonly vacant: boolean;
  readonly all: { readonly totalCount: number };
  readonly current: { readonly totalCount: number; readonly nodes: readonly { readonly name: string | null }[] };
}

/** What every way to ask says on a day of who holds the boss's role and that of sales, and of what is vacant. */
async function toldOn(day: string) {
  today = day;
  const { data, errors } = await api.ask<{
    company: {
      metrics: { vacantCount: number };
      roles: { nodes: readonly AskedRole[] };
      vacant: { totalCount: number; nodes: readonly { title: string }[] };
      held: { totalCount: number; nodes: readonly { title: string }[] };
      outline: Outline;
      findings: { nodes: readonly { code: string; roles: { nodes: readonly { title: string }[] } }[] };
    };
  }>(`{ company(slug: "${slug}") {
    metrics { vacantCount }
    roles(first: 10) { nodes {
      title vacant all: holders { totalCount } current: holders(first: 5, current: true) { totalCount nodes { name } }
    } }
    vacant: roles(filter: { vacant: true }, orderBy: { field: TITLE, direction: ASC }) { totalCount nodes { title } }
    held: roles(filter: { vacant: false }, orderBy: { field: TITLE, direction: ASC }) { totalCount nodes { title } }
    outline
    findings(kinds: [OBSERVATION]) { nodes { code roles { nodes { title } } } }
  } }`);
  expect(errors).toEqual([]);
  const { metrics, roles, vacant: free, held, outline, findings } = data.company;
  const of = (title: string) => roles.nodes.find((role) => role.title === title);
  const row = (title: string) => outline.titles.findIndex((text) => outline.texts[text] === title);
  return {
    boss: [of("boss")?.vacant, of("boss")?.current.nodes.map(({ name }) => name)],
    sales: [of("sales")?.vacant, of("sales")?.current.nodes.map(({ name }) => name)],
    counts: roles.nodes.map(({ current }) => current.totalCount).reduce((sum, count) => sum + count, 0),
    all: roles.nodes.map(({ all }) => all.totalCount).reduce((sum, count) => sum + count, 0),
    vacant: free.nodes.map(({ title }) => title),
    vacantCounts: [free.totalCount, metrics.vacantCount, outline.holders.filter((holder) => holder === vacant).length],
    held: held.totalCount,
    outline: [outline.day, outline.texts[outline.holders[row("boss")] ?? -1] ?? null, outline.holderCounts],
    o1: findings.nodes
      .filter(({ code }) => code === "O1")
      .flatMap(({ roles: { nodes } }) => nodes.map((one) => one.title)),
  };
}

describe("who holds a role", () => {
  it("is told of the day on which one asks, by every way to ask, while nothing is edited", async () => {
    expect(await toldOn("2026-03-31")).toEqual({
      boss: [false, ["Ana"]],
      sales: [true, []],
      counts: 3,
      all: 5,
      vacant: ["sales", "seller"],
      vacantCounts: [2, 2, 2],
      held: 3,
      outline: ["2026-03-31", "Ana", [1, 0, 0, 1, 1]],
      o1: ["sales"],
    });
    expect(await toldOn("2026-04-15")).toMatchObject({
      boss: [true, []],
      sales: [false, ["Berta"]],
      vacant: ["boss", "seller"],
      vacantCounts: [2, 2, 2],
      outline: ["2026-04-15", null, [0, 1, 0, 1, 1]],
      o1: ["boss"],
    });
    expect(await toldOn("2026-05-01")).toMatchObject({
      boss: [false, ["Luis"]],
      sales: [true, []],
      outline: ["2026-05-01", "Luis", [1, 0, 0, 1, 1]],
    });
  });

  it("is counted without reading the holders, for all roles at once", async () => {
    today = "2026-06-01";
    const statements = await api.statementsOf(() =>
      api.ask(`{ company(slug: "${slug}") { roles(first: 10) { nodes { vacant } } } }`),
    );
    expect(statements.filter((name) => name.includes("holders"))).toEqual(["holders of a role on 2026-06-01 counted"]);
  });

  it("is in the past whoever held it then: on the day of the revision, or on the day that is asked for", async () => {
    const { data, errors } = await api.ask<{ assignHolder: { revision: number } }>(
      `mutation ($company: ID!, $role: ID!) {
        assignHolder(input: { company: $company, role: $role, name: "Vera", startsOn: "2999-01-01" }) { revision }
      }`,
      { company: companyNodeId(companyIdNamed(slug)), role: roleId("seller") },
    );
    expect(errors).toEqual([]);
    const { revision } = data.assignHolder;
    const asOf = async (at: string) => {
      const { data: told } = await api.ask<{ company: { asOf: { revision: number; outline: Outline } } }>(
        `{ company(slug: "${slug}") { asOf(at: ${at}) { revision outline } } }`,
      );
      const { outline, ...moment } = told.company.asOf;
      return [moment.revision, outline.texts.includes("Vera"), outline.texts.includes("Luis")];
    };
    expect(await asOf(`{ revision: ${revision} }`)).toEqual([revision, false, true]);
    expect(await asOf(`{ time: "2999-01-01T00:00:00Z" }`)).toEqual([revision, true, true]);
  });
});
