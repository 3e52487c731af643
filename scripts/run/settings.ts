import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { lockFolder } from "../../apps/api/src/database/folder-lock.ts";
import { type Environment, readEnvironment } from "../../apps/api/src/environment.ts";
import { isPortFree } from "./port.ts";
import { complain } from "./progress.ts";

/**
 * The settings of this process, or the end of it with code 1 after one sentence: a wrong value, a port that somebody has,
 * a data folder that cannot be used or that another Puesto uses. All of it is found out before anything is built.
 */
export async function settingsOrEnd(): Promise<Environment> {
  const outcome = readEnvironment();
  const problem = "problem" in outcome ? outcome.problem : await placeProblem(outcome.environment);
  if ("environment" in outcome && problem === null) return outcome.environment;
  complain(problem ?? "");
  return process.exit(1);
}

/** What stands in the way of starting here, or null. */
async function placeProblem({ webPort, port, databaseUrl, dataFolder }: Environment): Promise<string | null> {
  if (webPort === port) return `PORT and API_PORT are both ${port}; give the page and the API a port each.`;
  // The folder first: who starts the same Puesto twice meets its ports too, but the folder tells more.
  const folder = databaseUrl === null ? folderProblem(dataFolder) : null;
  if (folder !== null) return folder;
  for (const [name, wanted] of [["PORT", webPort] as const, ["API_PORT", port] as const]) {
    if (await isPortFree(wanted)) continue;
    return `Port ${wanted} is taken by another program; end that one, or set ${name} to a free port, such as ${name}=${wanted + 10}.`;
  }
  return null;
}

function folderProblem(folder: string): string | null {
  try {
    makeFolder(folder);
    const outcome = lockFolder(folder);
    if ("problem" in outcome) return outcome.problem;
    // The API takes it for good; this was only to know it now.
    outcome.lock.release();
    return null;
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    return `DATA_DIR is ${folder}, which is no folder that can be made or written to${reason}; name another one.`;
  }
}

/** Folder by folder: Node's own recursion never ends where the system says of a new folder that it is not there (in /proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
