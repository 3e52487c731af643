"use client";

import type { ShortId } from "@puesto/domain/identity";
import type { Outline, RelationType } from "@puesto/domain/structure";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useView } from "../../view/use-view.ts";
import { rowOf } from "../outline/outline-row.ts";
import type { Selection } from "./selection.ts";

/** The role that is looked for: whom others are to report to, or with whom one is to have a relation. */
export type Picking =
  | { readonly what: "moving"; readonly ids: readonly ShortId[] }
  | { readonly what: "relating"; readonly id: ShortId; readonly type: RelationType; readonly outward: boolean };

/**
 * What somebody is about to do, wherever it was asked for: the panel, the menu of a card, a key, the palette. `onChart` while the
 * other role is picked on the chart, and not in the list.
 */
export type Task =
  | { readonly what: "renaming" | "assigning"; readonly id: ShortId }
  | { readonly what: "removing"; readonly ids: readonly ShortId[] }
  | (Picking & { readonly onChart?: boolean });

/** Where work on roles is begun and ended; and which roles are chosen together. */
export interface Desk {
  readonly outline: Outline;
  readonly task: Task | null;
  readonly begin: (task: Task) => void;
  readonly end: () => void;
  readonly selection: Selection;
}

const DeskContext = createContext<Desk | null>(null);

export function DeskProvider({
  outline,
  selection,
  children,
}: {
  outline: Outline;
  selection: Selection;
  children: ReactNode;
}) {
  const [view, changeView] = useView();
  const [task, setTask] = useState<Task | null>(null);
  const { open } = view;

  // Forms of a role end when another one is opened.
  const lastOpen = useRef(open);
  useEffect(() => {
    if (lastOpen.current === open) return;
    lastOpen.current = open;
    setTask((now) => (now !== null && isOfPanel(now) && now.id !== open ? null : now));
  }, [open]);
  // What others remove is chosen no more.
  useEffect(() => {
    const chosen = selection.get();
    const left = [...chosen].filter((id) => rowOf(outline, id) >= 0);
    if (left.length < chosen.size) selection.set(left);
  }, [outline, selection]);

  const begin = useCallback(
    (next: Task) => {
      if (isOfPanel(next)) {
        selection.clear();
        changeView({ open: next.id, history: false });
      }
      setTask(next);
    },
    [changeView, selection],
  );
  const end = useCallback(() => setTask(null), []);
  const desk = useMemo(() => ({ outline, task, begin, end, selection }), [outline, task, begin, end, selection]);
  return <DeskContext value={desk}>{children}</DeskContext>;
}

const isOfPanel = (task: Task): task is Extract<Task, { what: "renaming" | "assigning" }> =>
  task.what === "renaming" || task.what === "assigning";

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("Roles are worked on within a company");
  return desk;
}

/** The roles that are chosen together; empty where it is not several. */
export const useSelected = (): ReadonlySet<ShortId> => useChosen(useDesk().selection);

/** The same of a selection that is at hand. */
export const useChosen = (selection: Selection): ReadonlySet<ShortId> =>
  useSyncExternalStore(selection.subscribe, selection.get, selection.get);

/** Whether a role is among those that are chosen together. */
export function useIsSelected(id: ShortId): boolean {
  const { selection } = useDesk();
  const now = () => selection.get().has(id);
  return useSyncExternalStore(selection.subscribe, now, now);
}
