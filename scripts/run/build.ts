import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { commandOf, quietEnvironment, root } from "./workspace.ts";

export type TasksOutcome = {
  readonly ok: boolean;
  /** Whether every task was found done already. */
  readonly unchanged: boolean;
  /** Everything that was printed. */
  readonly lines: readonly string[];
};

/** Runs turbo tasks, such as `["build", "--filter=@puesto/web"]`; what is unchanged is taken from its cache. */
export function runTasks(
  arguments_: readonly string[],
  { onTask = () => {}, signal }: { readonly onTask?: (task: string) => void; readonly signal?: AbortSignal } = {},
): Promise<TasksOutcome> {
  return new Promise((resolve) => {
    const lines: string[] = [];
    // Without a packageManager field in package.json turbo takes the root for a lone package, unless told not to infer.
    const child = spawn(
      process.execPath,
      [commandOf(".", "turbo"), "--skip-infer", "run", ...arguments_, "--output-logs=new-only"],
      {
        cwd: root,
        env: { ...quietEnvironment(), NO_COLOR: "1" },
        stdio: ["ignore", "pipe", "pipe"],
        ...(signal === undefined ? {} : { signal }),
      },
    );
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        lines.push(line);
        const task = /^(@puesto\/[a-z]+:[a-z:]+): cache miss/.exec(line)?.[1];
        if (task !== undefined) onTask(task);
      });
    }
    child.once("error", (error) => resolve({ ok: false, unchanged: false, lines: [...lines, error.message] }));
    child.once("close", (code) => {
      const total = /Cached:\s+(\d+) cached, (\d+) total/.exec(lines.join("\n"));
      resolve({ ok: code === 0, unchanged: total !== null && total[1] === total[2], lines });
    });
  });
}
