"use client";

import type { Severity } from "@puesto/domain/structure";
import { CircleX, Info, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";

const signs = {
  ERROR: { icon: CircleX, look: "text-danger", ground: "bg-danger-soft" },
  WARNING: { icon: TriangleAlert, look: "text-vacant", ground: "bg-vacant-soft" },
  NOTICE: { icon: Info, look: "text-muted", ground: "bg-sunken dark:bg-raised" },
} as const;

/** What a severity is called. */
export function useSeverityName(): (severity: Severity) => string {
  const text = useTranslations("findings");
  const names = { ERROR: text("error"), WARNING: text("warning"), NOTICE: text("notice") };
  return (severity) => names[severity];
}

/** A severity as a picture, which says it too; on its own ground where it stands alone. */
export function SeveritySign({
  severity,
  label,
  size = 16,
  onGround = false,
}: {
  severity: Severity;
  /** What it says instead; nothing where the words stand beside it. */
  label?: string;
  size?: number;
  onGround?: boolean;
}) {
  const name = useSeverityName();
  const { icon: Icon, look, ground } = signs[severity];
  const said = label ?? name(severity);
  const icon = (
    <Icon
      size={size}
      {...(said === "" ? { "aria-hidden": true } : { role: "img", "aria-label": said })}
      className={`shrink-0 ${look}`}
    />
  );
  if (!onGround) return icon;
  return (
    <span className={`flex size-5 items-center justify-center rounded-full ring-2 ring-surface ${ground}`}>{icon}</span>
  );
}
