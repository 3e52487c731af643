import { mkdirSync, writeFileSync } from "node:fs";
import { difference } from "./difference.ts";

const [name] = process.argv.slice(2);
if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Name the migration in lower case: pnpm --filter @puesto/prisma migration add_grades");
  process.exit(1);
}
const sql = await difference();
const moment = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const folder = new URL(`./migrations/${moment}_${name}/`, import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL("migration.sql", folder), sql);
console.log(
  `prisma/migrations/${moment}_${name}/migration.sql${sql === "" ? " is empty: the schema asks for nothing new" : ""}`,
);
