import { problem } from "../problem.ts";

/** The time that one request has to read what it answers with. */
export interface Deadline {
  /**
   * Waits for work no longer than the time that is left, and begins none after it: `DEADLINE_EXCEEDED`. A statement that is
   * left behind is ended by the database itself (`statement_timeout`).
   */
  readonly within: <Answer>(work: () => Promise<Answer>) => Promise<Answer>;
  /** Fails when the time is over. */
  readonly over: Promise<never>;
  /** Ends the watch; to be called when the answer is there. */
  readonly release: () => void;
}

/** Starts the time of a request. */
export function startDeadline(milliseconds: number): Deadline {
  const end = Promise.withResolvers<never>();
  // That nobody waits when it passes is no failure.
  end.promise.catch(() => {});
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
    end.reject(
      problem(
        "DEADLINE_EXCEEDED",
        `The answer was not ready within ${milliseconds / 1000} seconds, and the work on it was ended. Ask for less at once.`,
      ),
    );
  }, milliseconds).unref();
  return {
    within: (work) => (isOver ? end.promise : Promise.race([work(), end.promise])),
    over: end.promise,
    release: () => clearTimeout(timer),
  };
}
