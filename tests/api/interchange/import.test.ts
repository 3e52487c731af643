import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Served, serve } from "../../support/served.ts";

let api: Served;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());
beforeEach(async () => {
  await sql`delete from company`.execute(api.database.kysely);
});

type Line = { readonly type: string } & Readonly<Record<string, unknown>>;
type Files = Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>;

const post = (path: string, files: Files, headers: Readonly<Record<string, string>> = {}) => {
  const body = new FormData();
  for (const [name, content] of Object.entries(files)) body.append("files", new Blob([content]), name);
  return fetch(`${api.url}${path}`, { method: "POST", body, headers });
};
/** All lines of the answer to an import of the company `alameda`. */
const lines = async (files: Files, settings = ""): Promise<readonly Line[]> => {
  const response = await post(`/companies/alameda/import?${settings}`, files);
  expect(response.status).toBe(200);
  return (await response.text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
};
const imported = async (files: Files, settings = ""): Promise<Line | undefined> =>
  (await lines(files, settings)).at(-1);

/** How a multipart body begins whose boundary is `x` and whose first part is a file. */
const opening = '--x\r\ncontent-disposition: form-data; name="files"; filename="company.csv"\r\n\r\n';
const connected = () => {
  const { port, hostname, host } = new URL(api.url);
  return { socket: connect(Number(port), hostname), host };
};
const csv = "id,title,reports to\n1,Boss,\n2,Sales,1\n3,Seller,2\n";
const titles = async () => {
  const { rows } = await sql<{ id: string; title: string; above: string | null }>`
    select r.id, r.title->>'en' as title, a.title->>'en' as above
    from role r left join role a on a.company_id = r.company_id and a.id = r.reports_to_id order by title`.execute(
    api.database.kysely,
  );
  return rows;
};
const revisions = async () => {
  const { rows } = await sql<{ number: number }>`select number from revision order by number`.execute(
    api.database.kysely,
  );
  return rows.map(({ number }) => number);
};

describe("an import", () => {
  it("makes the company, tells how it gets on, and ends with what came of it", async () => {
    const all = await lines({ "company.csv": csv }, "name=Alameda&locale=en");
    expect(all.filter(({ type }) => type === "progress").map(({ stage }) => stage)).toContain("write");
    expect(all.at(-1)).toMatchObject({
      type: "result",
      changed: true,
      company: { slug: "alameda", name: { en: "Alameda" }, locale: "en", revision: 1, isNew: true },
      roles: { kept: 0, added: 3, changed: 0, removed: 0 },
      figures: { roles: 3, layers: 3 },
    });
    expect(await titles()).toMatchObject([
      { title: "Boss", above: null },
      { title: "Sales", above: "Boss" },
      { title: "Seller", above: "Sales" },
    ]);
  });

  it("of the same files again changes nothing and makes no revision, whatever the company is called", async () => {
    await imported({ "company.csv": `${csv}4,Second boss,\n` }, "name=Alameda&locale=en");
    const before = await titles();
    const again = await imported({ "company.csv": `${csv}4,Second boss,\n` });
    expect(again).toMatchObject({ type: "result", changed: false, company: { revision: 1, name: { en: "Alameda" } } });
    expect(await titles()).toEqual(before);
    expect(await revisions()).toEqual([1]);
  });

  it("is called the same in whichever language the answer is asked for", async () => {
    const settings = "name=Alameda&locale=es&language=";
    await imported({ "company.csv": csv }, `${settings}es`);
    expect(await imported({ "company.csv": csv }, `${settings}en`)).toMatchObject({
      changed: false,
      company: { name: { es: "Alameda" } },
    });
  });

  it("keeps the ids of roles that are still there, and moves, renames, adds and removes the others in one revision", async () => {
    await imported({ "company.csv": csv }, "locale=en");
    const before = await titles();
    const result = await imported(
      { "company.csv": "id,title,reports to\n2,Sales and more,\n3,Seller,4\n4,Finance,2\n" },
      "locale=en&replace=true",
    );
    expect(result).toMatchObject({ roles: { added: 1, removed: 1 }, company: { revision: 2 } });
    const after = await titles();
    expect(after.map(({ title, above }) => [title, above])).toEqual([
      ["Finance", "Sales and more"],
      ["Sales and more", null],
      ["Seller", "Finance"],
    ]);
    const idOf = (rows: typeof after, title: string) => rows.find((row) => row.title === title)?.id;
    expect(idOf(after, "Seller")).toBe(idOf(before, "Seller"));
    expect(idOf(after, "Sales and more")).toBe(idOf(before, "Sales"));
    expect(await revisions()).toEqual([1, 2]);
  });

  it("that would remove roles is refused by their names until it is told to replace", async () => {
    await imported({ "company.csv": csv }, "locale=en");
    const refused = await imported({ "company.csv": "id,title,reports to\n1,Boss,\n" }, "locale=en");
    expect(refused).toMatchObject({
      type: "refused",
      refusals: [{ code: "IMPORT_REMOVES_ROLES", values: { count: 2, roles: [{ en: "Sales" }, { en: "Seller" }] } }],
    });
    expect(await titles()).toHaveLength(3);
    expect(await revisions()).toEqual([1]);
  });

  it("of the same roles keeps search up to date with their units and holders", async () => {
    await imported({ "company.csv": "id,title,reports to,department,name\n1,Boss,,North,Ana\n" }, "locale=en");
    await imported({ "company.csv": "id,title,reports to,department,name\n1,Boss,,South,Berta\n" }, "locale=en");
    const found = async (text: string) =>
      (
        await api.ask<{ company: { search: { totalCount: number } } }>(
          `query ($text: String!) { company(slug: "alameda") { search(text: $text) { totalCount } } }`,
          { text },
        )
      ).data.company.search.totalCount;
    expect([await found("north"), await found("ana"), await found("south"), await found("bert")]).toEqual([0, 0, 1, 1]);
  });

  it("with dryRun tells what would happen and writes nothing", async () => {
    const result = await imported({ "company.csv": csv }, "dryRun=true");
    expect(result).toMatchObject({ type: "result", dryRun: true, changed: true, roles: { added: 3 } });
    expect(await revisions()).toEqual([]);
    const { data } = await api.ask(`{ company(slug: "alameda") { id } }`);
    expect(data).toEqual({ company: null });
  });

  it("is all or nothing: what the files cannot say is refused with a sentence in the language asked for", async () => {
    const [english, spanish] = [
      await imported({ "company.csv": "colour,size\nred,1\n" }, "language=en"),
      await imported({ "company.csv": "colour,size\nred,1\n" }, "language=es"),
    ];
    expect(english).toMatchObject({ type: "refused", refusals: [{ code: "IMPORT_NO_TITLE", file: "company.csv" }] });
    expect(JSON.stringify(spanish)).not.toBe(JSON.stringify(english));
    expect(await revisions()).toEqual([]);
  });

  it("at the same moment as others of one company takes its turn", async () => {
    const files = (n: number) => ({ "company.csv": `${csv}9,Extra ${n},1\n` });
    const all = await Promise.all(Array.from({ length: 8 }, (_, n) => imported(files(n), "locale=en")));
    expect(all.map((line) => line?.type)).toEqual(Array(8).fill("result"));
    expect(await revisions()).toEqual(all.map((_, index) => index + 1));
    expect(await titles()).toHaveLength(4);
  });

  it("and an export of it come back to the same structure in both formats", async () => {
    const pair = ["senior", "junior"].map((part) => `victoria-albert-museum-${part}.csv`);
    const fixtures = await Promise.all(
      pair.map(
        async (name) =>
          [
            name,
            Uint8Array.from(await readFile(new URL(`../../fixtures/organograms/${name}`, import.meta.url))),
          ] as const,
      ),
    );
    await imported(Object.fromEntries(fixtures), "name=Museum");
    const before = await titles();
    for (const format of ["json", "csv"]) {
      const file = await fetch(`${api.url}/companies/alameda/export?format=${format}`);
      expect(file.headers.get("content-disposition")).toBe(`attachment; filename="alameda.${format}"`);
      const again = await imported({ [`alameda.${format}`]: Uint8Array.from(await file.bytes()) });
      expect(again).toMatchObject({ type: "result", changed: false, roles: { kept: 40 } });
    }
    expect(await titles()).toEqual(before);
  });
});

describe("an import that is not in order", () => {
  it.each([
    ["a slug that is none", "/companies/Not%20a%20slug/import", "MALFORMED_SLUG"],
    ["a setting with an unknown value", "/companies/alameda/import?dryRun=perhaps", "MALFORMED_SETTING"],
    ["a language that is not spoken here", "/companies/alameda/import?locale=fr", "MALFORMED_SETTING"],
    ["a name with a NUL", "/companies/alameda/import?name=%00", "MALFORMED_SETTING"],
  ])("with %s is refused by its code", async (_, path, code) => {
    const response = await post(path, { "company.csv": csv });
    expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual([400, code]);
  });

  it("is refused in the language asked for, where that can be read", async () => {
    const messageIn = async (language: string) => {
      const response = await post(`/companies/alameda/import?dryRun=perhaps&language=${language}`, {});
      return (await response.json()).errors[0].message;
    };
    expect(await messageIn("es")).not.toBe(await messageIn("en"));
    expect(await messageIn("fr")).toBe(await messageIn("en"));
  });

  it("from a page of another site is refused", async () => {
    for (const headers of [{ "sec-fetch-site": "cross-site" }, { origin: "https://example.org" }]) {
      const response = await post("/companies/alameda/import", { "company.csv": csv }, headers);
      expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual([403, "FORBIDDEN_ORIGIN"]);
    }
    expect(await revisions()).toEqual([]);
  });

  it("with no file is refused", async () => {
    expect(await imported({})).toMatchObject({ type: "refused", refusals: [{ code: "IMPORT_NO_FILE" }] });
  });

  it("as JSON instead of files is refused", async () => {
    const response = await fetch(`${api.url}/companies/alameda/import`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual([
      415,
      "UNSUPPORTED_MEDIA_TYPE",
    ]);
  });

  it("with more than it may bring is refused while it is still coming", async () => {
    const large = new Uint8Array(65 * 1024 * 1024).fill(65);
    const response = await post("/companies/alameda/import", { "large.csv": large });
    expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual([413, "IMPORT_TOO_LARGE"]);
  });

  it("with more than it may bring leaves its connection to what is asked next on it", async () => {
    const { socket, host } = connected();
    const large = new Uint8Array(70 * 1024 * 1024).fill(65);
    const begin = `POST /companies/alameda/import HTTP/1.1\r\nhost: ${host}\r\ncontent-length: ${large.length}\r\n`;
    large.set(Buffer.from(opening));
    socket.write(`${begin}content-type: multipart/form-data; boundary=x\r\n\r\n`);
    socket.write(large);
    socket.write(`GET /healthz HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
    const answers = Buffer.concat(await socket.toArray()).toString();
    expect(answers.match(/(?<=HTTP\/1\.1 )\d+/g)).toEqual(["413", "200"]);
  });

  it("that ends too early is refused, leaves nothing behind, and the server goes on", async () => {
    const response = await fetch(`${api.url}/companies/alameda/import`, {
      method: "POST",
      headers: { "content-type": "multipart/form-data; boundary=x" },
      body: `${opening}id,title`,
    });
    expect(response.status).toBe(400);
    expect(await revisions()).toEqual([]);
    expect(await imported({ "company.csv": csv })).toMatchObject({ type: "result", company: { revision: 1 } });
  });

  it("whose sender hangs up on the way leaves nothing behind, and the server goes on", async () => {
    const { socket, host } = connected();
    socket.write(`POST /companies/alameda/import HTTP/1.1\r\nhost: ${host}\r\ncontent-length: 100000\r\n`);
    socket.write("content-type: multipart/form-data; boundary=x\r\n\r\n");
    await new Promise((written) => socket.write(`${opening}${csv}`, written));
    socket.destroy();
    expect(await imported({ "company.csv": csv })).toMatchObject({ type: "result", company: { revision: 1 } });
    expect(await revisions()).toEqual([1]);
    expect(api.log()).not.toContain('"level":50');
  });
});

describe("an import whose sender hangs up while it is worked on", () => {
  it("is not written", async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `${row + 4},Seller ${row},2\n`).join("");
    const body = new FormData();
    body.append("files", new Blob([csv, rows]), "company.csv");
    const hangUp = new AbortController();
    const { signal } = hangUp;
    const response = await fetch(`${api.url}/companies/alameda/import`, { method: "POST", body, signal });
    hangUp.abort();
    await expect(response.text()).rejects.toThrow();
    // Whichever of the two has its turn first, this one makes the company.
    expect(await imported({ "company.csv": csv })).toMatchObject({ company: { revision: 1, isNew: true } });
    await vi.waitFor(() => expect(api.log()).toContain("import given up"), { timeout: 20_000 });
    expect(api.log()).not.toContain('"level":50');
    expect(await revisions()).toEqual([1]);
  });
});

describe("an export", () => {
  it("of a company that is not there is refused by its code", async () => {
    const response = await fetch(`${api.url}/companies/nowhere/export`);
    expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual([404, "UNKNOWN_COMPANY"]);
  });
});
