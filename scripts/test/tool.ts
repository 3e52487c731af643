import { spawn } from "node:child_process";
import { commandOf, inRoot, quietEnvironment } from "../run/workspace.ts";

/** Runs a package's command in the foreground: it writes to this terminal. Gives its exit code. */
export function runTool(plan: {
  /** The workspace that depends on the package. */
  readonly workspace: string;
  readonly packageName: string;
  readonly folder: string;
  readonly arguments: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [commandOf(plan.workspace, plan.packageName), ...plan.arguments], {
      cwd: inRoot(plan.folder),
      // The tests start our own programs hundreds of times; what Node makes of a file is kept, by its content, from the first.
      env: { ...quietEnvironment(), NODE_COMPILE_CACHE: inRoot("tests/.output/compiled"), ...plan.environment },
      stdio: ["ignore", "inherit", "inherit"],
      signal: plan.signal,
    });
    child.once("error", () => resolve(1));
    child.once("close", (code) => resolve(code ?? 1));
  });
}
