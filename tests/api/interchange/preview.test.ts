import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Served, serve } from "../../support/served.ts";

let api: Served;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());
beforeEach(async () => {
  await sql`delete from company`.execute(api.database.kysely);
});

const first = "id,title,reports to,name\n1,Boss,,Ana\n2,Sales,1,\n3,Seller,2,\n4,Clerk,2,\n";
const second = "id,title,reports to,name\n1,Boss,,Berta\n2,Sales and more,1,\n3,Seller,1,\n5,Buyer,2,\n";

interface Row {
  readonly id: string;
  readonly title: { readonly en: string };
}
interface Told {
  readonly type: string;
  readonly company: { readonly revision: number };
  readonly difference?: {
    readonly company: unknown;
    readonly roles: {
      readonly added: readonly Row[];
      readonly changed: readonly { readonly before: Row; readonly after: Row }[];
      readonly removed: readonly Row[];
    };
    readonly holders: { readonly added: readonly object[]; readonly removed: readonly object[] };
  };
  readonly refusals?: readonly { readonly code: string; readonly values: object }[];
}

/** What the import of one file came to. */
async function imported(csv: string, settings: string, headers: Readonly<Record<string, string>> = {}): Promise<Told> {
  const body = new FormData();
  body.append("files", new Blob([csv]), "company.csv");
  const address = `${api.url}/companies/alameda/import?locale=en&${settings}`;
  const lines = (await (await fetch(address, { method: "POST", body, headers })).text()).trim().split("\n");
  return JSON.parse(lines.at(-1) ?? "");
}
const authors = async () => {
  const { rows } = await sql`select actor, actor_id, actor_colour from revision order by number`.execute(
    api.database.kysely,
  );
  return rows;
};

describe("an import that is only tried", () => {
  it("tells what becomes of each row where that is asked for, and of those alone that are different", async () => {
    await imported(first, "");
    const { difference } = await imported(second, "dryRun=true&replace=true&difference=true");
    expect(difference?.roles.added.map(({ title }) => title.en)).toEqual(["Buyer"]);
    expect(difference?.roles.removed.map(({ title }) => title.en)).toEqual(["Clerk"]);
    expect(difference?.roles.changed.map(({ before, after }) => [before.title.en, after.title.en])).toEqual([
      ["Sales", "Sales and more"],
      ["Seller", "Seller"],
    ]);
    expect([difference?.holders.added.length, difference?.holders.removed.length]).toEqual([1, 1]);
    expect(difference?.company).toBeNull();
  });

  it("of a company that is not there yet tells what it will be called", async () => {
    const { difference } = await imported(first, "dryRun=true&difference=true&name=Alameda");
    expect(difference).toMatchObject({ company: { before: null, after: { name: { en: "Alameda" }, locale: "en" } } });
    expect(difference?.roles.added).toHaveLength(4);
  });

  it("tells no rows where that is not asked for", async () => {
    expect(await imported(first, "dryRun=true")).not.toHaveProperty("difference");
  });
});

describe("an import that names the revision it was looked at with", () => {
  it("is made while the company stands there", async () => {
    expect(await imported(first, "revision=0")).toMatchObject({ type: "result", company: { revision: 1 } });
    expect(await imported(second, "replace=true&revision=1")).toMatchObject({ company: { revision: 2 } });
  });

  it("is refused with who edited since, and changes nothing", async () => {
    await imported(first, "");
    await imported(`${first}6,Extra,1,\n`, "", { "puesto-actor": "Berta" });
    const { type, refusals } = await imported(second, "replace=true&revision=1");
    expect([type, refusals?.[0]?.code]).toEqual(["refused", "STALE_REVISION"]);
    expect(refusals?.[0]?.values).toEqual({ expected: 1, revision: 2, count: 1, others: ["Berta"] });
    expect(await authors()).toHaveLength(2);
  });

  it("as not there yet is refused where it is", async () => {
    await imported(first, "");
    const { refusals } = await imported(second, "replace=true&revision=0&dryRun=true");
    expect(refusals?.[0]?.code).toBe("STALE_REVISION");
  });
});

describe("whose an import is", () => {
  it("says the header, before the setting, with the id by which its undo knows it", async () => {
    await imported(first, "actor=somebody", { "puesto-actor": "Ana%20Mar%C3%ADa; id=ana-1; colour=#1d4ed8" });
    expect(await authors()).toEqual([{ actor: "Ana María", actor_id: "ana-1", actor_colour: "#1d4ed8" }]);
  });

  it("is refused where the header cannot be read", async () => {
    expect(await imported(first, "", { "puesto-actor": "%" })).toMatchObject({
      errors: [{ extensions: { code: "MALFORMED_ACTOR" } }],
    });
    expect(await authors()).toEqual([]);
  });
});

it("an import of columns that cannot be read names all of them, for somebody to choose", async () => {
  const { refusals } = await imported("id,manager,wage\n1,,3\n2,1,3\n", "");
  expect(refusals?.[0]).toMatchObject({
    code: "IMPORT_NO_TITLE",
    values: { columnNames: ["id", "manager", "wage"] },
  });
});
