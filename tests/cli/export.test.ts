import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { untilAnswers } from "../../scripts/run/answers.ts";
import { findFreePort } from "../../scripts/run/port.ts";
import { type Server, startServer } from "../../scripts/run/server.ts";
import { puesto } from "../support/command-line.ts";
import { type Served, serve } from "../support/served.ts";

// Each command is a process of its own, which a busy machine takes its time to start.
vi.setConfig({ testTimeout: 120_000 });

let api: Served;
let folder: string;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "puesto-cli-"));
});
afterEach(() => rm(folder, { recursive: true }));

const at = (url: string, ...words: readonly string[]) => puesto(words, { environment: { PUESTO_URL: url }, folder });
const plain = "id,title,reports to,name,unit\n1,Boss,,Ana,North\n2,Sales,1,,South\n3,Seller,2,Berta,South\n";
const imported = async (slug: string): Promise<void> => {
  await writeFile(join(folder, "plain.csv"), plain);
  expect(await at(api.url, "import", "plain.csv", "--company", slug)).toMatchObject({ exitCode: 0 });
};

/** A company by its export, without what it is called. */
const structureOf = async (url: string, slug: string) => {
  const { exitCode, output } = await at(url, "export", "--company", slug);
  expect(exitCode).toBe(0);
  const { units, roles, relations } = JSON.parse(output);
  return { units, roles, relations };
};

describe("puesto export", () => {
  it.each(["json", "csv"])("writes %s, and nothing else, to standard output", async (format) => {
    await imported("alameda");
    const answer = await fetch(`${api.url}/companies/alameda/export?format=${format}`);
    expect(await at(api.url, "export", "--company", "alameda", "--format", format)).toEqual({
      exitCode: 0,
      output: Buffer.from(await answer.arrayBuffer()).toString("utf8"),
      notes: "",
    });
  });

  it("writes the format that the name of the file tells, and the file imports back without a change", async () => {
    await imported("alameda");
    for (const name of ["out.csv", "out.json"]) {
      const written = await at(api.url, "export", "--company", "alameda", "--output", name);
      expect(written).toEqual({ exitCode: 0, output: "", notes: expect.stringContaining(name) });
      const { output } = await at(api.url, "import", name, "--company", "alameda", "--json");
      expect(JSON.parse(output)).toMatchObject({ changed: false, findings: [], company: { revision: 1 } });
    }
    expect((await readFile(join(folder, "out.csv"), "utf8")).startsWith("\ufeffrecord,id,")).toBe(true);
  });

  it("of a company that is not there, or to where nothing can be written, leaves what is there as it is", async () => {
    await imported("alameda");
    await writeFile(join(folder, "kept.json"), "kept");
    const unknown = await at(api.url, "export", "--company", "nowhere", "--output", "kept.json");
    expect(unknown).toMatchObject({ exitCode: 1, output: "", notes: expect.stringContaining("nowhere") });
    const nowhere = await at(api.url, "export", "--company", "alameda", "--output", "no-folder/out.json");
    expect(nowhere).toMatchObject({ exitCode: 1, output: "", notes: expect.stringContaining("no-folder/out.json") });
    expect(await readFile(join(folder, "kept.json"), "utf8")).toBe("kept");
    expect((await readdir(folder)).sort()).toEqual(["kept.json", "plain.csv"]);
  });
});

describe("a company on the embedded database of another server", () => {
  let other: { readonly server: Server; readonly url: string; readonly data: string };
  beforeAll(async () => {
    const port = await findFreePort();
    const data = await mkdtemp(join(tmpdir(), "puesto-data-"));
    const server = startServer({
      name: "the API",
      command: ["apps/api/src/main.ts"],
      folder: ".",
      environment: { API_PORT: String(port), DATA_DIR: data, DATABASE_URL: "", HOST: "" },
      onLine: () => {},
    });
    const url = `http://127.0.0.1:${port}`;
    other = { server, url, data };
    await untilAnswers(`${url}/readyz`, AbortSignal.timeout(100_000));
  });
  afterAll(async () => {
    await other.server.stop(10_000);
    await rm(other.data, { recursive: true });
  });

  it.each(["json", "csv"])("goes by %s to this server's database as it is", async (format) => {
    const [file, copy] = [`demo.${format}`, `demo-${format}`];
    expect(await at(other.url, "export", "--company", "demo", "--output", file)).toMatchObject({ exitCode: 0 });
    expect(await at(api.url, "import", file, "--company", copy)).toMatchObject({ exitCode: 0 });
    const moved = await structureOf(api.url, copy);
    expect(moved.roles.length).toBeGreaterThan(50);
    expect(moved).toEqual(await structureOf(other.url, "demo"));
  });
});
