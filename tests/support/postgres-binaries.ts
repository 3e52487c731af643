import { spawnSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { delimiter, join } from "node:path";
import { canInstallPackages, installPackage } from "./apt.ts";

export const missingPostgres =
  "The tests need the PostgreSQL server (version 15 or newer) and found none; install it (Debian and Ubuntu: " +
  "`apt-get install postgresql`, macOS: `brew install postgresql@17`), or set TEST_POSTGRES_BIN to the folder that holds `initdb` and `postgres`.";

/** The folder with PostgreSQL's server programs, which are installed if that can be done, or null. */
export function findPostgresBinaries(onInstall: () => void): string | null {
  const found = candidateFolders().find(holdsServer);
  if (found !== undefined) return found;
  if (!canInstallPackages()) return null;
  onInstall();
  installPackage("postgresql");
  return candidateFolders().find(holdsServer) ?? null;
}

const holdsServer = (folder: string): boolean =>
  ["initdb", "postgres", "createdb"].every((program) => existsSync(join(folder, program)));

/** Where to look, best first. A folder that is named in the environment is the only one that counts. */
function candidateFolders(): readonly string[] {
  const named = process.env.TEST_POSTGRES_BIN;
  if (named !== undefined && named !== "") return [named];
  const configured = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" }).stdout?.trim() ?? "";
  return [
    ...(process.env.PATH ?? "").split(delimiter),
    ...(configured === "" ? [] : [configured]),
    ...newestFirst("/usr/lib/postgresql/*/bin"),
    ...newestFirst("/usr/pgsql-*/bin"),
    ...newestFirst("/opt/homebrew/opt/postgresql*/bin"),
    ...newestFirst("/usr/local/opt/postgresql*/bin"),
    ...newestFirst("/Applications/Postgres.app/Contents/Versions/*/bin"),
  ];
}

const newestFirst = (pattern: string): readonly string[] =>
  globSync(pattern).toSorted((one, other) => other.localeCompare(one, undefined, { numeric: true }));
