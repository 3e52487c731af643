"use client";

import { writtenMoney } from "@puesto/domain/money";
import type { PayBreakdown } from "@puesto/domain/pay";
import { Link2, Network } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { PageHeader } from "../page/page-header.tsx";
import { CompanySwitcher } from "../structure/index.ts";
import { Link } from "../text/navigation.ts";
import { buttonLook } from "../ui/button.tsx";
import { CopyButton } from "../ui/copy-button.tsx";
import { BreakdownTable } from "./breakdown-table.tsx";
import { FiguresForm } from "./form/figures-form.tsx";
import type { PaidRole } from "./paid-role.ts";
import { PayPlots } from "./plot/pay-plots.tsx";
import { SchemeTerms } from "./scheme-terms.tsx";
import { useSimulation } from "./use-simulation.ts";

/**
 * What a marketing director is paid for figures that one can turn, or a role by terms of its own; all of it computed here by the code
 * of the domain.
 */
export function PayPage({ slug, name, paid }: { slug: string; name: string | null; paid: PaidRole | null }) {
  const text = useTranslations("pay");
  const simulation = useSimulation(paid?.scheme ?? null);
  const { scheme, figures, pay } = simulation;
  return (
    <>
      <PageHeader
        place={name === null ? null : <CompanySwitcher slug={slug} name={name} />}
        end={
          <Link href={`/${slug}`} prefetch={false} className={buttonLook("plain")}>
            <Network size={16} aria-hidden />
            <span className="max-sm:sr-only">{text("toChart")}</span>
          </Link>
        }
      />
      <main className="grow overflow-y-auto max-lg:scroll-pb-20">
        <div className="mx-auto grid w-full max-w-6xl gap-x-8 gap-y-6 px-5 py-6 md:py-8 lg:grid-cols-[21rem_minmax(0,1fr)]">
          <div className="flex flex-wrap items-start gap-x-6 gap-y-3 lg:col-span-2">
            <div className="min-w-0 grow basis-80">
              <h1 className="font-semibold text-2xl tracking-tight">{text("title")}</h1>
              <p className="mt-1 max-w-prose text-pretty text-ink-soft">
                {paid === null ? text("lead") : text("roleLead", { role: paid.title })}
              </p>
            </div>
            <CopyButton
              textToCopy={() => window.location.href}
              label={text("copyLink")}
              copied={text("copied")}
              refused={text("copyRefused")}
              icon={Link2}
            />
          </div>
          <div className="flex min-w-0 flex-col gap-6">
            <FiguresForm simulation={simulation} />
            <SchemeTerms scheme={scheme} lead={text(paid === null ? "schemeLead" : "roleSchemeLead")} />
            {pay.ok ? <TotalInSight pay={pay.value} /> : null}
          </div>
          <div className="flex min-w-0 flex-col gap-6">
            {pay.ok ? (
              <>
                <BreakdownTable pay={pay.value} />
                <PayPlots scheme={scheme} figures={figures} pay={pay.value} />
              </>
            ) : (
              <p className="rounded-xl border border-line bg-surface px-5 py-8 text-center text-muted shadow-card">
                {text("noPay", { count: pay.problem.length })}
              </p>
            )}
          </div>
        </div>
      </main>
    </>
  );
}

/** Where the breakdown lies below the figures, its total stays in sight while one turns them; whoever hears the page has it there. */
function TotalInSight({ pay }: { pay: PayBreakdown }) {
  const text = useTranslations("pay");
  const locale = useLocale();
  return (
    <p
      aria-hidden
      className="sticky bottom-3 z-10 flex items-baseline justify-between gap-4 rounded-xl border border-line bg-raised px-4 py-2.5 shadow-float lg:hidden"
    >
      <span className="text-muted text-xs">{text("total")}</span>
      <span className="font-semibold text-lg tabular-nums tracking-tight">
        {writtenMoney({ amount: pay.total, currency: pay.currency }, locale)}
      </span>
    </p>
  );
}
