"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import type { Actor } from "./actor.ts";
import { currentActor, subscribeToActor } from "./actor-store.ts";

/** Who edits in this browser, and what they are called on the page; nobody while the server draws. */
export function useActor(): { readonly actor: Actor | null; readonly shownName: string } {
  const text = useTranslations("actor");
  const actor = useSyncExternalStore(subscribeToActor, currentActor, nobody);
  return { actor, shownName: actor?.name ?? text("unnamed") };
}

const nobody = () => null;
