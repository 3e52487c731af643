import { companyNodeId, nodeIdOf } from "@puesto/domain/identity";
import { aCompany, companyIdNamed, roleIdNamed } from "@puesto/domain/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Served, serve } from "../../support/served.ts";

let api: Served;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());
beforeEach(() =>
  api.store({
    slug: "alameda",
    records: aCompany({ boss: { sales: { seller: {}, clerk: {} }, finance: {} } }),
    revision: 0,
  }),
);

const companyId = companyIdNamed("alameda");
const company = companyNodeId(companyId);
const role = (name: string) => nodeIdOf("Role", companyId, roleIdNamed(name));

interface Payload {
  readonly revision: number;
  readonly refusals: readonly {
    code: string;
    message: string;
    remedy: string;
    path: string[];
    subjects: { title: string }[];
  }[];
  readonly roles: readonly { id: string; title: string }[];
  readonly missed: readonly { number: number; sentences: string[]; actor: { name: string } }[];
  readonly role?: { title: string; reportsTo: { title: string } | null } | null;
}
const told = `revision roles { id title } refusals { code message(locale: en) remedy(locale: en) path subjects { title } }
  missed { number sentences(locale: en) actor { name } }`;

async function mutate(name: string, input: object, more = ""): Promise<Payload> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const answer = await api.ask<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${told} ${more} } }`,
    { input: { company, ...input } },
  );
  expect(answer.errors).toEqual([]);
  const payload = answer.data[name];
  if (payload === undefined) throw new Error(`${name} answered nothing`);
  return payload;
}

async function lines(): Promise<Readonly<Record<string, string | null>>> {
  const { data } = await api.ask<{
    company: { roles: { nodes: { title: string; reportsTo: { title: string } | null }[] } };
  }>(`{ company(slug: "alameda") { roles(first: 100) { nodes { title reportsTo { title } } } } }`);
  return Object.fromEntries(data.company.roles.nodes.map((one) => [one.title, one.reportsTo?.title ?? null]));
}

describe("an edit", () => {
  it("adds a role, renames it, moves it and removes it, each as one revision that tells what it did", async () => {
    const added = await mutate(
      "addRole",
      { title: { es: "Atención", en: "Service" }, reportsTo: role("sales") },
      "role { title(locale: en) }",
    );
    expect(added).toMatchObject({ revision: 1, refusals: [], role: { title: "Service" } });
    const id = added.roles[0]?.id;
    expect(await mutate("updateRole", { role: id, title: { en: "Customer service" } })).toMatchObject({ revision: 2 });
    const moved = await mutate(
      "moveRole",
      { role: id, reportsTo: role("finance") },
      "role { title reportsTo { title } }",
    );
    expect(moved).toMatchObject({ revision: 3, role: { title: "Atención", reportsTo: { title: "finance" } } });
    expect(await mutate("removeRole", { role: id, reports: "NONE" })).toMatchObject({ revision: 4, refusals: [] });
    const { data } = await api.ask<{
      company: { revision: number; revisions: { nodes: { number: number; sentences: string[] }[] } };
    }>(
      `{ company(slug: "alameda") { revision revisions { totalCount nodes { number kind sentences(locale: en) } } } }`,
    );
    expect(data.company.revision).toBe(4);
    expect(data.company.revisions.nodes.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
    for (const { sentences } of data.company.revisions.nodes) expect(sentences).toHaveLength(1);
  });

  it("of several changes is made whole or not at all, and says which change is refused and why", async () => {
    const before = await lines();
    const payload = await mutate("applyChanges", {
      changes: [
        { updateRole: { role: role("sales"), title: { es: "ventas" } } },
        { moveRole: { role: role("boss"), reportsTo: role("seller") } },
      ],
    });
    expect(payload).toMatchObject({ revision: 0, roles: [] });
    expect(payload.refusals[0]).toMatchObject({ code: "S2", path: ["changes", "1"] });
    expect(payload.refusals[0]?.subjects.map(({ title }) => title)).toContain("boss");
    expect(await lines()).toEqual(before);
  });

  it("that changes nothing makes no revision", async () => {
    expect(await mutate("updateRole", { role: role("sales"), title: { es: "sales" } })).toMatchObject({
      revision: 0,
      refusals: [],
    });
    const name = { es: "Compañía alameda" };
    expect(await mutate("updateCompany", { name, locale: "es" })).toMatchObject({ revision: 0, refusals: [] });
  });

  it("with a revision that is stale is refused, and told what was done since and by whom", async () => {
    await mutate("moveRole", { role: role("clerk"), reportsTo: role("finance") });
    const payload = await mutate("moveRole", { role: role("seller"), reportsTo: role("finance"), expectedRevision: 0 });
    expect(payload.refusals).toMatchObject([{ code: "STALE_REVISION", path: [] }]);
    expect(payload.missed).toMatchObject([{ number: 1, actor: { name: "API" } }]);
    expect(payload.missed[0]?.sentences[0]).toContain("clerk");
    expect((await lines()).seller).toBe("sales");
    expect(
      await mutate("moveRole", { role: role("seller"), reportsTo: role("finance"), expectedRevision: 1 }),
    ).toMatchObject({ revision: 2, refusals: [] });
  });

  it("that comes again under its key is applied once", async () => {
    const input = { title: { es: "Nueva" }, reportsTo: role("boss"), requestKey: "one" };
    const answers = await Promise.all([mutate("addRole", input), mutate("addRole", input)]);
    expect(answers.map(({ revision }) => revision)).toEqual([1, 1]);
    expect(Object.keys(await lines()).filter((title) => title === "Nueva")).toHaveLength(1);
  });

  it("of different things at the same moment: all win, one after another", async () => {
    const titles = Array.from({ length: 12 }, (_, index) => `Puesto ${index}`);
    const payloads = await Promise.all(
      titles.map((es) => mutate("addRole", { title: { es }, reportsTo: role("finance") })),
    );
    expect(payloads.map(({ revision }) => revision).toSorted((a, b) => a - b)).toEqual(
      titles.map((_, index) => index + 1),
    );
    expect(Object.keys(await lines())).toHaveLength(5 + 12);
  });

  it("keeps what search looks through up to date with titles, units and holders", async () => {
    const found = async (text: string) =>
      (
        await api.ask<{ company: { search: { nodes: { title: string }[] } } }>(
          `query ($text: String!) { company(slug: "alameda") { search(text: $text) { nodes { title } } } }`,
          { text },
        )
      ).data.company.search.nodes.map(({ title }) => title);
    const unit = nodeIdOf("Unit", companyId, companyIdNamed("unit") as never);
    await mutate("applyChanges", {
      changes: [
        { addUnit: { id: unit, name: { en: "Harbour" } } },
        { updateRole: { role: role("clerk"), unit } },
        { assignHolder: { role: role("clerk"), name: "Íñigo Peña" } },
      ],
    });
    expect(await found("harbour")).toEqual(["clerk"]);
    expect(await found("inigo")).toEqual(["clerk"]);
    await mutate("updateUnit", { unit, name: { en: "Quay" } });
    expect(await found("harbour")).toEqual([]);
    expect(await found("quay")).toEqual(["clerk"]);
  });

  it.each([
    [
      "a role of another company",
      { role: nodeIdOf("Role", companyIdNamed("other"), roleIdNamed("boss")) },
      "UNKNOWN_ROLE",
    ],
    ["a role that is not there", { role: nodeIdOf("Role", companyId, roleIdNamed("nobody")) }, "UNKNOWN_ROLE"],
  ])("of %s is refused by its code and makes no revision", async (_, input, code) => {
    const payload = await mutate("moveRole", { ...input, reportsTo: role("boss") });
    expect(payload).toMatchObject({ revision: 0, refusals: [{ code }] });
  });

  it.each([
    ["an id of another kind", "moveRole", { role: company, reportsTo: null }, "MALFORMED_ID"],
    ["no id", "moveRole", { role: "42", reportsTo: null }, "MALFORMED_ID"],
    ["a NUL in a title", "addRole", { title: { es: "a\0b" } }, "MALFORMED_TEXT"],
    ["an empty request key", "addRole", { title: { es: "a" }, requestKey: "" }, "BAD_USER_INPUT"],
    [
      "two changes in one",
      "applyChanges",
      { changes: [{ removeUnit: { unit: "x" }, endHolder: { holder: "y" } }] },
      "BAD_USER_INPUT",
    ],
  ])("with %s is an error with a code", async (_, name, input, code) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const answer = await api.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { revision } }`, {
      input: { company, ...input },
    });
    expect(answer.codes).toEqual([code]);
  });

  it("takes as many statements in a large company as in a small one", async () => {
    const move = () => mutate("moveRole", { role: role("clerk"), reportsTo: role("finance") });
    const few = await api.statementsOf(move);
    const wide = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`r${index}`, {}]));
    await api.store({
      slug: "alameda",
      records: aCompany({ boss: { sales: { clerk: {}, ...wide }, finance: {} } }),
      revision: 0,
    });
    expect(await api.statementsOf(move)).toEqual(few);
    expect(few.length).toBeLessThanOrEqual(14);
  });
});

describe("undo", () => {
  it("takes back one's own last edits one by one, redo brings them back, and a new edit ends what can be redone", async () => {
    const start = await lines();
    await mutate("moveRole", { role: role("clerk"), reportsTo: role("finance") });
    await mutate("removeRole", { role: role("sales"), reports: "WITH" });
    const removed = await lines();
    expect(Object.keys(removed)).not.toContain("seller");
    expect(await mutate("undo", {})).toMatchObject({ revision: 3, refusals: [] });
    expect((await lines()).seller).toBe("sales");
    expect(await mutate("undo", {})).toMatchObject({ revision: 4, refusals: [] });
    expect(await lines()).toEqual(start);
    expect((await mutate("undo", {})).refusals).toMatchObject([{ code: "NOTHING_TO_UNDO" }]);
    await mutate("redo", {});
    expect(await mutate("redo", {})).toMatchObject({ revision: 6, refusals: [] });
    expect(await lines()).toEqual(removed);
    expect((await mutate("redo", {})).refusals).toMatchObject([{ code: "NOTHING_TO_REDO" }]);
    await mutate("undo", {});
    await mutate("updateRole", { role: role("boss"), title: { en: "Chief" } });
    expect((await mutate("redo", {})).refusals).toMatchObject([{ code: "NOTHING_TO_REDO" }]);
  });

  it("that somebody's edit stands in the way of says what, and changes nothing", async () => {
    await mutate("addRole", { id: role("desk"), title: { es: "desk" }, reportsTo: role("sales") });
    await mutate("addRole", { title: { es: "below" }, reportsTo: role("desk") });
    const payload = await mutate("undo", { revision: 1 });
    expect(payload.refusals[0]?.code).toBe("ROLE_HAS_REPORTS");
    expect((await lines()).below).toBe("desk");
  });

  it("of an import takes its rows back", async () => {
    const start = await lines();
    const body = new FormData();
    body.append("file", new Blob(["id,title,reports to\n1,Only,\n"]), "roles.csv");
    const answer = await fetch(`${api.url}/companies/alameda/import?replace=true`, { method: "POST", body });
    expect(await answer.text()).toContain('"type":"result"');
    expect(Object.keys(await lines())).toEqual(["Only"]);
    expect(await mutate("undo", { revision: 1 })).toMatchObject({ revision: 2, refusals: [] });
    expect(await lines()).toEqual(start);
  });
});

describe("history", () => {
  it("gives the company as it was at every revision, and makes it so again", async () => {
    const seen = [await outline()];
    await mutate("moveRole", { role: role("clerk"), reportsTo: role("finance"), place: { at: "FIRST" } });
    seen.push(await outline());
    await mutate("updateCompany", { name: { en: "Poplars" } });
    await mutate("removeRole", { role: role("sales"), reports: "UP" });
    seen.push(await outline());
    expect(await asOf(1)).toEqual(seen[1]);
    expect(await asOf(3)).toEqual(seen[2]);
    expect(await asOf(0)).toBeNull();
    expect(await asOf(4)).toBeNull();
    expect(await mutate("revertTo", { revision: 1 })).toMatchObject({ revision: 4, refusals: [] });
    expect(await outline()).toEqual(seen[1]);
    expect(await asOf(3)).toEqual(seen[2]);
    const { data } = await api.ask<{ company: { asOf: { edit: unknown } } }>(
      `{ company(slug: "alameda") { asOf(at: { revision: 4 }) { edit { number kind of } } } }`,
    );
    expect(data.company.asOf.edit).toEqual({ number: 4, kind: "REVERT", of: 1 });
  });

  it("of a role tells the revisions that concern it, also its relations and holders, and of no other", async () => {
    await mutate("addRelation", { type: "OVERSEES", from: role("finance"), to: role("clerk") });
    await mutate("assignHolder", { role: role("seller"), name: "Ana" });
    await mutate("updateRole", { role: role("clerk"), seats: "2" });
    const { data } = await api.ask<{ node: { history: { nodes: { number: number }[] } } }>(
      `query ($id: ID!) { node(id: $id) { ... on Role { history { nodes { number } } } } }`,
      { id: role("clerk") },
    );
    expect(data.node.history.nodes.map(({ number }) => number)).toEqual([3, 1]);
  });
});

type Columns = { ids: string; depths: number[]; texts: string[]; titles: number[] } | null;
const shown = ({ ids, depths, texts, titles }: NonNullable<Columns>) => ({
  ids,
  depths,
  titles: titles.map((title) => texts[title]),
});
async function outline() {
  const { data } = await api.ask<{ company: { outline: NonNullable<Columns> } }>(
    `{ company(slug: "alameda") { outline } }`,
  );
  return shown(data.company.outline);
}
async function asOf(revision: number) {
  const { data } = await api.ask<{ company: { asOf: { outline: NonNullable<Columns> } | null } }>(
    `query ($revision: Int!) { company(slug: "alameda") { asOf(at: { revision: $revision }) { outline } } }`,
    { revision },
  );
  return data.company.asOf && shown(data.company.asOf.outline);
}
