"use client";

import { useTranslations } from "next-intl";
import type { KindLine } from "./kind-lines.ts";

/** A group of kinds to choose one from, each with how many roles are of it. */
export function KindList({
  title,
  lines,
  chosen,
  countOf,
  onChoose,
}: {
  title: string;
  lines: readonly KindLine[];
  chosen: string | null;
  /** Null while that is not known. */
  countOf: (key: string) => number | null;
  onChoose: (key: string) => void;
}) {
  const text = useTranslations("kinds");
  return (
    <section aria-label={title} className="flex flex-col gap-1">
      <h2 className="px-3 font-medium text-muted text-xs">{title}</h2>
      <ul className="flex flex-col">
        {lines.map(({ key, name }) => {
          const count = countOf(key);
          return (
            <li key={key}>
              <button
                type="button"
                aria-current={key === chosen ? "true" : undefined}
                onClick={() => onChoose(key)}
                className="flex min-h-9 w-full items-center gap-3 rounded-lg px-3 py-1.5 text-left transition-colors hover:bg-sunken aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent dark:hover:bg-raised dark:aria-[current]:bg-accent-soft"
              >
                <span className="min-w-0 grow break-words">{name}</span>
                {count === null || count === 0 ? null : (
                  <span className="shrink-0 text-muted text-xs tabular-nums">{text("roleCount", { count })}</span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
