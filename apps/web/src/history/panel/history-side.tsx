"use client";

import type { Outline } from "@puesto/domain/structure";
import { outlineRow, rowOf } from "../../structure/index.ts";
import type { ChangeView, View } from "../../view/use-view.ts";
import { RoleThen } from "../past/role-then.tsx";
import type { Past } from "../past/use-past-outline.ts";
import { HistoryPanel } from "./history-panel.tsx";

/** What stands beside the chart while the history is open: the role that is open as it was, and the history. */
export function HistorySide({
  slug,
  outline,
  revision,
  view,
  changeView,
  past,
  onRestored,
}: {
  slug: string;
  /** What the chart shows. */
  outline: Outline;
  /** At which the company stands. */
  revision: number;
  view: View;
  changeView: ChangeView;
  /** The moment that is looked at, if any. */
  past: Past | null;
  onRestored: (revision: number) => void;
}) {
  const { open } = view;
  const row = open === null ? -1 : rowOf(outline, open);
  const role = open === null || row < 0 ? null : { id: outline.idPrefix + open, title: outlineRow(outline, row).title };
  return (
    <HistoryPanel
      slug={slug}
      revision={revision}
      role={role}
      looking={view}
      onLook={(at) => changeView({ at, against: null })}
      onCompare={(against) => changeView({ against })}
      onRestored={onRestored}
    >
      {past === null || open === null ? null : <RoleThen past={past} id={open} />}
    </HistoryPanel>
  );
}
