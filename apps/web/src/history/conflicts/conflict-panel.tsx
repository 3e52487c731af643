"use client";

import type { ShortId } from "@puesto/domain/identity";
import { ChevronDown, ChevronUp, GitMerge } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { IconButton } from "../../ui/button.tsx";
import type { Conflicts } from "../use-session.ts";
import { ConflictEntry } from "./conflict-entry.tsx";

/**
 * Edits of one's own that do not fit any more, each with what can be done: it stays until each is settled, beside the work, and can
 * be folded. `titleOf` is what a role is called on the chart, if it is there.
 */
export function ConflictPanel({
  conflicts: { all, drop, make },
  titleOf,
  onShow,
}: {
  conflicts: Conflicts;
  titleOf: (id: ShortId) => string | null;
  onShow: (id: ShortId) => void;
}) {
  const text = useTranslations("conflicts");
  const id = useId();
  const [isOpen, setOpen] = useState(true);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed goes with its entry: the keyboard goes on where the next one is.
  const settled = useRef(false);
  useEffect(() => {
    if (settled.current) heading.current?.focus();
    settled.current = false;
  }, [all]);
  if (all.length === 0) return null;
  return (
    <section
      aria-labelledby={id}
      className="flex max-h-[min(36rem,60dvh)] max-md:max-h-[calc(48dvh-9rem)] w-[27rem] max-w-full flex-col overflow-hidden rounded-xl border border-vacant/50 bg-surface shadow-float"
    >
      <div className="flex items-center gap-2.5 bg-vacant-soft py-1.5 pr-1.5 pl-3.5 text-vacant">
        <GitMerge size={17} aria-hidden className="shrink-0" />
        <h2 id={id} ref={heading} tabIndex={-1} className="grow text-pretty font-semibold text-sm outline-none">
          <span role="status">{text("title", { count: all.length })}</span>
        </h2>
        <IconButton
          label={text(isOpen ? "fold" : "unfold")}
          aria-expanded={isOpen}
          className="size-8 text-vacant"
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <ChevronUp size={17} aria-hidden /> : <ChevronDown size={17} aria-hidden />}
        </IconButton>
      </div>
      {isOpen ? (
        <ol className="flex flex-col divide-y divide-line overflow-y-auto overscroll-contain">
          {all.map((conflict) => (
            <ConflictEntry
              key={conflict.key}
              conflict={conflict}
              titleOf={titleOf}
              onShow={onShow}
              onDrop={() => {
                settled.current = true;
                drop(conflict.key);
              }}
              onMake={(changes) => {
                settled.current = true;
                make(conflict.key, changes);
              }}
            />
          ))}
        </ol>
      ) : null}
    </section>
  );
}
