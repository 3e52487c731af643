/** What lets the statements of one connection through to the database, step by step. */
export interface Gate {
  /** Waits at the first statement of a step until that step is let through. */
  readonly pass: (text: string) => Promise<void>;
  /** Lets one step more through, or all from now on. */
  readonly let: (more: number) => void;
  /** Whether a statement waits here just now. */
  readonly holds: () => boolean;
}

/**
 * Makes one. `stepOf` tells of a statement, by its text, the step that it belongs to, 1 and up; 0 where it belongs to whichever is
 * under way.
 */
export function gateWith(stepOf: (text: string) => number): Gate {
  let letThrough = 0;
  let release: (() => void) | null = null;
  return {
    async pass(text) {
      while (stepOf(text) > letThrough) {
        const { promise, resolve } = Promise.withResolvers<void>();
        release = resolve;
        await promise;
      }
    },
    let(more) {
      letThrough += more;
      const held = release;
      release = null;
      held?.();
    },
    holds: () => release !== null,
  };
}
