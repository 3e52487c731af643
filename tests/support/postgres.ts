import { type ChildProcess, execFile, spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { findPostgresBinaries, missingPostgres } from "./postgres-binaries.ts";

/** A PostgreSQL server of our own, in a temporary folder, that forgets everything when it is stopped. */
export type TestPostgres = {
  /** An empty database whose name ends in `_test`, as a superuser who may create others. */
  readonly url: string;
  readonly version: string;
  /** Ends the server and keeps what it holds; see {@link Halt}. */
  readonly halt: (how: Halt) => Promise<void>;
  /** Starts it again on what it holds; settles when it takes connections. */
  readonly resume: () => Promise<void>;
  /** Runs a program of the same installation, such as `pg_dump`; what it wrote, where it ended well. */
  readonly run: (program: string, ...arguments_: readonly string[]) => Promise<string>;
  readonly stop: () => Promise<void>;
};

/**
 * How a server ends: `fast` ends what is under way and writes all down; `immediate` and `killed` (by the system, the server itself
 * does not hear of it) leave that to the next start.
 */
export type Halt = "fast" | "immediate" | "killed";
const signals = { fast: "SIGINT", immediate: "SIGQUIT", killed: "SIGKILL" } as const;

type Owner = { readonly uid: number; readonly gid: number };

/**
 * Starts a server on the given port of 127.0.0.1. `durable` keeps fsync on, for measuring.
 * Throws a sentence for people when there is no server to start; `onInstall` is told before one is installed.
 */
export async function startPostgres(plan: {
  readonly port: number;
  readonly durable?: boolean;
  readonly onInstall?: () => void;
}): Promise<TestPostgres> {
  const binaries = findPostgresBinaries(plan.onInstall ?? (() => {}));
  if (binaries === null) throw new Error(missingPostgres);
  const owner = findOwner();
  const folder = mkdtempSync(join(tmpdir(), "puesto-postgres-"));
  chmodSync(folder, 0o700);
  if (owner !== null) chownSync(folder, owner.uid, owner.gid);
  const run = (program: string, ...arguments_: readonly string[]) =>
    spawnSync(join(binaries, program), arguments_, { cwd: folder, encoding: "utf8", ...(owner ?? {}) });

  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  try {
    initialize(run, join(folder, "data"));
    let server = await launch(join(binaries, "postgres"), folder, plan, owner);
    // "Immediate": what it holds is thrown away anyway.
    process.once("exit", () => server.kill("SIGQUIT"));
    const created = run("createdb", "-h", "127.0.0.1", "-p", `${plan.port}`, "-U", "puesto", "puesto_test");
    const stop = async () => {
      await end(server, "immediate");
      removeFolder();
    };
    if (created.status !== 0) {
      await stop();
      throw new Error(`The test database could not be made: ${created.stderr.trim()}`);
    }
    return {
      url: `postgresql://puesto@127.0.0.1:${plan.port}/puesto_test`,
      version: run("postgres", "--version").stdout.trim(),
      halt: (how) => end(server, how),
      async resume() {
        server = await relaunch(() => launch(join(binaries, "postgres"), folder, plan, owner));
      },
      run: (program, ...arguments_) => programOutput(join(binaries, program), arguments_),
      stop,
    };
  } catch (error) {
    removeFolder();
    throw error;
  }
}

/** PostgreSQL refuses to run as root: then it runs as another user of the machine. */
function findOwner(): Owner | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ["postgres", "nobody", "daemon"]) {
    const uid = spawnSync("id", ["-u", name], { encoding: "utf8" });
    const gid = spawnSync("id", ["-g", name], { encoding: "utf8" });
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error("PostgreSQL does not run as root, and there is no user `postgres` or `nobody` to run it as.");
}

/** Letters outside ASCII must fold and sort as in a real installation, so not the locale C; which others exist differs. */
function initialize(
  run: (program: string, ...arguments_: readonly string[]) => { status: number | null; stderr: string },
  data: string,
): void {
  let complaint = "";
  for (const locale of ["C.UTF-8", "en_US.UTF-8"]) {
    const shape = ["--encoding=UTF8", `--locale=${locale}`, "--auth=trust", "--username=puesto", "--no-sync"];
    const result = run("initdb", "-D", data, ...shape);
    if (result.status === 0) return;
    complaint = result.stderr.trim();
  }
  throw new Error(`The database folder for the tests could not be made: ${complaint}`);
}

function launch(
  program: string,
  folder: string,
  { port, durable = false }: { readonly port: number; readonly durable?: boolean },
  owner: Owner | null,
): Promise<ChildProcess> {
  const speed = durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
  const settings = ["listen_addresses=127.0.0.1", "max_connections=200", "shared_buffers=256MB", ...speed];
  const flags = settings.flatMap((setting) => ["-c", setting]);
  const server = spawn(program, ["-D", join(folder, "data"), "-p", `${port}`, "-k", folder, ...flags], {
    cwd: folder,
    // A group of its own: Ctrl-C must not end it before the tests that use it.
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, LC_ALL: "C", LANG: "C" },
    ...(owner ?? {}),
  });
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    createInterface({ input: server.stderr }).on("line", (line) => {
      if (line.includes("ready to accept connections")) resolve(server);
      else if (said.length < 20) said.push(line);
    });
    server.once("error", reject);
    server.once("close", () => reject(new Error(`PostgreSQL did not start: ${said.join(" ")}`)));
  });
}

/** What a server that was killed leaves running ends by itself, a moment later; until then no other starts on the same data. */
async function relaunch(launchAgain: () => Promise<ChildProcess>): Promise<ChildProcess> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await launchAgain();
    } catch (error) {
      if (turn === 100 || !String(error).includes("still in use")) throw error;
    }
  }
}

function end(server: ChildProcess, how: Halt): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once("exit", () => resolve());
    server.kill(signals[how]);
  });
}

function programOutput(program: string, arguments_: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, arguments_, { maxBuffer: 1_000_000_000 }, (error, output, complaint) => {
      if (error === null) resolve(output);
      else reject(new Error(`${error.message} ${complaint.trim()}`));
    });
  });
}
