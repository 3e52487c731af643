"use client";

import { LayoutList, Maximize, Minus, Network, Plus, Redo2, Spline, Undo2, Workflow, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "../ui/button.tsx";
import { Segments, Switch } from "../ui/choice/segments.tsx";
import { ShortcutList } from "./shortcut-list.tsx";
import type { ChangeView, View } from "./use-view.ts";

interface Edits {
  readonly undo: () => void;
  readonly redo: () => void;
}

const Line = () => <span aria-hidden className="mx-1 h-5 w-px bg-line" />;

/**
 * How the picture is drawn, and beside it the way back through one's own `edits`, where there are any to take back. `layers` is how
 * many levels the company has, `focused` the title of the role in focus.
 */
export function Toolbar({
  view,
  changeView,
  layers,
  focused,
  edits,
  onFit,
}: {
  view: View;
  changeView: ChangeView;
  layers: number;
  focused: string | null;
  edits: Edits | null;
  onFit: () => void;
}) {
  const text = useTranslations("toolbar");
  const deepest = Math.max(0, layers - 1);
  const depth = Math.min(view.depth, deepest);
  return (
    <div className="pointer-events-none! flex max-w-full flex-wrap gap-2 *:pointer-events-auto">
      <div
        role="toolbar"
        aria-label={text("title")}
        className="flex max-w-full flex-wrap items-center rounded-xl border border-line bg-surface p-1 shadow-float"
      >
        <Segments
          label={text("layout")}
          value={view.layout}
          onChange={(layout) => changeView({ layout })}
          choices={[
            { value: "compact", label: text("compact"), icon: <LayoutList size={17} aria-hidden /> },
            { value: "down", label: text("down"), icon: <Network size={17} aria-hidden /> },
            { value: "right", label: text("right"), icon: <Workflow size={17} aria-hidden /> },
          ]}
        />
        <Line />
        <IconButton
          label={text("less")}
          className="size-8"
          disabled={depth === 0}
          onClick={() => changeView({ depth: depth - 1, toggled: [] })}
        >
          <Minus size={16} aria-hidden />
        </IconButton>
        <output className="min-w-17 text-center text-ink-soft text-xs tabular-nums">{text("depth", { depth })}</output>
        <IconButton
          label={text("more")}
          className="size-8"
          disabled={depth >= deepest}
          onClick={() => changeView({ depth: depth + 1, toggled: [] })}
        >
          <Plus size={16} aria-hidden />
        </IconButton>
        <Line />
        <Switch label={text("relations")} on={view.relations} onChange={(relations) => changeView({ relations })}>
          <Spline size={17} aria-hidden />
        </Switch>
        <IconButton label={text("fit")} keys="F" className="size-8" onClick={onFit}>
          <Maximize size={16} aria-hidden />
        </IconButton>
        <ShortcutList />
        {focused === null ? null : (
          <span className="ml-1 flex h-8 items-center gap-1 rounded-lg bg-accent-soft pl-2.5 text-accent text-xs">
            <span className="max-w-40 truncate">{text("focused", { title: focused })}</span>
            <LeaveFocus onLeave={() => changeView({ focus: null })} />
          </span>
        )}
      </div>
      {edits === null ? null : <UndoButtons edits={edits} />}
    </div>
  );
}

/** In sight, since not everybody has a keyboard or knows its keys. */
function UndoButtons({ edits }: { edits: Edits }) {
  const text = useTranslations("roleEdit");
  return (
    <div className="flex items-center rounded-xl border border-line bg-surface p-1 shadow-float">
      <IconButton label={text("undo")} keys="Ctrl Z" className="size-8" onClick={edits.undo}>
        <Undo2 size={17} aria-hidden />
      </IconButton>
      <IconButton label={text("redo")} keys="Ctrl Shift Z" className="size-8" onClick={edits.redo}>
        <Redo2 size={17} aria-hidden />
      </IconButton>
    </div>
  );
}

function LeaveFocus({ onLeave }: { onLeave: () => void }) {
  const text = useTranslations("role");
  return (
    <IconButton label={text("leaveFocus")} className="size-8 text-accent" onClick={onLeave}>
      <X size={14} aria-hidden />
    </IconButton>
  );
}
