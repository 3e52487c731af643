"use client";

import type { ShortId } from "@puesto/domain/identity";
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Found } from "./found.ts";
import { createMarkStore, type FindingMark, type MarkStore } from "./marks/mark-store.ts";

const FoundContext = createContext<Found | null>(null);
export const FoundProvider = FoundContext.Provider;

/** What was found in the company that is shown; null until its rows have come and were looked through. */
export const useFound = (): Found | null => useContext(FoundContext);

// The store never changes, so that a card is not drawn anew when something else is found.
const Marks = createContext<MarkStore>(createMarkStore());
export const FindingMarksProvider = Marks.Provider;

/** What the card of a role is marked with. */
export function useFindingMark(id: ShortId): FindingMark | null {
  const { at, subscribe } = useContext(Marks);
  return useSyncExternalStore(
    subscribe,
    () => at(id),
    () => null,
  );
}

/** All marks, for a picture that draws cards by itself. */
export function useFindingMarks(): ReadonlyMap<ShortId, FindingMark> {
  const { all, subscribe } = useContext(Marks);
  return useSyncExternalStore(subscribe, all, all);
}
