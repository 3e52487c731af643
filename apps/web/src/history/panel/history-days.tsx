"use client";

import { History } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { Button } from "../../ui/button.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import type { Against } from "../../view/address.ts";
import { byDay, dateIn, nearness } from "../revisions/day.ts";
import type { ToldRevision } from "../revisions/use-revisions.ts";
import { ownTimeZone } from "./moment-text.ts";
import { RevisionEntry, type Standing } from "./revision-entry.tsx";

/** Revisions under the days on which they were made. The arrow keys walk from one to the next. */
export function HistoryDays({
  revisions,
  companyId,
  present,
  looking,
  hasMore,
  onMore,
  onLook,
  onCompare,
  onRestored,
}: {
  revisions: readonly ToldRevision[];
  companyId: string;
  /** The revision at which the company stands. */
  present: number;
  looking: { readonly at: number | null; readonly against: Against | null };
  hasMore: boolean;
  /** Asks for older ones; null while they are on the way. */
  onMore: (() => void) | null;
  onLook: (revision: number | null) => void;
  onCompare: (against: Against) => void;
  onRestored: (revision: number) => void;
}) {
  const text = useTranslations("history");
  const { at, against } = looking;
  const standingOf = (number: number): Standing =>
    number === at ? "looked-at" : at !== null && number === comparedNumber(at, against, present) ? "compared" : "other";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys lead from one button inside to another.
    <div className="flex flex-col gap-5" onKeyDown={walk}>
      {byDay(revisions, ownTimeZone()).map(({ date, entries }) => (
        <section key={date} aria-label={date}>
          <DayName date={date} />
          <ol className="flex flex-col gap-0.5">
            {entries.map((revision) => (
              <RevisionEntry
                key={revision.number}
                revision={revision}
                standing={standingOf(revision.number)}
                isPresent={revision.number === present}
                companyId={companyId}
                onLook={() => onLook(revision.number === at ? null : revision.number)}
                onCompare={at === null ? null : () => onCompare(revision.number === present ? "now" : revision.number)}
                onRestored={onRestored}
              />
            ))}
          </ol>
        </section>
      ))}
      {hasMore ? (
        <Button look="plain" disabled={onMore === null} focusableWhenDisabled onClick={() => onMore?.()}>
          {text("older")}
        </Button>
      ) : (
        <p className="text-center text-muted text-xs">{text("beginning")}</p>
      )}
    </div>
  );
}

/** The revision that is marked as compared: only one that somebody chose. */
const comparedNumber = (at: number, against: Against | null, present: number): number | null => {
  const number = against === "now" ? present : against;
  return number === at ? null : number;
};

function DayName({ date }: { date: string }) {
  const text = useTranslations("history");
  const format = useFormatter();
  const near = nearness(date, dateIn(new Date(), ownTimeZone()));
  // A date without a time is one in UTC.
  const said = format.dateTime(new Date(date), { dateStyle: "full", timeZone: "UTC" });
  return (
    <h3 className="sticky -top-5 z-20 -mx-2 bg-surface px-2 py-1.5 font-medium text-muted text-xs first-letter:uppercase">
      {near === null ? said : text("day", { day: text(near === "today" ? "today" : "yesterday"), date: said })}
    </h3>
  );
}

/** Leads the focus from one entry to the one above or below. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || !(event.target instanceof HTMLElement) || !event.target.matches("[data-revision]")) return;
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-revision]")];
  const next = entries[entries.indexOf(event.target) + step];
  if (next === undefined) return;
  next.focus();
  event.preventDefault();
}

/** The shape of a history that is on the way. */
export function HistorySkeleton() {
  const text = useTranslations("states");
  return (
    <div role="status" aria-label={text("loading")} className="flex flex-col gap-5">
      {["w-11/12", "w-2/3", "w-10/12", "w-3/4", "w-full"].map((width) => (
        <div key={width} className="flex gap-2.5">
          <Skeleton className="size-5 shrink-0 rounded-full" />
          <div className="flex grow flex-col gap-2">
            <Skeleton className="h-3 w-24" />
            <Skeleton className={`h-4 ${width}`} />
          </div>
        </div>
      ))}
    </div>
  );
}

/** Nothing has happened, or nothing of what one asked for. */
export function NoHistory({ onShowAll }: { onShowAll: (() => void) | null }) {
  const text = useTranslations("history");
  return (
    <div className="flex flex-col items-center gap-3 rounded-xl border border-line border-dashed px-4 py-8 text-center">
      <History size={20} aria-hidden className="text-muted" />
      <p className="text-pretty text-muted">{onShowAll === null ? text("empty") : text("emptyFiltered")}</p>
      {onShowAll === null ? null : <Button onClick={onShowAll}>{text("showAll")}</Button>}
    </div>
  );
}
