import { readFile, writeFile } from "node:fs/promises";
import { lexicographicSortSchema, printSchema } from "graphql";
import { schema } from "./schema.ts";

/** Where the printed schema is kept: the contract that clients are written against. */
export const schemaFile = new URL("../../schema.graphql", import.meta.url);

/** The schema as it is printed and committed. */
export const printed = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`;

/** `node src/graphql/print.ts` writes the file; with `--check` it only compares, and exits with 1 where they differ. */
if (import.meta.main) {
  if (!process.argv.includes("--check")) await writeFile(schemaFile, printed());
  else if ((await readFile(schemaFile, "utf8")) !== printed()) {
    process.stderr.write(
      "schema.graphql is not what the code says. Run `pnpm --filter @puesto/api schema` and commit it.\n",
    );
    process.exitCode = 1;
  }
}
