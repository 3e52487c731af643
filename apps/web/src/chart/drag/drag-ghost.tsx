"use client";

import type { Outline } from "@puesto/domain/structure";
import { Ban } from "lucide-react";
import { useTranslations } from "next-intl";
import { outlineRow, rowOf } from "../../structure/index.ts";
import type { Drag } from "./use-drag.ts";

/** What is carried by the pointer, with the reason where it cannot be dropped. */
export function DragGhost({ drag, outline }: { drag: Drag; outline: Outline }) {
  const text = useTranslations("roleEdit");
  const isForbidden = drag.refusal !== null;
  const [first] = drag.ids;
  const row = first === undefined ? -1 : rowOf(outline, first);
  return (
    <div
      role="status"
      style={{ left: drag.x + 14, top: drag.y + 10 }}
      className={`pointer-events-none fixed z-50 max-w-72 rounded-lg border bg-raised px-3 py-2 text-sm shadow-float ${isForbidden ? "border-danger" : "border-accent"}`}
    >
      <span className="block truncate font-semibold">
        {drag.ids.length > 1 ? text("chosen", { count: drag.ids.length }) : outlineRow(outline, Math.max(0, row)).title}
      </span>
      {drag.refusal === null ? null : (
        <span className="mt-0.5 flex gap-1.5 text-danger text-xs">
          <Ban size={13} aria-hidden className="mt-0.5 shrink-0" />
          {drag.refusal}
        </span>
      )}
    </div>
  );
}
