"use client";

import { type CompanyId, companyNodeId, type ShortId } from "@puesto/domain/identity";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import { ask } from "../../graphql/ask.ts";
import { actorHeader, currentActor, newToken, subscribeToActor } from "../actor/actor-store.ts";
import { type OwnPresence, type PresenceLine, tellPresence } from "./own-presence.ts";
import { EndPresenceDocument, UpdatePresenceDocument } from "./presence.generated.ts";
import { createPresenceStore, type PresenceStore, windowName } from "./presence-store.ts";
import { useIsSeen } from "./use-is-seen.ts";

/** Who else looks at a company. One's own windows, which are known by who one is, are left out. */
export const usePresences = (idPrefix: string): PresenceStore =>
  useMemo(() => createPresenceStore(idPrefix, () => currentActor().id), [idPrefix]);

/** Tells others which role one looks at, for as long as the window is in sight. */
export function useOwnPresence(companyId: CompanyId, idPrefix: string, role: ShortId | null): void {
  const unnamed = useTranslations("actor")("unnamed");
  const isSeen = useIsSeen();
  const line = useMemo(() => presenceLine(idPrefix, unnamed), [idPrefix, unnamed]);
  const own = useRef<OwnPresence | null>(null);
  const looked = useRef(role);
  useEffect(() => {
    if (!isSeen) return;
    const presence = tellPresence(line, companyId, looked.current);
    own.current = presence;
    const leave = subscribeToActor(presence.again);
    window.addEventListener("pagehide", presence.end);
    return () => {
      own.current = null;
      leave();
      window.removeEventListener("pagehide", presence.end);
      presence.end();
    };
  }, [line, companyId, isSeen]);
  useEffect(() => {
    looked.current = role;
    own.current?.lookAt(role);
  }, [role]);
}

function presenceLine(idPrefix: string, unnamed: string): PresenceLine {
  // Made when it is first needed: the server, which draws this too, is nobody.
  let made: string | null = null;
  const session = () => {
    made ??= windowName(currentActor().id, newToken());
    return made;
  };
  return {
    async say(companyId, role) {
      const input = {
        company: companyNodeId(companyId),
        session: session(),
        role: role === null ? null : idPrefix + role,
      };
      const headers = { "puesto-actor": actorHeader(unnamed) };
      const answer = await ask("/graphql", UpdatePresenceDocument, { input }, undefined, headers);
      return answer.ok ? answer.value.updatePresence.expiresInSeconds : null;
    },
    end(companyId) {
      const input = { company: companyNodeId(companyId), session: session() };
      void ask("/graphql", EndPresenceDocument, { input }, "outlives-the-page");
    },
  };
}
