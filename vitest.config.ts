import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const setupFiles = [at("tests/support/quiet-console.ts")];

/** Pure code and components: the test stands beside the file. */
const beside = (name: string, folder: string, include = "src/**/*.test.{ts,tsx}") => ({
  extends: true as const,
  // Node does not find `next/navigation`, which next-intl names without its ending; the bundler does.
  test: { name, root: at(folder), include: [include], setupFiles, server: { deps: { inline: ["next-intl"] } } },
});

/** The API as a whole, through HTTP and through the command line, on one of the two databases. */
const apiOn = (name: string, database: "pglite" | "postgresql") => ({
  extends: true as const,
  // The copy that Node takes: `graphql` offers bundlers a second one, and two copies refuse each other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: at("apps/api/node_modules/graphql/index.js") }] },
  test: {
    name,
    root: at("tests"),
    include: ["{api,cli}/**/*.test.ts"],
    setupFiles,
    globalSetup: [at("tests/support/prepared/prepare.ts")],
    env: { TEST_DATABASE: database },
    // A first PGlite of a worker takes some seconds, more where all cores are busy.
    hookTimeout: 120_000,
  },
});

/** Real processes on a PostgreSQL of their own, which are killed on the way: one file after another, as each fills the machine. */
const processes = {
  extends: true as const,
  resolve: { alias: [{ find: /^graphql$/, replacement: at("apps/api/node_modules/graphql/index.js") }] },
  test: {
    name: "processes",
    root: at("tests"),
    include: ["{storm,drills,interleavings}/**/*.test.ts"],
    setupFiles,
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    // Generous on purpose: a busy machine is no defect. Whatever must be quick says so in its own test.
    testTimeout: 90_000,
    projects: [
      beside("domain", "packages/domain"),
      beside("chart", "packages/chart"),
      beside("cli", "apps/cli"),
      beside("web", "apps/web"),
      beside("api", "apps/api"),
      beside("scripts", "scripts", "**/*.test.ts"),
      apiOn("api on PGlite", "pglite"),
      apiOn("api on PostgreSQL", "postgresql"),
      processes,
    ],
  },
});
