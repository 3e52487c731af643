/** Generates the Prisma client and Pothos' types for the plain server, from the product's own schema. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const models = ["structure", "history"].map((name) =>
  readFileSync(here(`../../../prisma/schema/${name}.prisma`), "utf8"),
);
const generators = `
datasource db {
  provider = "postgresql"
}

generator client {
  provider = "prisma-client"
  output = "./client"
  importFileExtension = "ts"
}

generator pothos {
  provider = "prisma-pothos-types"
  clientOutput = "./client/client.ts"
  output = "./pothos-types.ts"
  generateDatamodel = true
}
`;

mkdirSync(here("generated"), { recursive: true });
writeFileSync(here("generated/schema.prisma"), [generators, ...models].join("\n"));
const cli = join(dirname(createRequire(import.meta.url).resolve("prisma/package.json")), "build/index.js");
execFileSync(process.execPath, [cli, "generate", "--schema", here("generated/schema.prisma")], {
  // Looked for and not run: only migrations would need it.
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  },
  stdio: ["ignore", "ignore", "inherit"],
  cwd: here("../.."),
});
