import type { PGlite } from "@electric-sql/pglite";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { openEmbedded } from "./embedded.ts";
import { everything, migrationList, schemaFiles, withEngine } from "./engine.ts";

/** The adapter of an embedded database, whose shadow (where migrations are replayed) has the same extensions. */
function adapterOf(database: PGlite): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPGlite(database);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => factory.connect(),
    connectToShadowDb: async () => new PrismaPGlite(await openEmbedded()).connect(),
  };
}

/** The SQL that leads from what the migrations make to what the schema says, found on an embedded database; empty where nothing does. */
export async function difference(): Promise<string> {
  const database = await openEmbedded();
  try {
    const { stdout } = await withEngine(adapterOf(database), (engine) =>
      engine.diff({
        from: { tag: "migrations", ...migrationList() },
        to: { tag: "schemaDatamodel", files: schemaFiles() },
        script: true,
        exitCode: null,
        filters: everything,
      }),
    );
    const sql = (stdout ?? "").trim();
    return sql.replace(/^--.*$/gm, "").trim() === "" ? "" : `${sql}\n`;
  } finally {
    await database.close();
  }
}
