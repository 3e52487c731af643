import { companyNodeId, nodeIdOf } from "@puesto/domain/identity";
import { aCompany, companyIdNamed, roleIdNamed, unitIdNamed } from "@puesto/domain/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Served, serve } from "../../support/served.ts";

let api: Served;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.store({ slug: "alameda", records: aCompany({ boss: { sales: {}, finance: {} } }), revision: 0 });
  await edit([
    { updateRole: { role: role("sales"), key: "one" } },
    { updateRole: { role: role("finance"), key: "two" } },
    { addUnit: { id: unit("north"), name: { en: "North" }, key: "n" } },
    { addUnit: { id: unit("south"), name: { en: "South" }, key: "s" } },
  ]);
});

const companyId = companyIdNamed("alameda");
const company = companyNodeId(companyId);
const role = (name: string) => nodeIdOf("Role", companyId, roleIdNamed(name));
const unit = (name: string) => nodeIdOf("Unit", companyId, unitIdNamed(name));

async function mutate(mutation: string, type: string, input: object): Promise<void> {
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { refusals { code } } }`;
  const answer = await api.ask(query, { input: { company, ...input } });
  expect([answer.errors, answer.data]).toEqual([[], { [mutation]: { refusals: [] } }]);
}
const edit = (changes: readonly object[]) => mutate("applyChanges", "ApplyChangesInput", { changes });

interface Keyed {
  readonly key: string | null;
  readonly [name: string]: unknown;
}
async function keys(): Promise<Readonly<Record<string, string | null>>> {
  const { data } = await api.ask<{ company: { roles: { nodes: Keyed[] }; units: { nodes: Keyed[] } } }>(
    `{ company(slug: "alameda") { roles { nodes { title key } } units { nodes { title: name key } } } }`,
  );
  return Object.fromEntries(
    [...data.company.roles.nodes, ...data.company.units.nodes].map((one) => [one.title, one.key]),
  );
}
const before = { boss: null, sales: "one", finance: "two", North: "n", South: "s" };

describe("[S14] a key within one edit", () => {
  it.each([
    [
      "goes from a role that is removed to one that comes",
      [
        { removeRole: { role: role("sales"), reports: "NONE" } },
        { addRole: { title: { es: "nuevo" }, reportsTo: role("boss"), key: "one" } },
      ],
      { boss: null, finance: "two", nuevo: "one", North: "n", South: "s" },
    ],
    [
      "is exchanged between two roles",
      [{ updateRole: { role: role("sales"), key: "two" } }, { updateRole: { role: role("finance"), key: "one" } }],
      { ...before, sales: "two", finance: "one" },
    ],
    [
      "is exchanged between two units",
      [{ updateUnit: { unit: unit("north"), key: "s" } }, { updateUnit: { unit: unit("south"), key: "n" } }],
      { ...before, North: "s", South: "n" },
    ],
  ])("%s, and back again when that is undone", async (_, changes, after) => {
    await edit(changes);
    expect(await keys()).toEqual(after);
    await mutate("undo", "UndoInput", {});
    expect(await keys()).toEqual(before);
    await mutate("redo", "RedoInput", {});
    expect(await keys()).toEqual(after);
    await mutate("revertTo", "RevertToInput", { revision: 1 });
    expect(await keys()).toEqual(before);
  });
});
