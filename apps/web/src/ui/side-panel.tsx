"use client";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { IconButton } from "./button.tsx";

/** Whether a panel is there: as the width of the window has it (beside on a wide one, not on a narrow one), or as somebody chose. */
export type Shown = "by-width" | "yes" | "no";

/** The other state of the panel than the one that is seen. */
export function nextShown(shown: Shown): Shown {
  const isShown = shown === "yes" || (shown === "by-width" && window.matchMedia("(min-width: 48rem)").matches);
  return isShown ? "no" : "yes";
}

const shownLooks: Record<Shown, string> = { "by-width": "hidden md:flex", yes: "flex", no: "hidden" };

/** What stands beside the picture; on a phone a sheet over its lower half, which can be enlarged. */
export function SidePanel({
  about,
  shown,
  label,
  onClose,
  children,
}: {
  /** What the panel is about: something else is shown from its beginning, and not from where the one before was left. */
  about: string | null;
  shown: Shown;
  label: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const text = useTranslations("role");
  const [large, setLarge] = useState(false);
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (content.current !== null) content.current.scrollTop = 0;
  }, [about]);
  const height = large ? "max-md:h-[calc(100dvh-4rem)]" : "max-md:h-[min(26rem,52dvh)]";
  return (
    <aside
      aria-label={label}
      className={`${shownLooks[shown]} z-30 flex-col border-line print:hidden bg-surface max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:rounded-t-2xl max-md:border-t max-md:shadow-modal max-md:transition-[height] md:relative md:w-[23rem] md:shrink-0 md:border-l ${height}`}
    >
      <div className="absolute top-3 right-3 z-10 flex items-center gap-1">
        <IconButton
          label={text(large ? "shrink" : "enlarge")}
          aria-expanded={large}
          onClick={() => setLarge(!large)}
          className="md:hidden"
        >
          {large ? <ChevronDown size={18} aria-hidden /> : <ChevronUp size={18} aria-hidden />}
        </IconButton>
        <IconButton label={text("close")} keys="Esc" onClick={onClose} className="md:size-8">
          <X size={18} aria-hidden />
        </IconButton>
      </div>
      <div ref={content} className="grow overflow-y-auto overscroll-contain pt-5">
        {children}
      </div>
    </aside>
  );
}
