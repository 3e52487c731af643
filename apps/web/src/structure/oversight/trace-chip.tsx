"use client";

import { Waypoints, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "../../ui/button.tsx";
import { useView } from "../../view/use-view.ts";
import { useDesk } from "../edit/desk.tsx";
import { outlineRow, rowOf } from "../outline/outline-row.ts";
import { RoleLink } from "../role/role-link.tsx";
import type { Traced } from "./traced.ts";

/** Says over the chart whose ties stand out on it and how many roles they lead to, and leads back. */
export function TraceChip({ traced }: { traced: Traced | null }) {
  const text = useTranslations("oversight");
  const { outline } = useDesk();
  const [{ trace }, changeView] = useView();
  if (traced === null || trace === null) return null;
  const { title } = outlineRow(outline, Math.max(0, rowOf(outline, trace.of)));
  return (
    <div className="flex max-w-full items-center gap-2.5 rounded-xl border border-accent bg-surface py-1 pr-1 pl-3 shadow-float">
      <Waypoints size={16} aria-hidden className="shrink-0 text-accent" />
      <p role="status" className="min-w-0 text-pretty leading-tight">
        <span className="block text-muted text-xs">
          {text(`shown.${trace.side}`)} · {text("roles", { count: traced.rows.size - 1 })}
        </span>
        <RoleLink id={trace.of} className="block truncate rounded font-medium hover:underline">
          {title}
        </RoleLink>
      </p>
      <IconButton
        label={text("leave")}
        keys="Esc"
        className="size-9 md:size-8"
        onClick={() => changeView({ trace: null })}
      >
        <X size={17} aria-hidden />
      </IconButton>
    </div>
  );
}
