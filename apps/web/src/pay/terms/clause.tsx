"use client";

import { RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";

/** A clause of the terms: its fields under its name. With `paid` it can be left out, which a scheme says by zeros. */
export function Clause({
  name,
  paid = null,
  className = "",
  children,
}: {
  name: string;
  paid?: { readonly isPaid: boolean; readonly onChange: (isPaid: boolean) => void } | null;
  className?: string;
  children: ReactNode;
}) {
  const text = useTranslations("terms");
  return (
    <fieldset
      className={`flex min-w-0 flex-col gap-3 rounded-lg border border-line bg-surface px-2.5 pt-2.5 pb-3.5 sm:px-3.5 ${className}`}
    >
      <legend className="float-left mb-0.5 w-full font-medium">
        {paid === null ? (
          name
        ) : (
          <label className="flex cursor-pointer items-center gap-2">
            <input
              type="checkbox"
              checked={paid.isPaid}
              onChange={({ target }) => paid.onChange(target.checked)}
              className="size-4 shrink-0 accent-accent"
            />
            {name}
          </label>
        )}
      </legend>
      {paid === null || paid.isPaid ? children : <p className="text-muted text-xs">{text("nothingPaid")}</p>}
    </fieldset>
  );
}

/** How the kind has a clause, and the way back to that where it is another one here. */
export function AsKindHasIt({ says, onRestore }: { says: string; onRestore: (() => void) | null }) {
  const text = useTranslations("terms");
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-line border-t pt-2.5 text-muted text-xs">
      <p className="text-pretty">{text(onRestore === null ? "isAsKind" : "kindHas", { terms: says })}</p>
      {onRestore === null ? null : (
        <Button look="plain" className="-mx-2 h-7 px-2 text-xs" onClick={onRestore}>
          <RotateCcw size={13} aria-hidden />
          {text("asKind")}
        </Button>
      )}
    </div>
  );
}
