import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";

/** What Node has and its types leave to those of browsers. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ readonly instance: { readonly exports: Readonly<Record<string, unknown>> } }>;
};

const here = fileURLToPath(new URL(".", import.meta.url));

/** Prisma's schema engine is a binary that is fetched from a host of Prisma's own; this is the same engine as a package. */
let loaded: Promise<typeof glue> | undefined;

async function load(): Promise<typeof glue> {
  const wasm = new URL("./schema_engine_bg.wasm", import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { "./schema_engine_bg.js": { ...glue } });
  glue.__wbg_set_wasm(instance.exports);
  const begin = instance.exports.__wbindgen_start;
  if (typeof begin === "function") begin();
  return glue;
}

/** Runs something with a schema engine on a database, and frees the engine. */
export async function withEngine<Value>(
  factory: SqlMigrationAwareDriverAdapterFactory,
  use: (engine: glue.SchemaEngine) => Promise<Value>,
): Promise<Value> {
  loaded ??= load();
  const { SchemaEngine } = await loaded;
  const engine = await SchemaEngine.new(
    { datamodels: schemaFiles().map(({ path, content }) => [path, content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    return await use(engine);
  } finally {
    engine.free();
  }
}

/** The files of the Prisma schema, in the order of their names. */
export const schemaFiles = (): glue.SchemaContainer[] =>
  readdirSync(`${here}schema`)
    .toSorted()
    .map((path) => ({ path, content: readFileSync(`${here}schema/${path}`, "utf8") }));

/** All migrations in Prisma's own layout, in the order in which they are applied. */
export const migrationList = (): glue.MigrationList => ({
  baseDir: `${here}migrations`,
  lockfile: {
    path: "migration_lock.toml",
    content: readFileSync(`${here}migrations/migration_lock.toml`, "utf8"),
  },
  shadowDbInitScript: "",
  migrationDirectories: readdirSync(`${here}migrations`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
    .map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(`${here}migrations/${name}/migration.sql`, "utf8") },
      },
    })),
});

/** Everything in the schema is ours. */
export const everything: glue.SchemaFilter = { externalTables: [], externalEnums: [] };
