import { spawnSync } from "node:child_process";
import { availableParallelism, cpus, release, totalmem, type } from "node:os";
import { root } from "../../scripts/run/workspace.ts";

/** What the figures were made on, as a sentence under their heading: figures without it say nothing. */
export function machineLine(programs: readonly string[]): string {
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GiB of memory`;
  const cores = `${availableParallelism()} cores of ${cpus()[0]?.model.trim() ?? "an unknown processor"}`;
  const made = new Date().toISOString().slice(0, 10);
  return `Made on ${made} at ${commit()}: ${[cores, memory, `${type()} ${release()}`, `Node ${process.versions.node}`, ...programs].join(", ")}.`;
}

/** The commit, and whether files differ from it, the page of the figures aside. */
function commit(): string {
  const git = (...words: readonly string[]) => spawnSync("git", words, { cwd: root, encoding: "utf8" }).stdout?.trim();
  const name = git("rev-parse", "--short=12", "HEAD");
  if (!name) return "no commit";
  return git("status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs/benchmarks.md") === ""
    ? `commit ${name}`
    : `commit ${name} and changes`;
}
