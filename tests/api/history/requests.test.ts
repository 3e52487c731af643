import { companyNodeId, nodeIdOf } from "@puesto/domain/identity";
import { aCompany, companyIdNamed, roleIdNamed } from "@puesto/domain/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Served, serve } from "../../support/served.ts";

let api: Served;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());
beforeEach(() => api.store({ slug: "alameda", records: aCompany({ boss: { sales: {} } }), revision: 0 }));

const companyId = companyIdNamed("alameda");
const company = companyNodeId(companyId);
const role = (name: string) => nodeIdOf("Role", companyId, roleIdNamed(name));

interface Payload {
  readonly revision: number;
  readonly refusals: readonly { readonly code: string; readonly path: readonly string[] }[];
}
async function mutate(mutation: string, input: object): Promise<Payload> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await api.ask<{ payload: Payload }>(
    `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { revision refusals { code path } } }`,
    { input: { company, requestKey: "one", ...input } },
  );
  expect(errors).toEqual([]);
  return data.payload;
}

describe("a request that comes under the key of an earlier one", () => {
  const title = { es: "Ventas" };

  it("is the same one in whatever order its fields stand, and whatever revision its caller knows by now", async () => {
    await mutate("updateRole", { role: role("sales"), title, seats: "2" });
    const again = await mutate("updateRole", { seats: "2", title, role: role("sales"), expectedRevision: 1 });
    expect(again).toEqual({ revision: 1, refusals: [] });
  });

  it("is refused where it asks for something else, and makes nothing", async () => {
    await mutate("updateRole", { role: role("sales"), title });
    const taken = { revision: 1, refusals: [{ code: "REQUEST_KEY_TAKEN", path: ["requestKey"] }] };
    expect(await mutate("updateRole", { role: role("sales"), title: { es: "Comercial" } })).toEqual(taken);
    expect(await mutate("updateRole", { role: role("boss"), title })).toEqual(taken);
    expect(await mutate("undo", {})).toEqual(taken);
    await mutate("undo", { requestKey: "two" });
    expect((await mutate("redo", { requestKey: "two" })).refusals).toMatchObject([{ code: "REQUEST_KEY_TAKEN" }]);
  });
});
