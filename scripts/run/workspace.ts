import { readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");

/** An absolute path inside the checkout. */
export const inRoot = (...parts: readonly string[]): string => join(root, ...parts);

/** The script behind a package's command (its only one, or the one of its name), to be run on this very Node. */
export function commandOf(workspace: string, packageName: string): string {
  const folder = realpathSync(inRoot(workspace, "node_modules", packageName));
  const manifest: { readonly bin?: string | Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const { bin = {} } = manifest;
  const path = typeof bin === "string" ? bin : (bin[packageName] ?? Object.values(bin)[0]);
  if (path === undefined) throw new Error(`The package ${packageName} has no command.`);
  return join(folder, path);
}

/** The environment for everything that is started from here: no telemetry, no update notices. */
export function quietEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: "1",
    TURBO_TELEMETRY_DISABLED: "1",
    TURBO_NO_UPDATE_NOTIFIER: "1",
    NO_UPDATE_NOTIFIER: "1",
  };
}
