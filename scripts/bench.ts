/**
 * `pnpm bench [api|chart|edits …] [--roles 1000,10000] [--json] [--write]`: measures; not part of the tests. Without a name everything,
 * one after the other. Prints tables in Markdown; `--json` ends with one line of JSON; `--write` keeps the tables in docs/benchmarks.md.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { runTasks } from "./run/build.ts";
import { complain, quote } from "./run/progress.ts";
import { inRoot, quietEnvironment } from "./run/workspace.ts";

const known = ["api", "chart", "edits"];
const page = inRoot("docs/benchmarks.md");

/** What was asked for, or the sentence that says what is wrong with it. */
function readWords() {
  try {
    const { positionals, values } = parseArgs({
      args: process.argv.slice(2).filter((word) => word !== "--"),
      options: { roles: { type: "string" }, json: { type: "boolean" }, write: { type: "boolean" } },
      allowPositionals: true,
    });
    const unknown = positionals.find((name) => !known.includes(name));
    if (unknown !== undefined) return `There is no measurement "${unknown}"; there are: ${known.join(", ")}.`;
    return { names: positionals.length === 0 ? known : positionals, ...values };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Measures one thing; gives what it printed. */
function measure(name: string, words: readonly string[]): string | null {
  console.error(`\n  Measuring: ${name}\n`);
  const { status, stdout } = spawnSync(process.execPath, [inRoot(`tests/bench/${name}.ts`), ...words], {
    env: quietEnvironment(),
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
  });
  process.stdout.write(stdout);
  return status === 0 ? stdout : null;
}

/** Where the tables of a name stand in docs/benchmarks.md: what is before them, and after. */
function placeFor(name: string): readonly [string, string] {
  const [begin, end] = [`<!-- ${name}: measured -->`, `<!-- ${name}: end -->`];
  const [before, rest] = readFileSync(page, "utf8").split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`docs/benchmarks.md has no place for ${name}.`);
  return [`${before}${begin}`, `${end}${after}`];
}

/** Puts the tables between the two comments of their name in docs/benchmarks.md. */
function keep(name: string, tables: string): void {
  const [before, after] = placeFor(name);
  writeFileSync(page, `${before}\n\n${tables.trim()}\n\n${after}`);
}

const asked = readWords();
if (typeof asked === "string") {
  complain(asked);
  process.exitCode = 1;
} else {
  const tasks = await runTasks(["generate"]);
  if (!tasks.ok) {
    quote(tasks.lines);
    complain("What the measurements need could not be generated; what was said stands above.");
  }
  process.exitCode = tasks.ok ? 0 : 1;
  const words = [...(asked.roles === undefined ? [] : [`--roles=${asked.roles}`]), ...(asked.json ? ["--json"] : [])];
  // A place that is missing is told before the measurement, not after it.
  if (asked.write) asked.names.forEach(placeFor);
  for (const name of tasks.ok ? asked.names : []) {
    const printed = measure(name, words);
    if (printed === null) process.exitCode = 1;
    else if (asked.write) keep(name, printed.replace(/^\{.*\}$/m, ""));
  }
}
