import { nodeIdOf } from "@puesto/domain/identity";
import {
  overseenFrom,
  type Reached,
  type Role,
  rowOf,
  type Structure,
  type SupervisionStep,
  stepsDownFrom,
  stepsDownTo,
  supervisionIn,
  supervisorsFrom,
} from "@puesto/domain/structure";
import {
  aCompany,
  anyStructureRecords,
  aRelation,
  aStructure,
  companyIdNamed,
  largeCompany,
  records,
} from "@puesto/domain/testing";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "../../support/served.ts";

let api: Served;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

interface Told {
  readonly by: string;
  readonly distance: number;
  readonly path: readonly { readonly from: { id: string }; readonly to: { id: string }; readonly by: string }[];
}
interface Connection {
  readonly totalCount: number;
  readonly edges: readonly (Told & { readonly cursor: string; readonly node: { readonly id: string } })[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
interface AskedRole {
  readonly id: string;
  readonly oversees: Connection;
  readonly supervisors: Connection;
  readonly allOverseen: Connection;
  readonly allSupervisors: Connection;
}

const edges = `totalCount edges { by distance node { id } path { by from { id } to { id } } }`;
const everyRole = `query ($slug: String!, $first: Int) { company(slug: $slug) { roles(first: $first) { nodes { id
  oversees(first: 30) { ${edges} } supervisors(first: 30) { ${edges} }
  allOverseen: oversees(transitive: true, first: 30) { ${edges} }
  allSupervisors: supervisors(transitive: true, first: 30) { ${edges} }
} } } }`;

const idIn = (slug: string) => (role: Pick<Role, "id"> | undefined) =>
  role === undefined ? "" : nodeIdOf("Role", companyIdNamed(slug), role.id);

/** What the domain says, in the form of an answer. */
const toldOf = (
  { roles }: Structure,
  reached: readonly Reached[],
  steps: (one: Reached) => readonly SupervisionStep[],
  id: ReturnType<typeof idIn>,
) => ({
  totalCount: reached.length,
  edges: reached.map((one) => ({
    by: one.by,
    distance: one.distance,
    node: { id: id(roles[one.row]) },
    path: steps(one).map(({ from, to, by }) => ({ by, from: { id: id(roles[from]) }, to: { id: id(roles[to]) } })),
  })),
});

let stored = 0;
const newSlug = (): string => {
  stored += 1;
  return `watched-${stored}`;
};

describe("whom a role oversees and who supervises it", () => {
  it("is what the domain says, of every role of any company, directly and through others", async () => {
    await fc.assert(
      fc.asyncProperty(anyStructureRecords({ maxRoles: 7 }), async (given) => {
        const slug = newSlug();
        await api.store({ slug, records: given });
        const structure = aStructure(given);
        const graph = supervisionIn(structure);
        const id = idIn(slug);
        const { data } = await api.ask<{ company: { roles: { nodes: readonly AskedRole[] } } }>(everyRole, {
          slug,
          first: 7,
        });
        const answered = new Map(data.company.roles.nodes.map((node) => [node.id, node]));
        structure.roles.forEach((role, row) => {
          expect(answered.get(id(role))).toEqual({
            id: id(role),
            oversees: toldOf(structure, overseenFrom(graph, row, false), stepsDownTo, id),
            supervisors: toldOf(structure, supervisorsFrom(graph, row, false), stepsDownFrom, id),
            allOverseen: toldOf(structure, overseenFrom(graph, row, true), stepsDownTo, id),
            allSupervisors: toldOf(structure, supervisorsFrom(graph, row, true), stepsDownFrom, id),
          });
        });
      }),
      { numRuns: 12 },
    );
  });

  it.each([false, true])("comes page by page, each role once; transitive: %s", async (transitive) => {
    const slug = newSlug();
    const { roles } = largeCompany(400);
    const given = records({
      roles: roles.map((role) => ({ ...role, unitId: null })),
      relations: roles.slice(100, 120).map((role, number) => ({
        ...aRelation(`${number}`, "OVERSEES", ""),
        fromId: roles[0]?.id ?? role.id,
        toId: role.id,
      })),
    });
    await api.store({ slug, records: given });
    const structure = aStructure(given);
    const root = rowOf(structure, structure.roles[0]?.id ?? ("" as Role["id"]));
    const expected = overseenFrom(supervisionIn(structure), root, transitive).map(({ row }) => structure.roles[row]);
    const ids: string[] = [];
    for (let after: string | null = null, isMore = true; isMore; ) {
      const { data } = await api.ask<{ company: { root: { oversees: Connection } } }>(
        `query ($slug: String!, $after: String, $transitive: Boolean!) { company(slug: $slug) { root {
          oversees(transitive: $transitive, first: 7, after: $after) {
            totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor } } } } }`,
        { slug, after, transitive },
      );
      const page: Connection = data.company.root.oversees;
      expect(page.totalCount).toBe(expected.length);
      ids.push(...page.edges.map(({ node }) => node.id));
      isMore = page.pageInfo.hasNextPage;
      after = page.pageInfo.endCursor;
    }
    expect(ids).toEqual(expected.map(idIn(slug)));
  });
});

describe("by which path one role supervises another", () => {
  const company = () =>
    aCompany(
      { boss: { north: { bilbao: { fitter: {} } }, operations: {} } },
      {
        relations: [
          aRelation("operations", "OVERSEES", "bilbao"),
          aRelation("fitter", "OVERSEES", "operations"),
          aRelation("north", "COORDINATES_WITH", "operations"),
        ],
      },
    );
  const given = () => {
    const rows = company();
    return { ...rows, roles: rows.roles.map((role) => ({ ...role, key: role.title.es ?? null })) };
  };
  const ask = async (role: string, supervisor: string) => {
    const { data } = await api.ask<{ company: { role: { supervisedBy: Told | null } } }>(
      `query ($role: String!, $supervisor: String!) { company(slug: "watched") { role(by: { key: $role }) {
        supervisedBy(role: { key: $supervisor }) { by distance path { by from { id: key } to { id: key } } } } } }`,
      { role, supervisor },
    );
    return data.company.role.supervisedBy;
  };

  it("is told downwards, also where the relations run in a circle; null where it does not", async () => {
    await api.store({ slug: "watched", records: given() });
    expect(await ask("fitter", "operations")).toEqual({
      by: "OVERSEES",
      distance: 2,
      path: [
        { by: "OVERSEES", from: { id: "operations" }, to: { id: "bilbao" } },
        { by: "LINE", from: { id: "bilbao" }, to: { id: "fitter" } },
      ],
    });
    expect(await ask("bilbao", "boss")).toMatchObject({ by: "LINE", distance: 2 });
    expect(await ask("north", "operations")).toBeNull();
    expect(await ask("fitter", "fitter")).toBeNull();
    expect(await ask("fitter", "of another company")).toBeNull();
  });
});

describe("what it takes", () => {
  let revision = 1;
  const statementsOf = async (query: string) => {
    revision += 1;
    await api.store({ slug: "counted", records: largeCompany(300), revision });
    return api.statementsOf(async () => {
      expect((await api.ask(query)).errors).toEqual([]);
    });
  };

  it("is one statement for the direct ties of a hundred roles, and nothing of the whole company", async () => {
    const run = await statementsOf(`{ company(slug: "counted") { roles(first: 100) { nodes {
      oversees(first: 5) { totalCount edges { by path { from { title } to { title } } node { title } } }
      supervisors(first: 5) { edges { by node { title } } } } } } }`);
    expect([...run].sort()).toEqual([
      "company by slug",
      "overseen directly",
      "overseen directly counted",
      "roles of a company",
      "supervisors",
    ]);
  });

  it("is one reading of the whole for all that is transitive, and no reading the second time", async () => {
    const query = `{ company(slug: "counted") { roles(first: 20) { nodes {
      oversees(transitive: true, first: 5) { totalCount edges { path { from { title } to { title } } node { title } } }
      supervisors(transitive: true, first: 5) { edges { node { title } } } } } } }`;
    const first = await statementsOf(query);
    expect(first.filter((name) => name === "all roles")).toHaveLength(1);
    expect(first.length).toBeLessThanOrEqual(8);
    expect(await api.statementsOf(() => api.ask(query))).toEqual(["company by slug"]);
  });

  it("is charged where it is transitive, by the document and by a variable alike", async () => {
    await api.store({ slug: "charged", records: largeCompany(3) });
    const costOf = async (transitive: string, variables = "", values: object = {}) => {
      const query = `query ${variables} { company(slug: "charged") { root { oversees(transitive: ${transitive}, first: 1) { nodes { id } } } } }`;
      return (await api.ask(query, values)).cost ?? Number.NaN;
    };
    const direct = await costOf("false");
    expect(direct).toBeLessThan(10);
    expect(await costOf("true")).toBe(direct + 500);
    expect(await costOf("$all", "($all: Boolean)", { all: true })).toBe(direct + 500);
    expect(await costOf("$all", "($all: Boolean = true)")).toBe(direct + 500);
    expect(await costOf("$all", "($all: Boolean)")).toBe(direct);
  });

  it("is refused where so much of it is asked for at once", async () => {
    const { codes } = await api.ask(`{ company(slug: "counted") { roles(first: 100) { nodes {
      oversees(transitive: true) { nodes { id } } } } } }`);
    expect(codes).toEqual(["COST_TOO_HIGH"]);
  });
});
