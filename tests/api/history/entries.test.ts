import { companyNodeId, nodeIdOf } from "@puesto/domain/identity";
import type { Entry } from "@puesto/domain/structure";
import { aCompany, companyIdNamed, roleIdNamed } from "@puesto/domain/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Served, serve } from "../../support/served.ts";

let api: Served;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());
beforeEach(() =>
  api.store({ slug: "alameda", records: aCompany({ boss: { marketing: {}, sales: {} } }), revision: 0 }),
);

const companyId = companyIdNamed("alameda");
const company = companyNodeId(companyId);
const role = (name: string) => nodeIdOf("Role", companyId, roleIdNamed(name));
const account = (key: string, name = key) => ({
  setEntry: { ledger: "SPECIAL_ACCOUNT", role: role("marketing"), key, content: { name } },
});

interface Payload {
  readonly revision: number;
  readonly refusals: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
}
const told = "revision refusals { code message(locale: es) path }";

async function ask(mutation: string, type: string, input: object): Promise<Payload> {
  const { data, errors } = await api.ask<{ payload: Payload }>(
    `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { ${told} } }`,
    { input: { company, ...input } },
  );
  expect(errors).toEqual([]);
  return data.payload;
}
const apply = (...changes: readonly object[]) => ask("applyChanges", "ApplyChangesInput", { changes });
const undo = () => ask("undo", "UndoInput", {});

/** What is kept now, as a page that wakes is told it. */
async function kept(): Promise<readonly Pick<Entry, "id" | "content">[]> {
  const { data } = await api.ask<{ company: { rows: { records: { entries: readonly Entry[] } } } }>(
    `{ company(slug: "alameda") { rows } }`,
  );
  return data.company.rows.records.entries.map(({ id, content }) => ({ id, content }));
}
const idOf = (key: string) => `special-account ${roleIdNamed("marketing")} ${key}`;

describe("what is kept of a role", () => {
  it("comes, becomes another and goes, each time as a revision that says so", async () => {
    await apply(account("north"));
    await apply(account("north", "Northern port"));
    expect(await kept()).toEqual([{ id: idOf("north"), content: { name: "Northern port" } }]);
    await ask("clearEntry", "ClearEntryInput", { ledger: "SPECIAL_ACCOUNT", role: role("marketing"), key: "north" });
    expect(await kept()).toEqual([]);
    const { data } = await api.ask<{ company: { revisions: { nodes: readonly { sentences: readonly string[] }[] } } }>(
      `{ company(slug: "alameda") { revisions { nodes { sentences(locale: en) } } } }`,
    );
    expect(data.company.revisions.nodes.map(({ sentences }) => sentences.join())).toEqual([
      "“marketing” no longer keeps the special account “Northern port”.",
      "A special account of “marketing” is now called “Northern port”.",
      "“marketing” keeps the special account “north”.",
    ]);
  });

  it("goes with the role, and comes back with it", async () => {
    await apply(account("north"), account("south"));
    await ask("removeRole", "RemoveRoleInput", { role: role("marketing"), reports: "NONE" });
    expect(await kept()).toEqual([]);
    expect(await undo()).toMatchObject({ revision: 3, refusals: [] });
    expect((await kept()).map(({ id }) => id)).toEqual([idOf("north"), idOf("south")]);
  });

  it("is as it was after a return to an earlier moment, in whichever order things hang on each other", async () => {
    const kind = (key: string, basedOn: string | null) => ({
      setEntry: { ledger: "KIND", key, content: { name: { es: key }, basedOn } },
    });
    const overview = {
      setEntry: { ledger: "KIND_PROFILE", key: "area-lead/overview", content: { es: "Lleva un área" } },
    };
    const sale = { account: "north", on: "2026-03-01", amount: "10", received: "5", source: "ledger" };
    const sold = { setEntry: { ledger: "ACCOUNT_SALE", role: role("marketing"), key: "1", content: sale } };
    await apply({ updateRole: { role: role("sales"), title: { es: "ventas" } } });
    await apply(sold, account("north"), kind("area-lead", "regional-lead"), kind("regional-lead", null), overview);
    const all = await kept();
    expect(all).toHaveLength(5);
    expect(await ask("revertTo", "RevertToInput", { revision: 1 })).toMatchObject({ revision: 3, refusals: [] });
    expect(await kept()).toEqual([]);
    expect(await ask("revertTo", "RevertToInput", { revision: 2 })).toMatchObject({ revision: 4, refusals: [] });
    expect(await kept()).toEqual(all);
  });
});

describe("what no longer fits the kind of its role", () => {
  it("comes back with the role, and on the way to an earlier moment", async () => {
    const kind = (key: string | null) => ({ updateRole: { role: role("marketing"), kind: key } });
    const leftOut = { ledger: "PROFILE", role: role("marketing"), key: "responsibility/competition" };
    await apply(kind("marketing-director"), { setEntry: { ...leftOut, content: { is: "LEFT_OUT" } } });
    await apply(kind(null));
    const all = await kept();
    await ask("removeRole", "RemoveRoleInput", { role: role("marketing"), reports: "NONE" });
    expect(await undo()).toMatchObject({ revision: 4, refusals: [] });
    expect(await kept()).toEqual(all);
    await ask("redo", "RedoInput", {});
    expect(await ask("revertTo", "RevertToInput", { revision: 2 })).toMatchObject({ revision: 6, refusals: [] });
    expect(await kept()).toEqual(all);
  });
});

describe("what cannot be kept", () => {
  it("is refused with a code and a sentence, and changes nothing: a sixth special account", async () => {
    await apply(...["a", "b", "c", "d", "e"].map((key) => account(key)));
    const payload = await apply({ updateRole: { role: role("sales"), title: { es: "ventas" } } }, account("f"));
    expect(payload).toMatchObject({
      revision: 1,
      refusals: [{ code: "PAY_TOO_MANY_ACCOUNTS", path: ["changes", "1", "accounts"] }],
    });
    expect(payload.refusals[0]?.message).toContain("5");
    expect(await kept()).toHaveLength(5);
  });

  it("is counted under keys of every script: a sixth special account among those that begin with ñ and 北", async () => {
    await apply(...["ñandú", "ñ2", "北", "~", "e"].map((key) => account(key)));
    expect(await apply(account("ñ6"))).toMatchObject({ refusals: [{ code: "PAY_TOO_MANY_ACCOUNTS" }] });
    expect(await kept()).toHaveLength(5);
  });

  it("says where in what was given: in the entry, not in how it was looked at", async () => {
    const pathOf = async (change: object) => (await apply({ setEntry: change })).refusals[0]?.path.slice(2).join(".");
    const marketing = { role: role("marketing") };
    const duty = { area: "SALES", touches: [], rank: "MAIN", text: { es: " " } };
    const added = { is: "ADDED", entry: duty };
    expect(await pathOf({ ...marketing, ledger: "PROFILE", key: "responsibility/fair", content: added })).toBe(
      "entry.text.es",
    );
    expect(await pathOf({ ledger: "KIND", key: "branch-manager", content: { name: { es: "x" }, basedOn: null } })).toBe(
      "key",
    );
    const payload = await apply({ setEntry: { ledger: "CALENDAR", content: { startMonth: 13, namedBy: "START" } } });
    expect(payload.refusals[0]?.message).toContain("«content»");
  });

  it.each([
    [
      "an unknown currency",
      "PAY_SCHEME",
      "marketing",
      "",
      { scheme: { currency: "XXQ" }, grade: "G7" },
      "PAY_MALFORMED",
    ],
    ["a form that is another one", "SPECIAL_ACCOUNT", "marketing", "x", { title: "x" }, "MALFORMED_ENTRY"],
    ["a key that no index holds", "SPECIAL_ACCOUNT", "marketing", "北".repeat(501), { name: "x" }, "MALFORMED_ENTRY"],
    ["a second calendar", "CALENDAR", null, "other", { startMonth: 4, namedBy: "START" }, "MALFORMED_ENTRY"],
    ["a role for what is the company's", "POLICY", "marketing", "P6", { isOn: false }, "UNKNOWN_LEDGER"],
    ["no role for what is a role's", "SPECIAL_ACCOUNT", null, "x", { name: "x" }, "UNKNOWN_LEDGER"],
    ["a rule that there is not", "POLICY", null, "P99", { isOn: false, parameters: {} }, "POLICY_MALFORMED"],
  ])("%s", async (_, ledger, of, key, content, code) => {
    const payload = await apply({ setEntry: { ledger, role: of === null ? null : role(of), key, content } });
    expect(payload).toMatchObject({ revision: 0, refusals: [{ code }] });
  });

  it("is kept out by the database too", async () => {
    const insert = (id: string, roleId: string, content: string) =>
      sql`insert into entry (company_id, id, ledger, role_id, key, content)
        values (${companyId}, ${id}, 'special-account', ${roleId}, 'x', ${content}::jsonb)`.execute(
        api.database.kysely,
      );
    const marketing = roleIdNamed("marketing");
    await expect(insert("special-account x", marketing, "{}")).rejects.toThrow("entry_address_check");
    await expect(insert(`special-account ${marketing} x`, marketing, "null")).rejects.toThrow("entry_content_check");
    const nobody = roleIdNamed("nobody");
    await expect(insert(`special-account ${nobody} x`, nobody, "{}")).rejects.toThrow("entry_company_id_role_id_fkey");
  });
});
