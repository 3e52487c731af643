import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { emptyListeners, type Notifications } from "./notifications.ts";

/** Milliseconds: between two tries to connect, at first and at most; between two looks whether the connection still lives. */
const patience = { firstPause: 50, longestPause: 2_000, probe: 15_000, answer: 5_000 };

/**
 * Listens on a PostgreSQL over one connection of its own, beside the pool. When that dies it is made anew, for as long as it
 * takes, and the listeners are told that they may have missed something. A connection whose other end vanished without a word
 * is found out by a question now and then.
 */
export function postgresNotifications(url: string): Notifications & { readonly close: () => Promise<void> } {
  const listeners = emptyListeners();
  const closing = new AbortController();
  let client: pg.Client | null = null;
  let running: Promise<void> | null = null;

  async function stayConnected(): Promise<void> {
    for (let failures = 0; !closing.signal.aborted; failures += 1) {
      await untilGone(() => {
        failures = 0;
      }).catch(() => {});
      const milliseconds = Math.min(patience.firstPause * 2 ** failures, patience.longestPause);
      await pause(milliseconds * (0.5 + Math.random() / 2), undefined, { signal: closing.signal }).catch(() => {});
    }
  }

  /** Connects, listens, and fails when the connection is gone, which it is at the latest when all is closed. */
  async function untilGone(onConnected: () => void): Promise<void> {
    const opened = new pg.Client({
      connectionString: url,
      application_name: "puesto listen",
      connectionTimeoutMillis: patience.answer,
      query_timeout: patience.answer,
      keepAlive: true,
    });
    const gone = Promise.withResolvers<never>();
    gone.promise.catch(() => {});
    const leave = () => gone.reject(new Error("the connection is gone"));
    // An error that nobody listened to would end the process.
    opened.on("error", leave);
    opened.on("end", leave);
    opened.on("notification", ({ channel, payload }) => listeners.tell(channel, payload ?? ""));
    closing.signal.addEventListener("abort", leave);
    const probe = setInterval(() => void opened.query("select 1").catch(leave), patience.probe).unref();
    try {
      await Promise.race([opened.connect(), gone.promise]);
      client = opened;
      for (const channel of listeners.channels()) await opened.query(listenTo(channel));
      onConnected();
      listeners.tellOfGap();
      await gone.promise;
    } finally {
      client = null;
      clearInterval(probe);
      closing.signal.removeEventListener("abort", leave);
      // Not waited for: the other end may never answer.
      opened.end().catch(() => {});
    }
  }

  return {
    listen(channel, listener) {
      const leave = listeners.add(channel, listener);
      // Where this fails the connection is about to be made anew, with this channel among the others.
      client?.query(listenTo(channel)).then(listener.mayHaveMissed, () => {});
      running ??= stayConnected();
      return leave;
    },
    async close() {
      closing.abort();
      await running;
    },
  };
}

const listenTo = (channel: string): string => `listen ${pg.escapeIdentifier(channel)}`;
