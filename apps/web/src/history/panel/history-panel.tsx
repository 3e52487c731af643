"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useMemo, useState } from "react";
import { ProblemNotice } from "../../page/problem-notice.tsx";
import type { Against } from "../../view/address.ts";
import { useRevisions } from "../revisions/use-revisions.ts";
import { HistoryDays, HistorySkeleton, NoHistory } from "./history-days.tsx";
import { everything, HistoryFilters, type HistoryWish } from "./history-filters.tsx";
import { periodBetween, periodOf } from "./span.ts";

/** What happened in a company, the latest first: who did what, when. Choosing an entry shows the chart as it was. */
export function HistoryPanel({
  slug,
  revision,
  role,
  looking,
  onLook,
  onCompare,
  onRestored,
  children,
}: {
  slug: string;
  /** At which the company stands; when it grows, what is new is asked for. */
  revision: number;
  /** The role that is open, by its global id: its history alone can be asked for. */
  role: { readonly id: string; readonly title: string } | null;
  /** The moment that is looked at, and what it is compared with. */
  looking: { readonly at: number | null; readonly against: Against | null };
  /** Told the revision to look at; null for the present. */
  onLook: (revision: number | null) => void;
  onCompare: (against: Against) => void;
  /** Told the revision that was made by going back to another. */
  onRestored: (revision: number) => void;
  /** What stands before the history itself. */
  children?: ReactNode;
}) {
  const text = useTranslations("history");
  const locale = useLocale();
  const [wish, setWish] = useState<HistoryWish>(everything);
  const filter = useFilter(wish, role?.id ?? null);
  const { list, actors, problem, askAgain, askMore } = useRevisions(slug, locale, filter, revision);
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <article aria-label={text("title")} aria-busy={list === null} className="flex flex-col gap-4 px-5 pb-8">
      <header>
        <h2 className="font-semibold text-xl leading-tight tracking-tight">{text("title")}</h2>
        <p className="mt-1 text-pretty text-muted text-xs">{text("lead")}</p>
      </header>
      {children}
      <HistoryFilters
        wish={wish}
        onChange={(change) => setWish({ ...wish, ...change })}
        actors={actors}
        role={role?.title ?? null}
      />
      {problem ? <ProblemNotice error={problem} onRetry={askAgain} /> : null}
      {list === null ? (
        problem === null && <HistorySkeleton />
      ) : list.revisions.length === 0 ? (
        <NoHistory onShowAll={isFiltered ? () => setWish(everything) : null} />
      ) : (
        <HistoryDays
          revisions={list.revisions}
          companyId={list.companyId}
          present={Math.max(revision, list.asOf)}
          looking={looking}
          hasMore={list.next !== null}
          onMore={askMore}
          onLook={onLook}
          onCompare={onCompare}
          onRestored={onRestored}
        />
      )}
    </article>
  );
}

/** What to ask the API for; the same object for as long as the wish is the same. */
function useFilter({ onlyRole, actor, span, first, last }: HistoryWish, role: string | null) {
  return useMemo(() => {
    const { since, until } = span === "between" ? periodBetween(first, last) : periodOf(span, new Date());
    return {
      ...(onlyRole && role !== null ? { role } : {}),
      ...(actor === null ? {} : { actor }),
      ...(since === null ? {} : { since }),
      ...(until === null ? {} : { until }),
    };
  }, [onlyRole, role, actor, span, first, last]);
}
