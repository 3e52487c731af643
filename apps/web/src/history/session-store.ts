import type { AskedChange, ChangeRefusal } from "@puesto/domain/history";
import { accepted, type Result, refused } from "@puesto/domain/result";
import {
  type Arrival,
  acknowledged,
  arrived,
  asked,
  beginSession,
  dismissed,
  type PendingEdit,
  proposed,
  reloaded,
  type ServerRows,
  type Session,
  settled,
  type ToldRefusal,
  turnedDown,
  withdrawn,
} from "./session.ts";

/** What the API said to an edit: the revision that it made, or why it is not made; `AWAY` where it could not be asked. */
export type Answer = { readonly revision: number } | { readonly refusals: readonly ToldRefusal[] } | "AWAY";

/** The way to the API, as a session needs it. */
export interface SessionLine {
  readonly rows: () => Promise<ServerRows | null>;
  readonly send: (key: string, changes: readonly AskedChange[]) => Promise<Answer>;
  /** The revision at which the company stands; null where the API does not answer. */
  readonly stands: () => Promise<number | null>;
  readonly newKey: () => string;
}

/** A session as the page holds it: begins when it is first needed, sends one's own edits one after another, and tells who listens. */
export interface SessionStore {
  readonly get: () => Session | null;
  /** Whether edits wait for the API to answer again. */
  readonly isAway: () => boolean;
  readonly subscribe: (listen: () => void) => () => void;
  /** Makes an edit at once, here, and asks the API for it. The refusals where it cannot be; `AWAY` where the rows are still to come. */
  readonly propose: (changes: readonly AskedChange[]) => Promise<Result<null, readonly ChangeRefusal[] | "AWAY">>;
  readonly begin: () => Promise<Session | null>;
  readonly onArrival: (arrival: Arrival) => void;
  /** Fetches the rows anew, as after a revision that nobody told. */
  readonly reload: () => Promise<void>;
  /** Does without an edit that is a conflict. */
  readonly dismiss: (key: string) => void;
  /** While the API is away: takes off the last edit that waits. Whether there was one. */
  readonly withdraw: () => boolean;
  /** Settles when each edit made so far has its answer, or the API is away: what is asked then is about all of them. */
  readonly answered: () => Promise<void>;
  /** Tries again what waits, as when the line is back. */
  readonly retry: () => void;
}

const shortestWait = 1_000;
const longestWait = 15_000;
/** So long the feed has to bring what was missed; then the rows are fetched anew. */
const catchUp = 8_000;

export function createSessionStore(line: SessionLine): SessionStore {
  let session: Session | null = null;
  let beginning: Promise<Session | null> | null = null;
  let sending = false;
  let away = false;
  let wait = shortestWait;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listen of listeners) listen();
  };
  const become = (next: Session) => {
    session = next;
    tell();
  };

  const begin = (): Promise<Session | null> => {
    if (session !== null) return Promise.resolve(session);
    beginning ??= line.rows().then((rows) => {
      beginning = null;
      if (rows !== null && session === null) become(beginSession(rows));
      return session;
    });
    return beginning;
  };
  const reload = async (because: Arrival | null = null) => {
    const rows = await line.rows();
    if (rows === null || session === null) return;
    become(reloaded(session, rows, because));
  };

  const subscribe = (listen: () => void) => {
    listeners.add(listen);
    return () => void listeners.delete(listen);
  };

  /** Waits until a revision is here. */
  const reached = (revision: number): Promise<void> =>
    new Promise((resolve) => {
      let stop = () => {};
      const late = setTimeout(() => void reload().then(end), catchUp);
      const look = () => (session?.revision ?? 0) >= revision && end();
      function end() {
        clearTimeout(late);
        stop();
        resolve();
      }
      stop = subscribe(look);
      look();
    });

  /** Whether the API answers again. Then what others did meanwhile is here, and what waits is judged by it before it is sent. */
  const isBack = async (): Promise<boolean> => {
    const stands = await line.stands();
    if (stands === null) return false;
    await reached(stands);
    if (session === null || session.revision < stands) return false;
    away = false;
    become(settled(session));
    return true;
  };

  const waitAndTry = () => {
    away = true;
    clearTimeout(timer);
    timer = setTimeout(() => void pump(), wait);
    wait = Math.min(longestWait, 2 * wait);
    tell();
  };

  const firstUnmade = () => session?.pending.find(({ revision }) => revision === null);

  /** Sends what is first in line; the next goes when it is answered. */
  const pump = async (): Promise<void> => {
    if (sending || firstUnmade() === undefined) return;
    sending = true;
    const isThere = !away || (await isBack());
    const next = firstUnmade();
    const answer = !isThere ? "AWAY" : next === undefined || session === null ? null : await sent(session, next);
    sending = false;
    if (answer === "AWAY") return waitAndTry();
    wait = shortestWait;
    if (answer === null || next === undefined || session === null) return;
    if ("revision" in answer) become(acknowledged(session, next.key, answer.revision));
    else become(turnedDown(session, next.key, answer.refusals));
    await pump();
  };

  const sent = (current: Session, { key, changes }: PendingEdit): Promise<Answer> => {
    become(asked(current, key));
    return line.send(key, changes);
  };

  return {
    get: () => session,
    isAway: () => away,
    subscribe,
    async propose(changes) {
      const current = await begin();
      if (current === null) return refused("AWAY");
      const next = proposed(current, line.newKey(), changes);
      if (!next.ok) return next;
      become(next.value);
      void pump();
      return accepted(null);
    },
    begin,
    onArrival(arrival) {
      if (session === null) return;
      const next = arrived(session, arrival);
      if (next === "RELOAD") void reload(arrival);
      else if (next !== session) become(next);
    },
    reload: () => reload(),
    dismiss(key) {
      if (session !== null) become(dismissed(session, key));
    },
    withdraw() {
      const next = away && session !== null ? withdrawn(session) : null;
      if (next === null) return false;
      away = next.pending.some(({ revision }) => revision === null);
      become(next);
      return true;
    },
    answered: () =>
      new Promise((resolve) => {
        let stop = () => {};
        const look = () => {
          if (!away && firstUnmade() !== undefined) return;
          stop();
          resolve();
        };
        stop = subscribe(look);
        look();
      }),
    retry() {
      clearTimeout(timer);
      wait = shortestWait;
      void pump();
    },
  };
}
