/** Says what is wrong with the texts of the page, and ends with 1 if anything is. A part of `pnpm check`. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import en from "../../messages/en.json" with { type: "json" };
import es from "../../messages/es.json" with { type: "json" };
import { messageProblems } from "./message-problems.ts";

const app = join(import.meta.dirname, "..", "..");
const sources = globSync(["app/**/*.{ts,tsx}", "src/**/*.{ts,tsx}"], { cwd: app })
  .filter((path) => !path.endsWith(".generated.ts") && !path.includes(".test."))
  .map((path) => ({ path, code: readFileSync(join(app, path), "utf8") }));

const problems = messageProblems({ es, en, sources });
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
