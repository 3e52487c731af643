"use client";

import type { UnitId } from "@puesto/domain/identity";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { unitRows, useEditor } from "../../structure/index.ts";

/** The units that are branches even while nobody manages them, chosen among all. */
export function BranchesField({
  branches,
  onSet,
}: {
  branches: readonly UnitId[];
  onSet: (branches: readonly UnitId[]) => void;
}) {
  const text = useTranslations("findings");
  const locale = useLocale();
  const rows = useEditor()?.rows ?? null;
  const units = useMemo(() => (rows === null ? [] : unitRows(rows, locale)), [rows, locale]);
  if (units.length === 0) return null;
  const known = units.filter(({ id }) => branches.includes(id));
  return (
    <details>
      <summary className="cursor-pointer text-muted text-xs">{text("branches", { count: known.length })}</summary>
      <ul className="mt-2 flex max-h-56 flex-col gap-1 overflow-y-auto">
        {units.map(({ id, name, depth }) => (
          <li key={id} style={{ paddingLeft: `${depth * 0.75}rem` }}>
            <label className="flex cursor-pointer items-center gap-2 py-0.5">
              <input
                type="checkbox"
                checked={branches.includes(id)}
                onChange={({ target }) => {
                  const others = known.map((unit) => unit.id).filter((one) => one !== id);
                  onSet(target.checked ? [...others, id] : others);
                }}
                className="size-4 shrink-0 accent-accent"
              />
              {name}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
