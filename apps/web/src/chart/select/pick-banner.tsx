"use client";

import { Ban, MousePointerClick, Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Picker, useDesk, useQuestion } from "../../structure/index.ts";
import { IconButton } from "../../ui/button.tsx";
import { useShortcut } from "../../view/use-shortcut.ts";

/** What is asked while the other role is picked on the chart, and why the one under the pointer cannot be it. */
export function PickBanner({ picker, refusal }: { picker: Picker; refusal: string | null }) {
  const text = useTranslations("roleEdit");
  const { begin, end } = useDesk();
  const question = useQuestion(picker.picking);
  useShortcut(["Escape"], end);
  return (
    <div
      role="status"
      className="absolute bottom-6 left-1/2 z-30 flex w-max max-w-[calc(100%-2rem)] -translate-x-1/2 items-center gap-3 rounded-xl border border-accent bg-raised py-1.5 pr-1.5 pl-4 shadow-float"
    >
      {refusal === null ? (
        <MousePointerClick size={16} aria-hidden className="shrink-0 text-accent" />
      ) : (
        <Ban size={16} aria-hidden className="shrink-0 text-danger" />
      )}
      <span className="min-w-0">
        <span className="block font-medium">{question}</span>
        <span className={`block text-xs ${refusal === null ? "text-muted" : "text-danger"}`}>
          {refusal ?? text("pickHint")}
        </span>
      </span>
      <span className="flex shrink-0">
        <IconButton label={text("pickInList")} onClick={() => begin({ ...picker.picking, onChart: false })}>
          <Search size={17} aria-hidden />
        </IconButton>
        <IconButton label={text("pickNone")} keys="Esc" onClick={end}>
          <X size={18} aria-hidden />
        </IconButton>
      </span>
    </div>
  );
}
