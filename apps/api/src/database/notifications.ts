/** Whoever listens on a channel. Neither may throw. */
export interface Listener {
  /** What was told on the channel, once for each time it was told. */
  readonly heard: (payload: string) => void;
  /** That something may have been told without being heard: when listening begins, and when it begins again after an interruption. */
  readonly mayHaveMissed: () => void;
}

/** What is told over the database (`pg_notify`), by this process or another, as soon as the transaction that tells it is over. */
export interface Notifications {
  /**
   * Listens at once, or as soon as the database answers, until the function that it gives is called. What was told before
   * `mayHaveMissed` was called is not heard: who needs it looks for itself then.
   */
  readonly listen: (channel: string, listener: Listener) => () => void;
}

/** The listeners of each channel. */
export interface Listeners {
  /** Adds one; gives what takes it away again. */
  readonly add: (channel: string, listener: Listener) => () => void;
  readonly channels: () => readonly string[];
  readonly tell: (channel: string, payload: string) => void;
  readonly tellOfGap: () => void;
}

/** Makes an empty list of listeners. */
export function emptyListeners(): Listeners {
  const all = new Map<string, Set<Listener>>();
  return {
    add(channel, listener) {
      const there = all.get(channel) ?? new Set();
      all.set(channel, there.add(listener));
      return () => {
        there.delete(listener);
        if (there.size === 0) all.delete(channel);
      };
    },
    channels: () => [...all.keys()],
    tell(channel, payload) {
      for (const { heard } of all.get(channel) ?? []) heard(payload);
    },
    tellOfGap() {
      for (const there of all.values()) for (const { mayHaveMissed } of there) mayHaveMissed();
    },
  };
}
