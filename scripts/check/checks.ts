import { spawn } from "node:child_process";
import { commandOf, quietEnvironment, root } from "../run/workspace.ts";
import { examineCheckout } from "./house.ts";

export type CheckOutcome = { readonly ok: boolean; readonly lines: readonly string[] };

/** One thing that must hold, as a line of `pnpm check`. */
export type Check = {
  readonly title: string;
  /** What to do when it does not hold. */
  readonly remedy: string;
  readonly run: (signal: AbortSignal) => Promise<CheckOutcome>;
};

/** Runs a program and keeps what it prints. */
function program(command: string, ...arguments_: readonly string[]): Check["run"] {
  return (signal) =>
    new Promise((resolve) => {
      const said: Buffer[] = [];
      const child = spawn(command, arguments_, {
        cwd: root,
        env: { ...quietEnvironment(), NO_COLOR: "1" },
        stdio: ["ignore", "pipe", "pipe"],
        signal,
      });
      child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
      child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
      const end = (ok: boolean, more: readonly string[]) => {
        const lines = Buffer.concat(said)
          .toString("utf8")
          .split("\n")
          .filter((line) => line.trim() !== "");
        resolve({ ok, lines: [...lines, ...more] });
      };
      child.once("error", (error) => end(false, [error.message]));
      child.once("close", (code) => end(code === 0, []));
    });
}

const tool = (name: string, ...arguments_: readonly string[]): Check["run"] =>
  program(process.execPath, commandOf(".", name), ...arguments_);
const script = (...arguments_: readonly string[]): Check["run"] => program(process.execPath, ...arguments_);
const inWorkspace = (workspace: string, name: string): Check["run"] =>
  program("pnpm", "--silent", "--filter", workspace, "run", name);
const tasks = (...arguments_: readonly string[]): Check["run"] =>
  tool("turbo", "--skip-infer", "run", ...arguments_, "--output-logs=errors-only", "--continue=always");

async function house(): Promise<CheckOutcome> {
  const findings = examineCheckout();
  return { ok: findings.length === 0, lines: findings.map(({ path, sentence }) => `${path} ${sentence}`) };
}

/** What the other checks read and git does not hold. */
export const preparation: Check = {
  title: "what is generated can be generated",
  remedy: "Mend the schema or the documents that it names.",
  run: tasks("generate"),
};

export const checks: readonly Check[] = [
  {
    title: "format and lint",
    remedy: "`pnpm format` mends most of it.",
    run: tool("@biomejs/biome", "ci", "--colors=off", "--diagnostic-level=warn", "--max-diagnostics=50", "."),
  },
  {
    title: "floating promises, exhaustive switches",
    remedy: "Await it, or write the missing case.",
    run: tool("oxlint", "--deny-warnings"),
  },
  { title: "types of every workspace", remedy: "Mend the types.", run: tasks("types") },
  { title: "types of the scripts", remedy: "Mend the types.", run: tool("typescript", "--noEmit", "-p", "scripts") },
  {
    title: "dead files, exports and dependencies",
    remedy: "Remove what nothing uses.",
    run: tool("knip", "--no-progress", "--treat-config-hints-as-errors"),
  },
  {
    title: "the house: names, sizes, order of the features",
    remedy: "The rules stand in CONTRIBUTING.md.",
    run: house,
  },
  {
    title: "prisma/schema is what the migrations make",
    remedy: "Write the next migration as CONTRIBUTING.md says.",
    run: inWorkspace("@puesto/prisma", "drift"),
  },
  {
    title: "apps/api/schema.graphql is what the code says",
    remedy: "`pnpm --filter @puesto/api schema` writes it.",
    run: inWorkspace("@puesto/api", "schema:check"),
  },
  {
    title: "docs/refusals.md and docs/pay.md are what the code says",
    remedy: "`pnpm generate:docs` writes them.",
    run: script("scripts/generate-docs.ts", "--check"),
  },
  {
    title: "the page says everything in both languages",
    remedy: "Write the missing messages.",
    run: inWorkspace("@puesto/web", "messages"),
  },
];
