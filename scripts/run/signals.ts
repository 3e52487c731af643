/** The wish of whoever started this process that it ends. */
export type EndWish = {
  /** Settles when the wish is heard for the first time. */
  readonly heard: Promise<void>;
  readonly isHeard: () => boolean;
  /** Aborts with it. */
  readonly signal: AbortSignal;
  /** Runs when the wish is repeated by somebody who does not want to wait any longer. */
  readonly onImpatience: (act: () => void) => void;
};

/**
 * Listens for Ctrl-C, SIGTERM and the closing of the terminal. A process that pnpm started also ends when pnpm is gone:
 * a signal that ends only the wrapper would otherwise leave the servers behind.
 */
export function listenForEnd(): EndWish {
  let heard = false;
  let impatient = () => {};
  const controller = new AbortController();
  const promise = new Promise<void>((resolve) => {
    const hear = () => {
      if (heard) impatient();
      heard = true;
      controller.abort();
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, hear);
    if (process.env.npm_lifecycle_event !== undefined) {
      const wrapper = process.ppid;
      const watch = setInterval(() => {
        if (process.ppid === wrapper) return;
        clearInterval(watch);
        if (!heard) hear();
      }, 500);
      watch.unref();
    }
  });
  return {
    heard: promise,
    isHeard: () => heard,
    signal: controller.signal,
    onImpatience: (act) => {
      impatient = act;
    },
  };
}
