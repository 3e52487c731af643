"use client";

import type { ShortId } from "@puesto/domain/identity";
import { createContext, useContext, useSyncExternalStore } from "react";

/** What changes on cards without moving any: kept apart, so that only the cards concerned are drawn anew. */
export interface CardState {
  /** The role whose details are open. */
  readonly open: ShortId | null;
  /** The one card that the tab key reaches. */
  readonly active: ShortId | null;
  /** Whether the active card is to take the focus as soon as it is there. */
  readonly takesFocus: boolean;
  /** The rows of the roles that are dragged, each with all below it, and what they would be dropped on. */
  readonly dragged: readonly { readonly from: number; readonly end: number }[];
  readonly drop: {
    readonly over: ShortId;
    readonly where: "INTO" | "BEFORE" | "AFTER";
    readonly isAllowed: boolean;
  } | null;
}

export interface CardStore {
  readonly get: () => CardState;
  readonly set: (change: Partial<CardState>) => void;
  readonly subscribe: (listen: () => void) => () => void;
  /** Folds or unfolds a role. Set by the chart that owns the store. */
  fold: (id: ShortId) => void;
  /** Opens the menu of a role beside something on the screen. Set by the chart as well. */
  openMenu: (id: ShortId, anchor: DOMRect) => void;
}

export function createCardStore(open: ShortId | null, active: ShortId | null): CardStore {
  let state: CardState = { open, active, takesFocus: false, dragged: [], drop: null };
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      for (const listen of listeners) listen();
    },
    subscribe: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    fold: () => {},
    openMenu: () => {},
  };
}

const Store = createContext<CardStore>(createCardStore(null, null));
export const CardStoreProvider = Store.Provider;
export const useCardStore = (): CardStore => useContext(Store);

/** One fact of the store; a card is drawn anew only when it changes. */
export function useCardFact<Fact extends boolean | string>(read: (state: CardState) => Fact): Fact {
  const store = useCardStore();
  const now = () => read(store.get());
  return useSyncExternalStore(store.subscribe, now, now);
}
