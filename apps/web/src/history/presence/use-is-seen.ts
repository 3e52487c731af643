"use client";

import { useSyncExternalStore } from "react";

/** Whether the window is in sight. */
export const useIsSeen = (): boolean => useSyncExternalStore(subscribe, isSeen, onServer);

function subscribe(listen: () => void): () => void {
  document.addEventListener("visibilitychange", listen);
  return () => document.removeEventListener("visibilitychange", listen);
}
const isSeen = () => document.visibilityState === "visible";
const onServer = () => true;
