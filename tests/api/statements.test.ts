import { largeCompany } from "@puesto/domain/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "../support/served.ts";

let api: Served;
let revision = 1;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

/** The statements of a query on a company of 300 roles of which nothing was read before. */
async function statementsOf(query: string): Promise<readonly string[]> {
  revision += 1;
  await api.store({ slug: "counted", records: largeCompany(300), revision });
  return api.statementsOf(async () => {
    const answer = await api.ask(query);
    expect(answer.errors).toEqual([]);
  });
}

describe("statements are counted, since a row's own statement is the defect that grows with the data", () => {
  it("100 roles with manager, unit and holders take five", async () => {
    const run = await statementsOf(`{ company(slug: "counted") { roles(first: 100) { nodes {
      title reportsTo { title } unit { name } holders { nodes { name } }
    } } } }`);
    expect([...run].sort()).toEqual([
      "company by slug",
      "holders of a role",
      "roles by id",
      "roles of a company",
      "units by id",
    ]);
  });

  it("100 roles with every count, their line up, their reports and relations take one each", async () => {
    const run = await statementsOf(`{ company(slug: "counted") { roles(first: 100) { nodes {
      depth directReportCount descendantCount vacant ancestors { title }
      reports(first: 5) { totalCount nodes { title } } relations(first: 5) { totalCount nodes { type } }
    } } } }`);
    expect(run).toHaveLength(new Set(run).size);
    expect(run.length).toBeLessThanOrEqual(10);
  });

  it("what is kept of 20 roles and of their company takes one each, though all of them ask at once", async () => {
    const run = await statementsOf(
      `{ company(slug: "counted") { roles(first: 20) { nodes { measuredBy { key } } } } }`,
    );
    expect([...run].sort()).toEqual([
      "company by slug",
      "entries of a company",
      "entries of roles",
      "roles of a company",
    ]);
  });

  it("three levels of reports take one a level", async () => {
    const run = await statementsOf(`{ company(slug: "counted") { root { reports(first: 10) { nodes {
      reports(first: 10) { nodes { reports(first: 10) { nodes { title } } } }
    } } } } }`);
    expect(run).toEqual([
      "company by slug",
      "root role",
      "reports of a role",
      "reports of a role",
      "reports of a role",
    ]);
  });

  it.each([
    ["ancestors", "ancestors { title }"],
    ["descendants", "descendants(first: 100) { nodes { title } }"],
    ["depths", "depth"],
    ["descendants counted", "descendantCount"],
    ["reports of a role counted", "reports(first: 0) { totalCount }", "reports of a role"],
  ])("%s come in one statement", async (name, field, ...others) => {
    const run = await statementsOf(`{ company(slug: "counted") { root { ${field} } } }`);
    expect([...run].sort()).toEqual(["company by slug", "root role", name, ...others].sort());
  });

  it("findings, figures and the outline together load the structure once, in six", async () => {
    const run = await statementsOf(
      `{ company(slug: "counted") { outline es: outline(locale: en) metrics { roleCount } findings { totalCount } } }`,
    );
    expect([...run].sort()).toEqual(
      ["company by slug", "revision", "all roles", "all units", "all holders", "all relations", "all entries"].sort(),
    );
  });

  it("a hundred ids of roles are found by one", async () => {
    const { data } = await api.ask<{ company: { roles: { nodes: readonly { id: string }[] } } }>(
      `{ company(slug: "counted") { roles(first: 100) { nodes { id } } } }`,
    );
    const ids = data.company.roles.nodes.map((node) => node.id);
    const run = await api.statementsOf(() => api.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids }));
    expect(run).toEqual(["roles by id"]);
  });
});
