"use client";

import { writtenMoney, writtenRate } from "@puesto/domain/money";
import { type PayBreakdown, payLineSentence, payTotalSentence } from "@puesto/domain/pay";
import { CircleCheck, CircleDashed } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";

/** The pay and its lines: what was multiplied with what by which clause, and what it comes to. */
export function BreakdownTable({ pay }: { pay: PayBreakdown }) {
  const text = useTranslations("pay");
  const locale = useLocale();
  const money = (amount: string) => writtenMoney({ amount, currency: pay.currency }, locale);
  return (
    <section
      aria-label={text("breakdown")}
      className="overflow-hidden rounded-xl border border-line bg-surface shadow-card"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b px-4 py-4 sm:px-5">
        <p>
          <span className="block text-muted text-xs">{text("total")}</span>
          <output className="block font-semibold text-3xl tabular-nums tracking-tight">{money(pay.total)}</output>
        </p>
        <p
          className={`flex items-center gap-1.5 rounded-full px-3 py-1 font-medium text-xs ${
            pay.isTaskMet ? "bg-added-soft text-added" : "bg-vacant-soft text-vacant"
          }`}
        >
          {pay.isTaskMet ? <CircleCheck size={15} aria-hidden /> : <CircleDashed size={15} aria-hidden />}
          {text(pay.isTaskMet ? "taskMet" : "taskNotMet")}
        </p>
      </div>
      <table className="w-full text-left">
        <thead className="text-muted text-xs">
          <tr>
            <th scope="col" className="px-4 py-2 font-medium sm:px-5">
              {text("clause")}
            </th>
            <th scope="col" className="px-2 py-2 text-right font-medium max-md:hidden">
              {text("factors")}
            </th>
            <th scope="col" className="px-4 py-2 text-right font-medium sm:px-5">
              {text("comesTo")}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...pay.lines.entries()].map(([place, line]) => (
            <tr key={place} className="border-line border-t align-top">
              <th scope="row" className="px-4 py-2.5 font-normal sm:px-5">
                <span className="block font-medium">{text(`clauses.${line.clause}`)}</span>
                <span className="mt-0.5 block text-pretty break-words text-muted text-xs">
                  {payLineSentence(line, pay.currency, locale)}
                </span>
              </th>
              <td className="whitespace-nowrap px-2 py-2.5 text-right text-ink-soft tabular-nums max-md:hidden">
                {line.rate === null
                  ? money(line.of)
                  : `${money(line.of)} × ${writtenRate({ rate: line.rate }, locale)}`}
              </td>
              <td className="whitespace-nowrap px-4 py-2.5 text-right font-medium tabular-nums sm:px-5">
                {money(line.amount)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="border-line border-t px-4 py-3 text-pretty text-muted text-xs sm:px-5">
        {payTotalSentence(pay, locale)}
      </p>
    </section>
  );
}
