/** `pnpm generate:docs` writes docs/refusals.md and docs/pay.md from the domain; with `--check` it only compares, and exits with 1. */
import { readFileSync, writeFileSync } from "node:fs";
import { payPage } from "./docs/pay-page.ts";
import { refusalsPage } from "./docs/refusals-page.ts";
import { complain } from "./run/progress.ts";
import { inRoot } from "./run/workspace.ts";

const pages = { "docs/pay.md": payPage(), "docs/refusals.md": refusalsPage() };

for (const [path, wanted] of Object.entries(pages)) {
  if (!process.argv.includes("--check")) {
    writeFileSync(inRoot(path), wanted);
    continue;
  }
  const present = await Promise.resolve()
    .then(() => readFileSync(inRoot(path), "utf8"))
    .catch(() => "");
  if (present !== wanted) {
    complain(`${path} is not what the code says; run \`pnpm generate:docs\` and commit it.`);
    process.exitCode = 1;
  }
}
