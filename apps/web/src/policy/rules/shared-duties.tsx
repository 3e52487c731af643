"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "../../ui/button.tsx";

/** The duties that roles of several kinds are meant to have; others come by a press on what was found of them. */
export function SharedDuties({
  shared,
  onSet,
}: {
  shared: readonly string[];
  onSet: (shared: readonly string[]) => void;
}) {
  const text = useTranslations("findings");
  if (shared.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer text-muted text-xs">{text("shared", { count: shared.length })}</summary>
      <ul className="mt-1 flex flex-col">
        {shared.map((duty) => (
          <li key={duty} className="flex items-center justify-between gap-2 text-xs">
            <span className="min-w-0 break-words">{duty}</span>
            <IconButton
              label={text("unshare", { duty })}
              className="size-8"
              onClick={() => onSet(shared.filter((one) => one !== duty))}
            >
              <X size={14} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
