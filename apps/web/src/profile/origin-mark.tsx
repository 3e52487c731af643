import type { Origin } from "@puesto/domain/profile";
import { CornerDownRight, EyeOff, type LucideIcon, Pencil, Plus } from "lucide-react";
import { useTranslations } from "next-intl";

/** The sign and the colours of each origin: never a colour alone. */
const looks: Record<Origin, { readonly icon: LucideIcon; readonly colours: string }> = {
  INHERITED: { icon: CornerDownRight, colours: "text-muted" },
  CHANGED: { icon: Pencil, colours: "rounded-full bg-changed-soft px-2 text-changed" },
  ADDED: { icon: Plus, colours: "rounded-full bg-added-soft px-2 text-added" },
  LEFT_OUT: { icon: EyeOff, colours: "rounded-full bg-sunken px-2 text-ink-soft dark:bg-raised" },
};

/** Where a part of a profile comes from. */
export function OriginMark({ origin }: { origin: Origin }) {
  const text = useTranslations("profile");
  const { icon: Icon, colours } = looks[origin];
  return (
    <span className={`inline-flex min-h-5 items-center gap-1 font-medium text-xs ${colours}`}>
      <Icon size={12} strokeWidth={2.25} aria-hidden className="shrink-0" />
      {text("origin", { origin })}
    </span>
  );
}
