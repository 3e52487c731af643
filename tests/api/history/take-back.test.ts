import { companyNodeId, nodeIdOf } from "@puesto/domain/identity";
import { aCompany, aHolder, companyIdNamed, roleIdNamed } from "@puesto/domain/testing";
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
    records: aCompany({ boss: { sales: { seller: {} } } }, { holders: [aHolder("sales", "Ana")] }),
    revision: 0,
  }),
);

const companyId = companyIdNamed("alameda");
const company = companyNodeId(companyId);
const role = (name: string) => nodeIdOf("Role", companyId, roleIdNamed(name));

interface Payload {
  readonly revision: number;
  readonly subject?: string;
  readonly refusals: readonly { readonly code: string; readonly message: string; readonly remedy: string }[];
}

/** Edits as somebody. */
const as =
  (actor: string) =>
  async (mutation: string, input: object, more = ""): Promise<Payload> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { revision ${more} refusals { code message(locale: es) remedy } } }`;
    const answer = await api.send({
      method: "POST",
      headers: { "content-type": "application/json", "puesto-actor": `${actor}; id=${actor}` },
      body: JSON.stringify({ query, variables: { input: { company, ...input } } }),
    });
    expect(answer.errors).toEqual([]);
    return (answer.data as { payload: Payload }).payload;
  };
const [ana, luis] = [as("Ana"), as("Luis")];
const codesOf = ({ refusals }: Payload) => refusals.map(({ code }) => code);

async function roleNow<Told>(fields: string, name: string): Promise<Told> {
  const { data } = await api.ask<{ company: { role: Told } }>(
    `query ($id: ID!) { company(slug: "alameda") { role(by: { id: $id }) { ${fields} } } }`,
    { id: role(name) },
  );
  return data.company.role;
}
const titleOf = async (name: string) => (await roleNow<{ title: string }>("title(locale: es)", name)).title;

describe("what others did since", () => {
  it("stays: a title that somebody else has given since is not taken back with one's own", async () => {
    await ana("updateRole", { role: role("sales"), title: { es: "Ventas" } });
    await luis("updateRole", { role: role("sales"), title: { es: "Comercial" } });
    const payload = await ana("undo", {});
    expect(codesOf(payload)).toEqual(["CHANGED_SINCE"]);
    expect(payload.refusals[0]?.message).toBe("No se puede deshacer la revisión 1 sin perder algo posterior.");
    expect(await titleOf("sales")).toBe("Comercial");
    await luis("undo", {});
    expect(codesOf(await ana("undo", {}))).toEqual([]);
    expect(await titleOf("sales")).toBe("sales");
  });

  it("stays: what hangs on a role that one added, and another language of a title", async () => {
    await ana("addRole", { id: role("desk"), title: { es: "desk" }, reportsTo: role("sales") });
    await luis("assignHolder", { role: role("desk"), name: "Eva" });
    expect(codesOf(await ana("undo", {}))).toEqual(["CHANGED_SINCE"]);
    await ana("updateRole", { role: role("sales"), title: { es: "Ventas" } });
    await luis("updateRole", { role: role("sales"), title: { en: "Selling" } });
    expect(codesOf(await ana("undo", {}))).toEqual([]);
    expect(await roleNow("es: title(locale: es) en: title(locale: en)", "sales")).toEqual({
      es: "sales",
      en: "Selling",
    });
  });

  it("stays: a review that was concluded is no draft again because its author undoes", async () => {
    const { subject: review } = await ana("beginReview", { role: role("sales"), period: "2026-Q1" }, "subject");
    const move = (of: typeof ana, by: string, what: object) =>
      of("moveReview", { role: role("sales"), review, by: role(by), move: what });
    await move(ana, "sales", { submit: { written: { findings: "", summary: "All well." } } });
    await move(luis, "boss", { conclude: { outcome: "TERMINATION", reason: "Why.", effectiveOn: "2999-12-31" } });
    expect(codesOf(await ana("undo", {}))).toEqual(["CHANGED_SINCE"]);
    const asked = "reviews { nodes { state } } holders { nodes { endsOn } }";
    expect(await roleNow(asked, "sales")).toEqual({
      reviews: { nodes: [{ state: "CONCLUDED" }] },
      holders: { nodes: [{ endsOn: "2999-12-31" }] },
    });
    expect(codesOf(await luis("undo", {}))).toEqual([]);
    expect(await roleNow(asked, "sales")).toEqual({
      reviews: { nodes: [{ state: "SUBMITTED" }] },
      holders: { nodes: [{ endsOn: null }] },
    });
  });
});

it("a target is not brought back beside another one for the same, nor a review beside one that runs", async () => {
  await ana("updateRole", { role: role("sales"), kind: "marketing-director" });
  const sales = { indicator: { indicator: "sales-performance", amount: "5" } };
  const promising = { role: role("sales"), period: "9000", promise: sales };
  const { subject: target } = await ana("promiseTarget", promising, "subject");
  await ana("withdrawTarget", { role: role("sales"), target });
  await luis("promiseTarget", promising);
  expect(codesOf(await ana("undo", {}))).toEqual(["TARGET_TWICE"]);
  const review = { role: role("sales"), period: "2026-Q1" };
  await as("Eva")("beginReview", review);
  await as("Eva")("undo", {});
  expect(codesOf(await luis("beginReview", review))).toEqual([]);
  expect(codesOf(await as("Eva")("redo", {}))).toEqual(["REVIEW_TWICE"]);
});

it("one who takes back somebody else's edit still has the own ones to take back, and to bring back", async () => {
  await ana("updateRole", { role: role("boss"), title: { es: "Jefa" } });
  await luis("updateRole", { role: role("sales"), title: { es: "Ventas" } });
  expect(await ana("undo", { revision: 2 })).toMatchObject({ revision: 3, refusals: [] });
  expect([await titleOf("boss"), await titleOf("sales")]).toEqual(["Jefa", "sales"]);
  expect(await ana("undo", {})).toMatchObject({ revision: 4, refusals: [] });
  expect(await titleOf("boss")).toBe("boss");
  await ana("redo", {});
  await ana("redo", {});
  expect([await titleOf("boss"), await titleOf("sales")]).toEqual(["Jefa", "Ventas"]);
});
