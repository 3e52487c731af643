"use client";

import { periodFrom } from "@puesto/domain/evaluation";
import { ChevronLeft, ChevronRight, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { EvaluationEditsProvider, useSending } from "../evaluation/index.ts";
import { ProblemNotice } from "../page/problem-notice.tsx";
import { PayEditsProvider } from "../pay/period/pay-edits.tsx";
import { Link } from "../text/navigation.ts";
import { Button, buttonLook } from "../ui/button.tsx";
import { FieldError } from "../ui/form/field.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useRoleYear } from "./use-role-year.ts";
import { holdersNow, type RoleTold, type Told, YearTold } from "./year-told.tsx";

/** A fiscal year of a role: what it promised, what was found, what came of its reviews, and what is paid. */
export function RoleYear({
  slug,
  companyId,
  roleId,
  shortId,
  address,
  current,
}: {
  slug: string;
  companyId: string;
  roleId: string;
  /** The role as addresses name it. */
  shortId: string;
  /** Of this page, without a period. */
  address: string;
  /** The quarter that is shown where the address names none. */
  current: string;
}) {
  const [asked] = useQueryState("period", parseAsString);
  const period = periodFrom(asked ?? "") ?? periodFrom(current) ?? { year: 2000, quarter: 1 };
  const year = String(period.year);
  const chosen = `${year}-Q${period.quarter ?? 1}`;
  const shown = useRoleYear(slug, companyId, roleId, year);
  const { told, error } = shown;
  const role = told?.role ?? null;
  return (
    <EvaluationEditsProvider edits={shown.evaluation}>
      <PayEditsProvider edits={shown.pay}>
        {error && role === null ? <ProblemNotice error={error} onRetry={shown.askAgain} /> : null}
        {told === null || role === null ? (
          error ? null : (
            <YearSkeleton />
          )
        ) : (
          <>
            <YearHead told={told} role={role} year={period.year} address={address} quarter={period.quarter ?? 1} />
            <YearTold
              slug={slug}
              shortId={shortId}
              told={told}
              role={role}
              year={year}
              chosen={chosen}
              address={address}
              revision={told.revision}
            />
            <LastEdit key={shown.last} last={shown.last} undo={shown.undo} />
          </>
        )}
      </PayEditsProvider>
    </EvaluationEditsProvider>
  );
}

function YearHead({
  told,
  role,
  year,
  quarter,
  address,
}: {
  told: Told;
  role: RoleTold;
  year: number;
  quarter: number;
  address: string;
}) {
  const text = useTranslations("year");
  const holders = holdersNow(told, role);
  const held =
    holders.length === 0 ? text("vacant") : holders.map(({ name }) => name ?? text("unnamedHolder")).join(", ");
  return (
    <header className="flex flex-wrap items-end gap-x-6 gap-y-3">
      <div className="min-w-0 grow">
        <p className="text-muted">{[held, role.kind?.name].filter((part) => part !== undefined).join(" · ")}</p>
        <h1 className="mt-0.5 text-balance break-words font-semibold text-2xl tracking-tight">{role.title}</h1>
      </div>
      <nav aria-label={text("yearChoice")} className="flex items-center gap-1">
        <Link
          href={`${address}?period=${year - 1}-Q${quarter}`}
          prefetch={false}
          aria-label={text("yearBefore", { year: String(year - 1) })}
          className={buttonLook("outline")}
        >
          <ChevronLeft size={16} aria-hidden />
        </Link>
        <h2 className="px-3 font-semibold text-lg tabular-nums">{text("fiscalYear", { year: String(year) })}</h2>
        <Link
          href={`${address}?period=${year + 1}-Q${quarter}`}
          prefetch={false}
          aria-label={text("yearAfter", { year: String(year + 1) })}
          className={buttonLook("outline")}
        >
          <ChevronRight size={16} aria-hidden />
        </Link>
      </nav>
    </header>
  );
}

/** The way back from the last edit that was made here: in sight wherever one is on the page, which does not jump for it. */
function LastEdit({
  last,
  undo,
}: {
  last: number | null;
  undo: (revision: number) => ReturnType<ReturnType<typeof useRoleYear>["undo"]>;
}) {
  const text = useTranslations("year");
  const { isSending, send, otherProblem } = useSending([], () => {});
  return (
    <div role="status" className={last === null ? "sr-only" : "sticky bottom-4 z-10 flex flex-col gap-1 self-center"}>
      {last === null ? null : (
        <>
          <p className="flex items-center gap-3 rounded-xl border border-line bg-accent-soft px-3.5 py-1.5 text-accent shadow-float">
            <span className="grow">{text("kept")}</span>
            <Button
              look="plain"
              className="text-accent hover:text-accent"
              disabled={isSending}
              onClick={() => void send(() => undo(last))}
            >
              <Undo2 size={16} aria-hidden />
              {text("undo")}
            </Button>
          </p>
          <FieldError id="undo-problem" problem={otherProblem} />
        </>
      )}
    </div>
  );
}

const YearSkeleton = () => (
  <div aria-hidden className="flex flex-col gap-5">
    <Skeleton className="h-14 w-72 rounded-xl" />
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {["one", "two", "three", "four"].map((name) => (
        <Skeleton key={name} className="h-32 rounded-xl" />
      ))}
    </div>
    <Skeleton className="h-72 rounded-xl" />
  </div>
);
