import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { inRoot, quietEnvironment } from "./workspace.ts";

export type ServerPlan = {
  /** How a person calls it: "the API". */
  readonly name: string;
  /** Arguments of Node: the script first. */
  readonly command: readonly string[];
  /** Folder of the checkout in which it runs. */
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Gets every line that it prints, as it is printed. */
  readonly onLine: (line: string) => void;
};

/** A server that is running as a child of this process. */
export type Server = {
  readonly name: string;
  /** Settles when the process has ended, with what to say of it: "with code 1". Never rejects. */
  readonly ended: Promise<string>;
  /** Asks it to end (SIGTERM) and waits; after `patienceMs` it is ended by force. */
  readonly stop: (patienceMs: number) => Promise<void>;
  /** Ends it at once, without its knowing (SIGKILL), and waits until it is gone. */
  readonly kill: () => Promise<void>;
};

/** Starts a server of ours on this Node. It ends with this process, whatever happens to this process. */
export function startServer(plan: ServerPlan): Server {
  const child = spawn(process.execPath, ["--import", inRoot("scripts/run/with-parent.ts"), ...plan.command], {
    cwd: inRoot(plan.folder),
    env: { ...quietEnvironment(), ...plan.environment, PUESTO_PARENT: String(process.pid) },
    // A group of its own: Ctrl-C in a terminal reaches this process, which then stops the servers in order.
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface({ input: stream }).on("line", plan.onLine);
  }
  const ended = whenEnded(child);
  return {
    name: plan.name,
    ended,
    stop: async (patienceMs) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      const force = setTimeout(() => child.kill("SIGKILL"), patienceMs);
      await ended;
      clearTimeout(force);
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function whenEnded(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(`because it could not be started (${error.message})`));
    child.once("close", (code, signal) => resolve(signal === null ? `with code ${code}` : `by ${signal}`));
  });
}
