import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createSocketServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type CommandOutcome, puesto } from "../support/command-line.ts";
import { type Served, serve } from "../support/served.ts";

const organogram = ["senior", "junior"].map((part) =>
  fileURLToPath(new URL(`../fixtures/organograms/home-office-excerpt-${part}.csv`, import.meta.url)),
);

// Each command is a process of its own, which a busy machine takes its time to start.
vi.setConfig({ testTimeout: 120_000 });

let api: Served;
let folder: string;
beforeAll(async () => {
  api = await serve();
  folder = await mkdtemp(join(tmpdir(), "puesto-cli-"));
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await sql`delete from company`.execute(api.database.kysely);
});

/** `puesto import … --company alameda`, in the folder where {@link file} puts files. */
const importing = (
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<CommandOutcome> =>
  puesto(["import", ...words, "--company", "alameda"], {
    environment: { PUESTO_URL: api.url, ...environment },
    folder,
  });
const file = async (name: string, content: string): Promise<string> => {
  await writeFile(join(folder, name), content);
  return name;
};
const plain = "id,title,reports to\n1,Boss,\n2,Sales,1\n3,Seller,2\n";

const companies = async () => {
  const { rows } = await sql<{ slug: string; revision: number; roles: number }>`select slug, revision,
    (select count(*)::int from role where company_id = company.id) as roles from company`.execute(api.database.kysely);
  return rows;
};

describe("puesto import", () => {
  it("brings files in and tells figures, how columns were read and how to have others read", async () => {
    const { exitCode, output, notes } = await importing([await file("plain.csv", plain), "--name", "Alameda"]);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/roles\s+3\s+\(added 3\)/);
    expect(output).toMatch(/layers\s+3\n/);
    expect(output).toMatch(/plain\.csv {2}CSV · UTF-8 · rows: 3\n {2}id\s+id\s+by its name\n/);
    expect(output).toMatch(/reportsTo\s+reports to\s+by its name/);
    expect(output).toContain("--map title=");
    expect(notes.split("\n")).toEqual(["Sending …", "Reading …", "Comparing …", "Writing …", ""]);
    expect(await companies()).toEqual([{ slug: "alameda", revision: 1, roles: 3 }]);
  });

  it("takes two files of an organogram, and the same files again change nothing", async () => {
    const [first, again] = [await importing(organogram), await importing(organogram)];
    expect([first.exitCode, again.exitCode]).toEqual([0, 0]);
    expect(first.output).toMatch(/roles\s+27\s+\(added 27\)/);
    expect(again.output).toMatch(/roles\s+27\s+\(unchanged 27\)/);
    expect(await companies()).toEqual([{ slug: "alameda", revision: 1, roles: 27 }]);
  });

  it("with --dry-run writes nothing", async () => {
    const { exitCode, output } = await importing([await file("plain.csv", plain), "--dry-run"]);
    expect([exitCode, output]).toEqual([0, expect.stringContaining("Nothing was written.")]);
    expect(await companies()).toEqual([]);
  });

  it("reads the columns that --map names, and says which there are where one is not", async () => {
    const name = await file("other.csv", "Nr,Posten,Chef\n1,Boss,\n2,Sales,1\n");
    const map = ["--map", "id=Nr", "--map", "title=Posten,reportsTo=Chef"];
    const { exitCode, output } = await importing([name, ...map]);
    expect([exitCode, output]).toEqual([0, expect.stringMatching(/title\s+Posten\s+as you said/)]);
    const wrong = await importing([name, "--map", "title=Post"]);
    expect(wrong).toMatchObject({ exitCode: 1, output: "", notes: expect.stringContaining("Nr · Posten · Chef") });
    expect(wrong.notes).toContain("other.csv: ");
  });

  it("shows some findings of each kind by file and line, and with --json all of them", async () => {
    const rows = Array.from({ length: 10 }, (_, row) => `${row + 4},Seller ${row},nobody known\n`).join("");
    const name = await file("dirty.csv", `${plain}${rows}1,Second boss,1\n`);
    const { exitCode, output } = await importing([name]);
    expect(exitCode).toBe(0);
    expect(output).toContain("Warnings: 11");
    expect(output.match(/dirty\.csv:\d+/g)).toEqual(["dirty.csv:5", "dirty.csv:6", "dirty.csv:7", "dirty.csv:15"]);
    expect(output).toContain("… and 7 more like these");
    expect(output).toContain("--json");
    const { findings } = JSON.parse((await importing([name, "--json"])).output);
    expect(findings.filter(({ severity }: { severity: string }) => severity === "WARNING")).toHaveLength(11);
  });

  it("that would remove roles is refused until --replace is said", async () => {
    await importing([await file("plain.csv", plain)]);
    const less = await file("less.csv", "id,title,reports to\n1,Boss,\n");
    const refused = await importing([less]);
    expect(refused).toMatchObject({ exitCode: 1, output: "", notes: expect.stringContaining("→ ") });
    expect(await companies()).toMatchObject([{ revision: 1, roles: 3 }]);
    expect((await importing([less, "--replace"])).exitCode).toBe(0);
    expect(await companies()).toMatchObject([{ revision: 2, roles: 1 }]);
  });

  it("that is refused exits with 1, and with --json says why as JSON", async () => {
    const name = await file("colours.csv", "colour,size\nred,1\n");
    const { exitCode, output, notes } = await importing([name, "--json"]);
    expect(exitCode).toBe(1);
    expect(JSON.parse(output)).toMatchObject({
      type: "refused",
      refusals: [{ code: "IMPORT_NO_TITLE", file: "colours.csv" }],
    });
    expect(notes).not.toContain("colour");
  });

  it("speaks the language of the terminal, and the one that is said before that", async () => {
    const name = await file("plain.csv", plain);
    const spanish = await importing([name], { LANG: "es_ES.UTF-8" });
    expect([spanish.output, spanish.notes]).toEqual([
      expect.stringContaining("puestos"),
      expect.stringContaining("Leyendo"),
    ]);
    expect((await importing([name, "--language", "en"], { LC_ALL: "es_MX" })).output).toContain("roles");
    const refused = await importing(["--language=es", await file("colours.csv", "colour\nred\n")]);
    expect(refused.notes).toContain("columna");
  });

  it("lets nothing that a file says give orders to the terminal", async () => {
    const { exitCode, output } = await importing([
      await file("bell.csv", `id,title,reports to\n1,"\u001b[31mBoss\u0007",\n`),
    ]);
    expect([exitCode, output]).toEqual([0, expect.stringContaining("Boss")]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(output).not.toMatch(/[\0-\x09\x0b-\x1f]/);
  });

  it("finds the server of this machine by API_PORT, and shows the company's page where that answers", async () => {
    const name = await file("plain.csv", plain);
    const page = await listening((request, response) => {
      response.writeHead(request.url === "/en/alameda" ? 200 : 404).end();
    });
    const environment = { PUESTO_URL: "", API_PORT: new URL(api.url).port, PORT: page.port };
    expect((await importing([name], environment)).output).toContain(`http://127.0.0.1:${page.port}/en/alameda`);
    await page.close();
    expect(await importing([name], environment)).toMatchObject({
      exitCode: 0,
      output: expect.not.stringContaining("/en/alameda"),
    });
  });
});

describe("puesto import, where something is not in order,", () => {
  it.each([
    ["a file that is not there", "nothing.csv"],
    ["a folder", "."],
  ])("says of %s which it is and sends nothing", async (_, path) => {
    const outcome = await importing([await file("plain.csv", plain), path]);
    expect(outcome).toMatchObject({ exitCode: 1, output: "", notes: expect.stringContaining(path) });
    expect(outcome.notes.trim().split("\n")).toHaveLength(1);
    expect(await companies()).toEqual([]);
  });

  it("says of a file that is too large which it is and how large it may be", async () => {
    const name = await file("large.csv", plain);
    await truncate(join(folder, name), 65 * 1024 * 1024);
    const { exitCode, notes } = await importing([name]);
    expect([exitCode, notes]).toEqual([1, expect.stringMatching(/large\.csv.*64/)]);
  });

  it("says of a slug that is none what it must be", async () => {
    const name = await file("plain.csv", plain);
    const words = ["import", name, "--company", "../healthz?"];
    const { exitCode, notes } = await puesto(words, { environment: { PUESTO_URL: api.url }, folder });
    expect([exitCode, notes]).toEqual([1, expect.stringContaining("../healthz?")]);
  });

  it("says how to start a server where none answers", async () => {
    const port = await portOfNobody();
    const outcome = await importing([await file("plain.csv", plain)], { PUESTO_URL: "", API_PORT: port });
    expect(outcome).toMatchObject({ exitCode: 1, output: "" });
    expect(outcome.notes).toContain(`http://127.0.0.1:${port}`);
    expect(outcome.notes).toContain("pnpm@12.21.0 start");
  });

  it.each([
    ["PUESTO_URL", "nowhere"],
    ["API_PORT", "70000"],
  ])("says that %s cannot be %s", async (variable, value) => {
    const outcome = await importing([await file("plain.csv", plain)], { PUESTO_URL: "", [variable]: value });
    expect(outcome).toMatchObject({
      exitCode: 1,
      output: "",
      notes: expect.stringContaining(`${variable} is "${value}"`),
    });
  });

  it.each<[string, RequestListener]>([
    ["is no Puesto", (_, response) => response.end("<html></html>")],
    ["has nothing there", (_, response) => response.writeHead(404).end("not found")],
    [
      "breaks off on the way",
      (_, response) => {
        response.write('{"type":"progress","stage":"read","done":0,"total":1}\n', () => response.destroy());
      },
    ],
    [
      "ends before it has said what came of it",
      (_, response) => response.end('{"type":"progress","stage":"read","done":0,"total":1}\n'),
    ],
  ])("exits with 1 where what answers %s", async (_, listener) => {
    const other = await listening((request, response) => {
      request.resume().once("end", () => listener(request, response));
    });
    const outcome = await importing([await file("plain.csv", plain)], { PUESTO_URL: `http://127.0.0.1:${other.port}` });
    await other.close();
    expect(outcome).toMatchObject({ exitCode: 1, output: "", notes: expect.stringMatching(/\w\.\n$|\?\n$/) });
  });

  it("exits with 2 and the way to the help where the words are no command", async () => {
    for (const words of [
      [],
      ["imprt"],
      ["import"],
      ["import", "a.csv"],
      ["import", "a.csv", "--company", "a", "--dry"],
    ]) {
      const { exitCode, output, notes } = await puesto(words);
      expect([words, exitCode, output]).toEqual([words, 2, ""]);
      expect(notes).toContain("puesto");
    }
    const help = await puesto(["import", "--help", "--language", "es"]);
    expect([help.exitCode, help.output]).toEqual([0, expect.stringMatching(/Opciones:(?:.|\n)*reportsTo/)]);
  });

  it("stopped while it is worked on leaves nothing behind", async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `${row + 4},Seller ${row},2\n`).join("");
    const name = await file("many.csv", plain + rows);
    const { exitCode, output, notes } = await puesto(["import", name, "--company", "alameda"], {
      environment: { PUESTO_URL: api.url },
      folder,
      onStart: (child) =>
        child.stderr?.on("data", (said: Buffer) => {
          if (said.includes("Reading")) child.kill("SIGINT");
        }),
    });
    expect([exitCode, output, notes]).toEqual([130, "", expect.stringContaining("Stopped.")]);
    // It takes its turn after the other.
    expect((await importing([await file("plain.csv", plain)])).exitCode).toBe(0);
    expect(await companies()).toEqual([{ slug: "alameda", revision: 1, roles: 3 }]);
  });
});

/** Another server than ours. */
async function listening(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    port: portOf(server.address()),
    close: () => new Promise((closed) => server.close(closed)),
  };
}

async function portOfNobody(): Promise<string> {
  const server = createSocketServer();
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const port = portOf(server.address());
  await new Promise((closed) => server.close(closed));
  return port;
}

function portOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === "string") throw new Error("It listens on no port.");
  return String(address.port);
}
