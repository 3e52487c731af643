/** `node make.ts dump PATH` writes the dump of a migrated embedded database; `node make.ts migrate URL` migrates a PostgreSQL one. */
import { writeFileSync } from "node:fs";
import { openEmbedded } from "@puesto/prisma/embedded";
import { migrateEmbedded, migratePostgres } from "@puesto/prisma/migrate";

const [what, where = ""] = process.argv.slice(2);
if (what === "migrate") await migratePostgres({ connectionString: where });
else {
  const embedded = await openEmbedded();
  await migrateEmbedded(embedded);
  const dump = await embedded.dumpDataDir("none");
  writeFileSync(where, new Uint8Array(await dump.arrayBuffer()));
  await embedded.close();
}
