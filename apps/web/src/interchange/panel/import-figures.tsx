"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Section } from "../../ui/section.tsx";
import type { ImportResult } from "../asking/import-lines.ts";

/** What the whole amounts to, to be compared with what one expected. */
export function ImportFigures({ figures }: { figures: ImportResult["figures"] }) {
  const text = useTranslations("import");
  const format = useFormatter();
  const shown = [
    [text("roles"), figures.roles],
    [text("people"), figures.holders],
    [text("vacant"), figures.vacant],
    [text("layers"), figures.layers],
    [text("units"), figures.units],
    [text("relations"), figures.relations],
  ] as const;
  return (
    <Section title={text("result")}>
      <dl className="grid grid-cols-3 gap-px overflow-hidden rounded-xl border border-line bg-line">
        {shown.map(([label, figure]) => (
          <div key={label} className="flex flex-col-reverse justify-end gap-0.5 bg-surface px-3 py-2">
            <dt className="text-muted text-xs leading-snug">{label}</dt>
            <dd className="font-semibold text-base tabular-nums tracking-tight">{format.number(figure)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
