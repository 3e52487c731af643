"use client";

import { writtenPeriod } from "@puesto/domain/text";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "../text/navigation.ts";
import { ShareBar, StateChip } from "./attainment-line.tsx";
import type { AttainmentToldFragment, ReviewToldFragment, YearPeriodFragment } from "./evaluation.generated.ts";

/** The year at a glance: each quarter with its first target, its review and its pay; one of them is looked at. */
export function QuarterStrip({
  quarters,
  chosen,
  today,
  addressOf,
}: {
  quarters: readonly {
    readonly period: YearPeriodFragment;
    readonly attainments: readonly AttainmentToldFragment[];
    readonly reviews: readonly ReviewToldFragment[];
    readonly pay: ReactNode;
  }[];
  chosen: string;
  today: string;
  addressOf: (period: string) => string;
}) {
  const text = useTranslations("year");
  const locale = useLocale();
  return (
    <nav aria-label={text("quarters")} className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {quarters.map(({ period, attainments, reviews, pay }) => {
        const [first] = attainments;
        const review = reviews.at(-1);
        const isNow = period.startsOn <= today && today <= period.endsOn;
        const isChosen = period.name === chosen;
        return (
          <Link
            key={period.name}
            href={addressOf(period.name)}
            prefetch={false}
            scroll={false}
            aria-current={isChosen ? "page" : undefined}
            className={`flex min-w-0 flex-col gap-2.5 rounded-xl border bg-surface p-3.5 shadow-card transition-colors hover:border-line-strong ${
              isChosen ? "border-accent ring-1 ring-accent" : "border-line"
            }`}
          >
            <span className="flex flex-wrap items-center justify-between gap-1">
              <span className="font-semibold tabular-nums tracking-tight">{writtenPeriod(period.name, locale)}</span>
              {isNow ? <span className="text-accent text-xs">{text("now")}</span> : null}
            </span>
            {first ? (
              <>
                <ShareBar state={first.state} share={first.share} />
                <span className="flex flex-wrap gap-1">
                  <StateChip state={first.state} />
                </span>
              </>
            ) : (
              <span className="text-muted text-xs">{text("nothingPromised")}</span>
            )}
            <span className="mt-auto flex flex-col gap-0.5 text-muted text-xs">
              <span>{review === undefined ? text("noReviewYet") : text(`reviewStates.${review.state}`)}</span>
              {pay}
            </span>
          </Link>
        );
      })}
    </nav>
  );
}
