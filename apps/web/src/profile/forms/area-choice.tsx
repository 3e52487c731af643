"use client";

import { type Area, areaLabels, areas } from "@puesto/domain/profile";
import { Check } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";

/** The further areas into which a duty reaches, chosen among all but the one that it lies in. */
export function AreaChoice({
  area,
  chosen,
  onChange,
}: {
  /** The area that the duty lies in. */
  area: Area;
  chosen: readonly Area[];
  onChange: (chosen: readonly Area[]) => void;
}) {
  const text = useTranslations("profile");
  const locale = useLocale();
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="mb-1 text-muted text-xs">{text("furtherAreas")}</legend>
      <div className="flex flex-wrap gap-1.5">
        {areas
          .filter((one) => one !== area)
          .map((one) => (
            <label
              key={one}
              className="relative inline-flex min-h-7 cursor-pointer items-center gap-1 rounded-full border border-line bg-surface px-2.5 text-ink-soft text-xs transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 dark:bg-raised dark:has-checked:bg-accent-soft"
            >
              <input
                type="checkbox"
                checked={chosen.includes(one)}
                onChange={({ target }) =>
                  onChange(target.checked ? [...chosen, one] : chosen.filter((other) => other !== one))
                }
                className="peer absolute inset-0 cursor-pointer opacity-0"
              />
              <Check size={12} strokeWidth={2.5} aria-hidden className="hidden peer-checked:block" />
              {areaLabels[one][locale]}
            </label>
          ))}
      </div>
    </fieldset>
  );
}
