import { aCompany, type RoleTree } from "@puesto/domain/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "../support/served.ts";

const names = Array.from({ length: 23 }, (_, at) => `report ${String(at).padStart(2, "0")}`);
const tree: RoleTree = { boss: Object.fromEntries(names.map((name) => [name, {}])) };

let api: Served;
beforeAll(async () => {
  api = await serve();
  const records = aCompany(tree);
  await api.store({
    slug: "wide",
    // Seats repeat, so that an order by them has ties to break.
    records: { ...records, roles: records.roles.map((role, at) => ({ ...role, seats: String(at % 4) })) },
  });
});
afterAll(() => api.close());

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly title: string } }[];
  readonly nodes: readonly { readonly title: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const fields =
  "totalCount edges { cursor node { title } } nodes { title } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
const lists = {
  reports: (args: string) => `root { page: reports${args} { ${fields} } }`,
  roles: (args: string) => `page: roles${args} { ${fields} }`,
  "roles by title": (args: string) =>
    `page: roles${args.replace("(", "(orderBy: { field: TITLE, direction: DESC }, ")} { ${fields} }`,
  "roles by seats": (args: string) =>
    `page: roles${args.replace("(", "(orderBy: { field: SEATS, direction: ASC }, ")} { ${fields} }`,
  search: (args: string) => `page: search${args.replace("(", '(text: "report", ')} { ${fields} }`,
};

async function pageOf(list: keyof typeof lists, args: string): Promise<Page> {
  const { data, errors } = await api.ask<{ company: { page?: Page; root?: { page: Page } } }>(
    `{ company(slug: "wide") { ${lists[list](args)} } }`,
  );
  expect(errors).toEqual([]);
  const page = data.company.page ?? data.company.root?.page;
  if (page === undefined) throw new Error("the query asks for a page");
  expect(page.edges.map((edge) => edge.node)).toEqual(page.nodes);
  return page;
}

describe.each(Object.keys(lists) as (keyof typeof lists)[])("the pages of %s", (list) => {
  it("forwards give every row once, in the order of one long page", async () => {
    const whole = await pageOf(list, "(first: 100)");
    expect(whole.totalCount).toBe(whole.nodes.length);
    const titles: string[] = [];
    for (let args = "(first: 5)"; ; ) {
      const page = await pageOf(list, args);
      titles.push(...page.nodes.map((node) => node.title));
      expect(page.pageInfo.hasPreviousPage).toBe(args !== "(first: 5)");
      if (!page.pageInfo.hasNextPage) break;
      args = `(first: 5, after: "${page.pageInfo.endCursor}")`;
    }
    expect(titles).toEqual(whole.nodes.map((node) => node.title));
  });

  it("backwards give the same from the other end", async () => {
    const whole = await pageOf(list, "(first: 100)");
    const titles: string[] = [];
    for (let args = "(last: 4)"; ; ) {
      const page = await pageOf(list, args);
      titles.unshift(...page.nodes.map((node) => node.title));
      expect(page.pageInfo.hasNextPage).toBe(args !== "(last: 4)");
      if (!page.pageInfo.hasPreviousPage) break;
      args = `(last: 4, before: "${page.pageInfo.startCursor}")`;
    }
    expect(titles).toEqual(whole.nodes.map((node) => node.title));
  });

  it("between two cursors give what lies between", async () => {
    const whole = await pageOf(list, "(first: 100)");
    const between = await pageOf(
      list,
      `(first: 100, after: "${whole.edges[2]?.cursor}", before: "${whole.edges[9]?.cursor}")`,
    );
    expect(between.nodes).toEqual(whole.nodes.slice(3, 9));
  });

  it("may be empty, and then have no cursors", async () => {
    const { nodes, pageInfo } = await pageOf(list, "(first: 0)");
    expect([nodes, pageInfo.hasNextPage, pageInfo.startCursor]).toEqual([[], true, null]);
  });
});

it("a page has 20 rows where no size is said", async () => {
  expect((await pageOf("reports", "")).nodes).toHaveLength(20);
});

it("a list counts only where it is asked for", async () => {
  const run = await api.statementsOf(() =>
    api.ask(`{ company(slug: "wide") { roles(first: 3) { nodes { title } } } }`),
  );
  expect(run).toEqual(["company by slug", "roles of a company"]);
});

it("filters hold for the rows and for the count; a role without seats is not vacant", async () => {
  const { data } = await api.ask(`{ company(slug: "wide") {
    held: roles(filter: { vacant: false }) { totalCount } vacant: roles(filter: { vacant: true }, first: 1) { totalCount nodes { title } }
    kind: roles(filter: { kind: "branch-manager" }) { totalCount nodes { title } }
  } }`);
  expect(data).toMatchObject({
    company: { held: { totalCount: 6 }, vacant: { totalCount: 18 }, kind: { totalCount: 0, nodes: [] } },
  });
});
