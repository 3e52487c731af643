import type { CompanyId } from "@puesto/domain/identity";
import type { Notifications } from "../../database/index.ts";
import { type NewsLine, newsLine } from "../feed/news-line.ts";
import { type Presence, presenceChannel, readTold } from "./told-presence.ts";

/** What became of who is there: all of them, or those who came or turned to something else, and those who left. */
export interface PresenceChange {
  readonly isWhole: boolean;
  readonly present: readonly Presence[];
  /** Sessions that are gone. */
  readonly left: readonly string[];
}

/** Who is there, in all companies, as far as this process heard in the last half minute. */
export interface Presences {
  /** Who is there now, and then every change of it until it is aborted. Whoever reads slowly is told of several at once. */
  readonly follow: (company: CompanyId, signal: AbortSignal) => AsyncIterable<PresenceChange>;
  /** Whether there is room for one more in a company. */
  readonly hasRoomFor: (company: CompanyId, session: string) => boolean;
  /** Listens no more, and forgets everybody. */
  readonly close: () => void;
}

/** How long somebody is there who says nothing more; who stays says so three times in it. */
export const presenceSeconds = 30;
const most = { ofCompany: 200, inAll: 5_000 };

interface Here {
  readonly presence: Presence;
  readonly end: NodeJS.Timeout;
}
interface Follower {
  /** Sessions of which something is to be told. */
  readonly changed: Set<string>;
  readonly news: NewsLine;
}

/** Begins to listen for who is there. `seconds` is how long somebody is there who says nothing more. */
export function openPresences(notifications: Notifications, seconds: number = presenceSeconds): Presences {
  const companies = new Map<CompanyId, Map<string, Here>>();
  const followers = new Map<CompanyId, Set<Follower>>();
  let count = 0;

  const tell = (company: CompanyId, session: string) => {
    for (const { changed, news } of followers.get(company) ?? []) {
      changed.add(session);
      news.tell();
    }
  };

  function enter(presence: Presence): void {
    const { company, session } = presence;
    const before = companies.get(company)?.get(session);
    if (before === undefined && !hasRoomFor(company, session)) return;
    before?.end.refresh();
    if (before !== undefined && isSame(before.presence, presence)) return;
    if (before === undefined) count += 1;
    const end = before?.end ?? setTimeout(() => leave(company, session), seconds * 1_000).unref();
    const here = companies.get(company) ?? new Map<string, Here>();
    companies.set(company, here.set(session, { presence, end }));
    tell(company, session);
  }

  function leave(company: CompanyId, session: string): void {
    const here = companies.get(company);
    const gone = here?.get(session);
    if (here === undefined || gone === undefined) return;
    clearTimeout(gone.end);
    here.delete(session);
    if (here.size === 0) companies.delete(company);
    count -= 1;
    tell(company, session);
  }

  function hasRoomFor(company: CompanyId, session: string): boolean {
    const here = companies.get(company);
    return here?.has(session) === true || (count < most.inAll && (here?.size ?? 0) < most.ofCompany);
  }

  const close = notifications.listen(presenceChannel, {
    heard(payload) {
      const told = readTold(payload);
      if (told === null) return;
      if (told.left) leave(told.company, told.session);
      else enter(told);
    },
    // What was missed is made good by what everybody who is there says again soon, and by the end of those who do not.
    mayHaveMissed() {},
  });

  const whole = (company: CompanyId): PresenceChange => ({
    isWhole: true,
    present: [...(companies.get(company)?.values() ?? [])].map(({ presence }) => presence),
    left: [],
  });

  function changeOf(company: CompanyId, sessions: readonly string[]): PresenceChange {
    // So many came and went since the follower last took something that all there are is less.
    if (sessions.length > most.ofCompany) return whole(company);
    const here = companies.get(company);
    return {
      isWhole: false,
      present: sessions.flatMap((session) => here?.get(session)?.presence ?? []),
      left: sessions.filter((session) => here?.has(session) !== true),
    };
  }

  return {
    async *follow(company, signal) {
      const follower: Follower = { changed: new Set(), news: newsLine() };
      const others = followers.get(company) ?? new Set();
      followers.set(company, others.add(follower));
      try {
        yield whole(company);
        while (!signal.aborted) {
          const changed = [...follower.changed];
          follower.changed.clear();
          if (changed.length > 0) yield changeOf(company, changed);
          else await follower.news.next(signal);
        }
      } finally {
        others.delete(follower);
        if (others.size === 0) followers.delete(company);
      }
    },
    hasRoomFor,
    close() {
      close();
      for (const here of companies.values()) for (const { end } of here.values()) clearTimeout(end);
      companies.clear();
    },
  };
}

const isSame = (one: Presence, other: Presence): boolean =>
  one.name === other.name && one.colour === other.colour && one.role === other.role;
