"use client";

import type { Layout } from "@puesto/chart";
import type { ShortId } from "@puesto/domain/identity";
import { useQueryStates } from "nuqs";
import { useCallback } from "react";
import { type Against, type RoleTab, type Trace, viewParsers } from "./address.ts";

/** The view that the address holds, and the way to change it. */
export interface View {
  readonly focus: ShortId | null;
  readonly open: ShortId | null;
  readonly tab: RoleTab;
  readonly depth: number;
  readonly layout: Layout;
  readonly relations: boolean;
  readonly toggled: readonly ShortId[];
  /** The role whose ties stand out, and which of them. */
  readonly trace: Trace | null;
  /** Whether the history stands beside the chart. */
  readonly history: boolean;
  /** Whether the findings stand beside the chart. */
  readonly findings: boolean;
  /** The revision as of which the chart is shown; null for the present. */
  readonly at: number | null;
  readonly against: Against | null;
}
export type ChangeView = (change: Partial<View>) => void;

export function useView(): readonly [View, ChangeView] {
  const [view, setView] = useQueryStates(viewParsers);
  const changeView = useCallback<ChangeView>(
    ({ toggled, ...change }) => void setView(toggled === undefined ? change : { ...change, toggled: [...toggled] }),
    [setView],
  );
  return [view, changeView];
}
