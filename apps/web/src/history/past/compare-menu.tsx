"use client";

import { ChevronDown, GitCompareArrows } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../ui/button.tsx";
import { Menu, MenuChoices } from "../../ui/popups/menu.tsx";
import type { Against } from "../../view/address.ts";

/** Chooses what a past moment is compared with. Any other revision is chosen in the history, where one sees which is which. */
export function CompareMenu({
  at,
  against,
  isPresent,
  onAgainst,
}: {
  at: number;
  against: Against | null;
  /** Whether the moment is the present one. */
  isPresent: boolean;
  onAgainst: (against: Against | null) => void;
}) {
  const text = useTranslations("history");
  const picked =
    typeof against === "number" ? [{ value: "picked", label: text("withRevision", { revision: against }) }] : [];
  const label =
    against === null
      ? text(at === 1 ? "withNothing" : "withBefore")
      : against === "now"
        ? text("withNow")
        : text("withRevision", { revision: against });
  return (
    <Menu
      align="end"
      trigger={
        <Button className="h-8 px-2.5" aria-label={text("compare", { what: label })}>
          <GitCompareArrows size={15} aria-hidden />
          <span className="max-md:hidden">{label}</span>
          <ChevronDown size={13} aria-hidden className="text-muted" />
        </Button>
      }
    >
      <MenuChoices
        value={against === null ? "before" : against === "now" ? "now" : "picked"}
        onChange={(value) => value !== "picked" && onAgainst(value === "now" ? "now" : null)}
        choices={[
          { value: "before", label: at === 1 ? text("withNothing") : text("withBefore") },
          ...(isPresent ? [] : [{ value: "now", label: text("withNow") }]),
          ...picked,
        ]}
      />
      <p className="max-w-60 px-2.5 py-1.5 text-pretty text-muted text-xs">
        {text.rich("withOther", { icon: () => <GitCompareArrows size={13} className="inline" aria-hidden /> })}
      </p>
    </Menu>
  );
}
