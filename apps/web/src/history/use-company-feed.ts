"use client";

import type { Change } from "@puesto/domain/history";
import { type CompanyId, companyNodeId } from "@puesto/domain/identity";
import type { StructureDifference } from "@puesto/domain/structure";
import type { Locale } from "@puesto/domain/text";
import { useEffect } from "react";
import { useClient } from "urql";
import type { PresenceStore } from "./presence/presence-store.ts";
import { useIsSeen } from "./presence/use-is-seen.ts";
import { CompanyNewsDocument, type CompanyNewsSubscription } from "./session.generated.ts";
import type { Arrival } from "./session.ts";
import type { SessionStore } from "./session-store.ts";

const shortestWait = 500;
const longestWait = 5_000;

/**
 * Hears of every revision after the one that is known, one's own and others', and of who is there, over one connection; goes on
 * where it left off after an interruption. A window that is out of sight does not listen: a browser has few connections to one
 * origin. It catches up when it is seen again.
 */
export function useCompanyFeed(
  companyId: CompanyId,
  locale: Locale,
  revision: number | null,
  store: SessionStore,
  presences: PresenceStore,
): void {
  const client = useClient();
  const isSeen = useIsSeen();
  const hasBegun = revision !== null;
  useEffect(() => {
    if (!isSeen || !hasBegun) return;
    let wait = shortestWait;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let leave: () => void = () => {};
    const listen = () => {
      const after = store.get()?.revision ?? 0;
      const { unsubscribe } = client
        .subscription(CompanyNewsDocument, { company: companyNodeId(companyId), after, locale })
        .subscribe(({ data, error }) => {
          if (data !== undefined) {
            wait = shortestWait;
            const { change, presence } = data.companyNews;
            if (change !== null) store.onArrival(arrivalOf(change));
            if (presence !== null) presences.onChange(presence);
          }
          if (error !== undefined) again();
        });
      leave = unsubscribe;
    };
    const again = () => {
      leave();
      clearTimeout(timer);
      timer = setTimeout(listen, wait);
      wait = Math.min(longestWait, 2 * wait);
    };
    const back = () => {
      wait = shortestWait;
      again();
    };
    listen();
    window.addEventListener("online", back);
    return () => {
      leave();
      clearTimeout(timer);
      window.removeEventListener("online", back);
      presences.forget();
    };
  }, [client, companyId, locale, store, presences, isSeen, hasBegun]);
}

function arrivalOf({
  mustReload,
  revision: { requestKey, changes, difference, ...told },
}: NonNullable<CompanyNewsSubscription["companyNews"]["change"]>): Arrival {
  return {
    revision: told.number,
    // Changes and differences are written by the API of the same release, in the domain's own form.
    changes: mustReload ? null : (changes as readonly Change[] | null),
    difference: mustReload ? null : (difference as StructureDifference | null),
    requestKey,
    told,
  };
}
