import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { realDay } from "../clock.ts";
import type { Database } from "../database/index.ts";
import { commitOn } from "../history/index.ts";
import { importFiles } from "./import-files.ts";

const file = fileURLToPath(import.meta.resolve("@puesto/prisma/demo-company"));

/** Brings in the demo company, as slug `demo`, where there is none; whether it did. */
export async function importDemoCompany(database: Database): Promise<boolean> {
  const { rows } = await sql`/* demo company */ select from company where slug = 'demo'`.execute(database.kysely);
  if (rows.length > 0) return false;
  const request = {
    slug: "demo",
    name: null,
    locale: null,
    map: null,
    today: realDay({ headers: {} }),
    dryRun: false,
    replace: false,
    expectedRevision: null,
    tellDifference: false,
    author: { name: "Puesto", id: null, colour: null },
  };
  const files = [{ name: "demo-company.json", bytes: await readFile(file) }];
  const target = { kysely: database.kysely, commit: commitOn(database.kysely) };
  const outcome = await importFiles(target, files, request, () => {});
  if (!outcome.ok)
    throw new Error(`the demo company is refused: ${outcome.problem.map(({ code }) => code).join(", ")}`);
  return true;
}
