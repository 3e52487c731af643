import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { newCompany } from "../company-to-edit.ts";
import { card, expect, openCompany, roleDetails, test } from "../page.ts";

const api = new URL(process.env.PUESTO_URL ?? "http://127.0.0.1:4000");
const app = fileURLToPath(new URL("../../../apps/web", import.meta.url));

/** The way from the page's server to the API, which can be cut and mended: to the page, an API that goes down and comes back. */
class Line {
  readonly #sockets = new Set<Socket>();
  #server: Server | null = null;
  #port = 0;

  async mend(): Promise<number> {
    const server = createServer((from) => {
      const to = connect(Number(api.port), api.hostname);
      for (const socket of [from, to]) {
        this.#sockets.add(socket);
        socket.on("error", () => socket.destroy());
        socket.on("close", () => this.#sockets.delete(socket));
      }
      from.pipe(to).pipe(from);
    });
    server.listen(this.#port, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (address !== null && typeof address === "object") this.#port = address.port;
    this.#server = server;
    return this.#port;
  }

  async cut(): Promise<void> {
    const server = this.#server;
    if (server === null) return;
    this.#server = null;
    const closed = once(server, "close");
    server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}

interface SecondPage {
  readonly page: ChildProcess;
  readonly address: string;
  /** What the server complained of so far. */
  readonly complaints: () => string;
}

/** A second server of the same page, whose API is at the other end of a line. Gives its address. */
async function startPage(apiPort: number): Promise<SecondPage> {
  const page = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", "0"], {
    cwd: app,
    env: { ...process.env, API_PORT: String(apiPort), NEXT_TELEMETRY_DISABLED: "1", FORCE_COLOR: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complained = "";
  page.stderr?.on("data", (piece) => {
    complained += String(piece);
  });
  // What it prints is read to the end: a server whose output nobody takes any more ends when it prints the next line.
  const address = await new Promise<string>((resolve, reject) => {
    let printed = "";
    page.stdout?.on("data", (piece) => {
      printed += String(piece);
      const [, found] = /(http:\/\/127\.0\.0\.1:\d+)[\s\S]*Ready/.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    });
    page.once("exit", () => reject(new Error(`The page's server ended before it was ready: ${printed} ${complained}`)));
  });
  return { page, address, complaints: () => complained };
}

test("while the API is away the page says so, and recovers by itself when it is back", async ({ page, complaints }) => {
  complaints.expected = /502|Failed to load resource/;
  const line = new Line();
  const server = await startPage(await line.mend());
  try {
    await line.cut();
    await page.goto(`${server.address}/es/demo`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("El servidor no responde");
    await line.mend();
    await expect(card(page, "Directora general").first()).toBeVisible();

    // A page that is open stays; what it can no longer ask for says why, and asks again by itself.
    await line.cut();
    await card(page, "Director de operaciones").first().click();
    const told = page.getByRole("alert").filter({ hasText: "El servidor no responde" });
    await expect(told.first()).toBeVisible();
    await expect(roleDetails(page)).toContainText("Director de operaciones");
    await expect(told.first().getByRole("button", { name: "Intentar de nuevo" })).toBeVisible();
    await line.mend();
    await expect(roleDetails(page)).toContainText("Jefatura de personas");
    await expect(told).toHaveCount(0);
  } finally {
    server.page.kill("SIGTERM");
    await line.cut();
  }
});

test("a page that is open goes on where it was when the API comes back, and its server takes that calmly", async ({
  page,
  complaints,
}) => {
  complaints.expected = /502|Failed to load resource|net::/;
  const line = new Line();
  const server = await startPage(await line.mend());
  const { slug, role, edit } = await newCompany();
  const rename = (title: string) => edit({ updateRole: { role: role("clerk"), title: { en: title } } });
  try {
    await openCompany(page, `${server.address}/en/${slug}`);
    await rename("Bookkeeper");
    await expect(card(page, "Bookkeeper").first()).toBeVisible();
    await line.cut();
    await rename("Accountant");
    await line.mend();
    await expect(card(page, "Accountant").first()).toBeVisible();
    expect(server.complaints()).not.toContain("failed to pipe");
  } finally {
    server.page.kill("SIGTERM");
    await line.cut();
  }
});
