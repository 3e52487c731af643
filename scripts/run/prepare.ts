import { runTasks } from "./build.ts";
import { beginStep, complain, quote } from "./progress.ts";
import type { EndWish } from "./signals.ts";

/** Runs turbo tasks as one visible step. False when a task failed (after saying so) or the end was wished for. */
export async function prepare(title: string, tasks: readonly string[], wish: EndWish): Promise<boolean> {
  const step = beginStep(title);
  const outcome = await runTasks(tasks, { onTask: step.note, signal: wish.signal });
  if (outcome.ok) {
    step.done(outcome.unchanged ? `${title}: nothing has changed` : undefined);
    return true;
  }
  step.failed();
  if (wish.isHeard()) return false;
  quote(outcome.lines);
  complain(`${title} failed; what it said stands above.`);
  return false;
}
