import { nodeIdOf } from "@puesto/domain/identity";
import {
  ancestorsOf,
  depthOf,
  descendantCountOf,
  directReportCountOf,
  isVacant,
  type Role,
  relationsFrom,
  relationsTo,
  reportsOf,
  type Structure,
  subtreeOf,
} from "@puesto/domain/structure";
import { aDay, anyStructureRecords, aStructure, companyIdNamed, largeCompany } from "@puesto/domain/testing";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "../support/served.ts";

let api: Served;
beforeAll(async () => {
  api = await serve(undefined, { clock: () => aDay });
});
afterAll(() => api.close());

// Each generated company is one of its own: what was read of another must not answer for it.
let stored = 0;
const newSlug = (): string => {
  stored += 1;
  return `any-${stored}`;
};

const idIn = (slug: string) => (role: Role) => nodeIdOf("Role", companyIdNamed(slug), role.id);

interface Nodes {
  readonly nodes: readonly { readonly id: string }[];
}
interface Page extends Nodes {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
interface AskedRole {
  readonly id: string;
  readonly depth: number;
  readonly directReportCount: number;
  readonly descendantCount: number;
  readonly vacant: boolean;
  readonly reportsTo: { readonly id: string } | null;
  readonly ancestors: readonly { readonly id: string }[];
  readonly reports: Nodes;
  readonly from: { readonly totalCount: number };
  readonly to: { readonly totalCount: number };
}

const everyRole = `query ($slug: String!) { company(slug: $slug) { roles(first: 100) { nodes {
  id depth directReportCount descendantCount vacant reportsTo { id } ancestors { id }
  reports(first: 100) { nodes { id } }
  from: relations(direction: FROM) { totalCount } to: relations(direction: TO) { totalCount }
} } } }`;

/** What the domain says of a role, computed from scratch. */
const expected = (structure: Structure, role: Role, id: (role: Role) => string): AskedRole => ({
  id: id(role),
  depth: depthOf(structure, role.id) ?? Number.NaN,
  directReportCount: directReportCountOf(structure, role.id),
  descendantCount: descendantCountOf(structure, role.id),
  vacant: isVacant(structure, role.id, aDay),
  reportsTo:
    ancestorsOf(structure, role.id)
      .slice(0, 1)
      .map((one) => ({ id: id(one) }))[0] ?? null,
  ancestors: ancestorsOf(structure, role.id).map((one) => ({ id: id(one) })),
  reports: { nodes: reportsOf(structure, role.id).map((one) => ({ id: id(one) })) },
  from: { totalCount: relationsFrom(structure, role.id).length },
  to: { totalCount: relationsTo(structure, role.id).length },
});

const below = `query ($slug: String!, $id: ID!, $after: String, $maxDepth: Int) { company(slug: $slug) {
  role(by: { id: $id }) { descendants(first: 7, after: $after, maxDepth: $maxDepth) {
    totalCount nodes { id } pageInfo { hasNextPage endCursor }
  } }
} }`;

/** All descendants of a role, page by page; each page's count is the same. */
async function allBelow(slug: string, id: string, maxDepth: number | null): Promise<readonly string[]> {
  const ids: string[] = [];
  const counts = new Set<number>();
  for (let after: string | null = null; ; ) {
    const { data } = await api.ask<{ company: { role: { descendants: Page } } }>(below, { slug, id, after, maxDepth });
    const page: Page = data.company.role.descendants;
    ids.push(...page.nodes.map((node) => node.id));
    counts.add(page.totalCount);
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect([...counts]).toEqual([ids.length]);
  return ids;
}

describe("what the database says of a hierarchy is what the domain says", () => {
  it("of every role of any company", async () => {
    await fc.assert(
      fc.asyncProperty(anyStructureRecords(), async (records) => {
        const slug = newSlug();
        await api.store({ slug, records });
        const structure = aStructure(records);
        const { data } = await api.ask<{ company: { roles: { nodes: readonly AskedRole[] } } }>(everyRole, { slug });
        const byId = (one: AskedRole, other: AskedRole) => (one.id < other.id ? -1 : 1);
        const roles = structure.roles.map((role) => expected(structure, role, idIn(slug)));
        expect([...data.company.roles.nodes].sort(byId)).toEqual(roles.sort(byId));
      }),
      { numRuns: 15 },
    );
  });

  it("of the descendants of any role, depth first, page by page and down to any level", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyStructureRecords(),
        fc.nat(),
        fc.option(fc.integer({ min: 1, max: 4 })),
        async (records, at, maxDepth) => {
          const slug = newSlug();
          await api.store({ slug, records });
          const structure = aStructure(records);
          const role = structure.roles[at % structure.roles.length];
          if (role === undefined) throw new Error("a company of these has roles");
          const [, ...all] = subtreeOf(structure, role.id, maxDepth ?? undefined);
          expect(await allBelow(slug, idIn(slug)(role), maxDepth)).toEqual(all.map(idIn(slug)));
        },
      ),
      { numRuns: 15 },
    );
  });

  it.each(["realistic", "chain", "star"] as const)("of a company of 1,500 roles: %s", async (shape) => {
    const records = largeCompany(1_500, { shape });
    await api.store({ slug: shape, records });
    const structure = aStructure(records);
    const [root] = structure.roles;
    if (root === undefined) throw new Error("a large company has a root");
    const statement = `query ($slug: String!, $after: String) { company(slug: $slug) { root { descendantCount
      descendants(first: 100, after: $after) { nodes { id } pageInfo { endCursor } } } } }`;
    const ids: string[] = [];
    for (let after: string | null = null, page = 0; page < 15; page += 1) {
      const { root }: { root: { descendantCount: number; descendants: Page } } = (
        await api.ask<{ company: { root: { descendantCount: number; descendants: Page } } }>(statement, {
          slug: shape,
          after,
        })
      ).data.company;
      ids.push(...root.descendants.nodes.map((node) => node.id));
      expect(root.descendantCount).toBe(1_499);
      after = root.descendants.pageInfo.endCursor;
    }
    expect(ids).toEqual(structure.roles.slice(1).map(idIn(shape)));
  });
});
