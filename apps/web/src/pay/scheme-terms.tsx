"use client";

import { isCurrencyCode, writtenMoney, writtenRate } from "@puesto/domain/money";
import type { PayScheme } from "@puesto/domain/pay";
import { useLocale, useTranslations } from "next-intl";
import { useBounds } from "./use-bounds.ts";

/** The clauses of the scheme in numbers. */
export function SchemeTerms({ scheme, lead }: { scheme: PayScheme; lead: string }) {
  const text = useTranslations("pay");
  const locale = useLocale();
  const boundsOf = useBounds();
  const { currency, teamCommission: team, specialAccounts: special, performance, baseByGrade } = scheme;
  const money = (amount: string) => (isCurrencyCode(currency) ? writtenMoney({ amount, currency }, locale) : amount);
  const percent = (rate: string) => writtenRate({ rate }, locale);
  const terms = [
    ...baseByGrade.map(({ grade, amount }) => [text("termBase", { grade }), money(amount)] as const),
    [text("termMet"), percent(team.rateWhenMet)] as const,
    [text("termNotMet"), percent(team.rateWhenNotMet)] as const,
    [text("termSpecial", { count: special.atMost }), percent(special.rate)] as const,
    ...performance.bands.map(
      (band) =>
        [
          text("termBand", { bounds: boundsOf(band) }),
          performance.basis === "AMOUNT" ? money(band.value) : percent(band.value),
        ] as const,
    ),
  ];
  return (
    <section aria-label={text("scheme")} className="rounded-xl border border-line bg-surface p-4 shadow-card">
      <h2 className="font-medium">{text("scheme")}</h2>
      <p className="mt-1 text-pretty text-muted text-xs">{lead}</p>
      <dl className="mt-3 flex flex-col gap-1.5">
        {terms.map(([name, value]) => (
          <div key={name} className="flex items-baseline justify-between gap-4">
            <dt className="text-ink-soft text-xs">{name}</dt>
            <dd className="whitespace-nowrap text-xs tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
