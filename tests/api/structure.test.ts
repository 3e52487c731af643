import { aCompany, aHolder, aRelation, aUnit } from "@puesto/domain/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "../support/served.ts";

const alameda = () => {
  const given = aCompany(
    { boss: { sales: { seller: {}, clerk: {} }, finance: {} } },
    {
      units: [aUnit("north", { name: { es: "Norte", en: "North" }, key: "n" }), aUnit("bilbao", { parent: "north" })],
      holders: [
        aHolder("boss", "Inés Arrieta", { startsOn: "2018-03-01", fte: "0.5" }),
        aHolder("sales", null, { fte: "112.68" }),
      ],
      relations: [aRelation("finance", "COORDINATES_WITH", "sales"), aRelation("boss", "OVERSEES", "seller")],
    },
  );
  const unitId = given.units[0]?.id ?? null;
  return {
    ...given,
    roles: given.roles.map((role) => {
      if (role.title.es === "sales") {
        return { ...role, title: { es: "Dirección comercial", en: "Sales" }, key: "S-1", unitId, seats: "30" };
      }
      return role.title.es === "boss" ? { ...role, kind: "general-manager", title: { en: "Boss" } } : role;
    }),
  };
};

let api: Served;
beforeAll(async () => {
  api = await serve();
  await api.store({ slug: "alameda", name: { es: "Alameda", en: "Poplars" }, records: alameda(), revision: 7 });
  await api.store({ slug: "empty", records: { units: [], roles: [], relations: [], holders: [], entries: [] } });
});
afterAll(() => api.close());

describe("a company", () => {
  it("says what it is called in the language asked for, at which revision it stands, and its root", async () => {
    const answer = await api.ask(
      `{ company(slug: "alameda") { slug name(locale: en) own: name locale revision root { title } } }`,
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual({
      company: { slug: "alameda", name: "Poplars", own: "Alameda", locale: "es", revision: 7, root: { title: "Boss" } },
    });
  });

  it("without roles has no root, no roles, no findings and figures of zero", async () => {
    const { data } = await api.ask(`{ company(slug: "empty") {
      root { id } roles { totalCount nodes { id } pageInfo { hasNextPage startCursor } }
      findings { totalCount } metrics { roleCount seats layers widestRole { id } } outline
    } }`);
    expect(data).toMatchObject({
      company: {
        root: null,
        roles: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, startCursor: null } },
        findings: { totalCount: 0 },
        metrics: { roleCount: 0, seats: "0", layers: 0, widestRole: null },
        outline: { ids: "", depths: [], bounded: false },
      },
    });
  });

  it("is null where there is none of that slug", async () => {
    expect(await api.ask(`{ company(slug: "nobody") { name } }`)).toMatchObject({
      status: 200,
      data: { company: null },
    });
  });

  it("stands in the list of companies, by slug", async () => {
    const { data } = await api.ask(`{ companies(first: 1) { totalCount nodes { slug } pageInfo { hasNextPage } } }`);
    expect(data).toEqual({
      companies: { totalCount: 2, nodes: [{ slug: "alameda" }], pageInfo: { hasNextPage: true } },
    });
  });
});

describe("a role", () => {
  it("says who holds it, where it stands, what it counts and to whom it reports", async () => {
    const { data, errors } = await api.ask(`{ company(slug: "alameda") { role(by: { key: "S-1" }) {
      key title(locale: en) own: title seats vacant kind { key }
      unit { key name(locale: en) parent { key } roles { nodes { key } } }
      holders { totalCount nodes { name fte startsOn endsOn role { key } } }
      reportsTo { title vacant kind { key name name_en: name(locale: en) } holders { nodes { name fte startsOn } } }
      reports { totalCount nodes { title vacant } }
      depth directReportCount descendantCount company { slug }
    } } }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      company: {
        role: {
          key: "S-1",
          title: "Sales",
          own: "Dirección comercial",
          seats: "30",
          vacant: false,
          kind: null,
          unit: { key: "n", name: "North", parent: null, roles: { nodes: [{ key: "S-1" }] } },
          holders: {
            totalCount: 1,
            nodes: [{ name: null, fte: "112.68", startsOn: null, endsOn: null, role: { key: "S-1" } }],
          },
          reportsTo: {
            title: "Boss",
            vacant: false,
            kind: { key: "general-manager", name: "Dirección general", name_en: "General manager" },
            holders: { nodes: [{ name: "Inés Arrieta", fte: "0.5", startsOn: "2018-03-01" }] },
          },
          reports: {
            totalCount: 2,
            nodes: [
              { title: "seller", vacant: true },
              { title: "clerk", vacant: true },
            ],
          },
          depth: 1,
          directReportCount: 2,
          descendantCount: 2,
          company: { slug: "alameda" },
        },
      },
    });
  });

  it("has relations in both directions, of which one can be asked for", async () => {
    const { data } = await api.ask(`{ company(slug: "alameda") {
      relations { totalCount nodes { type from { title } to { title } } }
      role(by: { key: "S-1" }) {
        all: relations { totalCount nodes { type } } from: relations(direction: FROM) { nodes { type } }
        to: relations(direction: TO) { nodes { from { title } } }
      }
    } }`);
    expect(data).toMatchObject({
      company: {
        relations: { totalCount: 2 },
        role: {
          all: { totalCount: 1, nodes: [{ type: "COORDINATES_WITH" }] },
          from: { nodes: [] },
          to: { nodes: [{ from: { title: "finance" } }] },
        },
      },
    });
  });
});

describe("a global id", () => {
  interface Ids {
    readonly company: {
      readonly id: string;
      readonly role: { readonly id: string; readonly unit: { readonly id: string }; readonly holders: Nodes };
      readonly relations: Nodes;
    };
  }
  interface Nodes {
    readonly nodes: readonly { readonly id: string }[];
  }
  const idsOf = async () => {
    const { data } = await api.ask<Ids>(`{ company(slug: "alameda") {
      id relations(first: 1) { nodes { id } }
      role(by: { key: "S-1" }) { id unit { id } holders { nodes { id } } }
    } }`);
    const { company } = data;
    return [
      company.id,
      company.role.id,
      company.role.unit.id,
      company.relations.nodes[0]?.id,
      company.role.holders.nodes[0]?.id,
    ];
  };

  it("is found again by node and nodes, whatever it names", async () => {
    const ids = await idsOf();
    const { data } = await api.ask(
      `query ($ids: [ID!]!, $id: ID!) { nodes(ids: $ids) { __typename id } node(id: $id) { id } }`,
      {
        ids,
        id: ids[1],
      },
    );
    const kinds = ["Company", "Role", "Unit", "Relation", "Holder"];
    expect(data).toEqual({ nodes: kinds.map((kind, at) => ({ __typename: kind, id: ids[at] })), node: { id: ids[1] } });
  });

  it("of another company answers like one of nothing", async () => {
    const [, role] = await idsOf();
    const nothing = `Role_${"A".repeat(44)}`;
    const { data, errors } = await api.ask(
      `query ($role: ID!, $nothing: ID!) {
        node(id: $nothing) { id }
        company(slug: "empty") { foreign: role(by: { id: $role }) { id } missing: role(by: { id: $nothing }) { id } }
      }`,
      { role, nothing },
    );
    expect({ data, errors }).toEqual({ data: { node: null, company: { foreign: null, missing: null } }, errors: [] });
  });
});

describe("search", () => {
  const search = async (text: string) => {
    const { data } = await api.ask<{ company: { search: { nodes: { title: string }[] } } }>(
      `query ($text: String!) { company(slug: "alameda") { search(text: $text) { nodes { title } } } }`,
      { text },
    );
    return data.company.search.nodes.map((node) => node.title);
  };

  it.each([
    ["DIRECCION", ["Dirección comercial"]],
    ["sales", ["Dirección comercial"]],
    ["ines", ["Boss"]],
    ["norte", ["Dirección comercial"]],
    ["comercial s-1", ["Dirección comercial"]],
    ["se", ["seller"]],
    ["100%", []],
    ["_", []],
    ["\\", []],
    ["(", []],
  ])("for %j finds %j", async (text, titles) => expect(await search(text)).toEqual(titles));
});
