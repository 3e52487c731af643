"use client";

import { Popover } from "@base-ui/react/popover";
import type { Outline } from "@puesto/domain/structure";
import { ChevronDown } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { outlineRow, RoleLink, rowOf } from "../../structure/index.ts";
import { DifferenceIcon, differenceColours } from "../../ui/signs/difference-sign.tsx";
import { type OutlineDifference, roleDifferences } from "../difference/outline-difference.ts";

/** So many roles of each sort are listed; a chart shows more better than a list. */
const listedRoles = 40;

/** How many roles are different, by how; opens the list of them. */
export function DifferenceLegend({ outline, difference }: { outline: Outline; difference: OutlineDifference }) {
  const text = useTranslations("history");
  const format = useFormatter();
  // In the landmark that the button is in.
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const groups = roleDifferences
    .map((kind) => ({ kind, ids: [...difference].flatMap(([id, what]) => (what === kind ? [id] : [])) }))
    .filter(({ ids }) => ids.length > 0);
  if (groups.length === 0) return <p className="text-past text-xs">{text("noDifference")}</p>;
  return (
    <Popover.Root>
      <Popover.Trigger className="inline-flex h-8 items-center gap-1.5 rounded-lg border border-past-line bg-surface px-2 transition-colors hover:border-past">
        {groups.map(({ kind, ids }) => (
          <span
            key={kind}
            className={`inline-flex h-5 items-center gap-0.5 rounded px-1.5 font-semibold text-xs tabular-nums ${differenceColours(kind)}`}
          >
            <DifferenceIcon difference={kind} />
            <span aria-hidden>{format.number(ids.length)}</span>
            <span className="sr-only">{text(`differences.${kind}`, { count: ids.length })}</span>
          </span>
        ))}
        <ChevronDown size={13} aria-hidden className="text-muted" />
      </Popover.Trigger>
      <span ref={setPlace} className="contents" />
      <Popover.Portal container={place}>
        <Popover.Positioner align="start" sideOffset={6} className="z-50 outline-none">
          <Popover.Popup className="flex max-h-[min(26rem,var(--available-height))] w-72 flex-col gap-3 overflow-y-auto rounded-xl border border-line bg-raised p-3 text-ink shadow-float outline-none">
            <Popover.Title className="sr-only">{text("differencesTitle")}</Popover.Title>
            {groups.map(({ kind, ids }) => (
              <section key={kind} className="flex flex-col gap-1">
                <h3 className="flex items-center gap-2 font-medium text-muted text-xs">
                  <span className={`inline-flex size-5 items-center justify-center rounded ${differenceColours(kind)}`}>
                    <DifferenceIcon difference={kind} />
                  </span>
                  {text(`differences.${kind}`, { count: ids.length })}
                </h3>
                <ul className="pl-7">
                  {ids.slice(0, listedRoles).map((id) => (
                    <li key={id}>
                      <RoleLink id={id} className="block truncate rounded py-0.5 hover:text-accent hover:underline">
                        {outlineRow(outline, rowOf(outline, id)).title}
                      </RoleLink>
                    </li>
                  ))}
                </ul>
                {ids.length > listedRoles ? (
                  <p className="pl-7 text-muted text-xs">{text("moreRoles", { count: ids.length - listedRoles })}</p>
                ) : null}
              </section>
            ))}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
