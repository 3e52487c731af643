/** `pnpm generate:docs` writes docs/refusals.md and docs/pay.md from the domain; with `--check` it only compares, and exits with 1. */
import { readFileSync, writeFileSync } from "node:fs";
import { policyRefusalReference } from "../packages/domain/src/policy/index.ts";
import { refusalReference } from "../packages/domain/src/sentences/index.ts";
import { payPage } from "./docs/pay-page.ts";
import { complain } from "./run/progress.ts";
import { inRoot } from "./run/workspace.ts";

/** The page: every code a caller can meet, rules of the structure first, each with what to do about it. */
function refusalsPage(): string {
  const sections = [...refusalReference(), ...policyRefusalReference()].map(
    ({ code, meaning, cause, remedy }) =>
      `## ${code}\n\n${meaning}\n\n- **How it comes about:** ${cause}\n- **What to do:** ${remedy}\n`,
  );
  const head = [
    "# Refusals",
    "",
    "Every code with which Puesto refuses what a caller asked for: in `refusals { code message }` of the API, in the last",
    "line of an import, and in what the command line prints. Codes are stable; sentences may be improved, so compare codes.",
    "Codes of the form `S1` are rules of the structure, told in `packages/domain/RULES.md`.",
    "",
    "Printed from the code by `pnpm generate:docs`.",
    "",
  ];
  return `${head.join("\n")}\n${sections.join("\n")}`;
}

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
