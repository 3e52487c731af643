"use client";

import { isCurrencyCode, writtenMoney } from "@puesto/domain/money";
import { computePay, type PayFigures, payRefusalSentences, type RolePay } from "@puesto/domain/pay";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";

/** The figures of a quarter, and what is paid for them by the terms in force. */
export interface TermsTrial {
  readonly period: string;
  readonly figures: PayFigures;
  readonly total: string;
}

/** What a quarter pays by the terms that a form holds, while they are sound. */
export function TermsPreview({ pay: { scheme, grade }, trial }: { pay: RolePay; trial: TermsTrial }) {
  const text = useTranslations("terms");
  const locale = useLocale();
  const { figures, period, total } = trial;
  const { currency } = scheme;
  const pay = useMemo(() => computePay(scheme, { ...figures, currency, grade }), [scheme, figures, currency, grade]);
  if (!pay.ok) {
    const [refusal] = pay.problem;
    return refusal === undefined ? null : (
      <p className="text-pretty text-vacant">
        {text("previewRefused", { period, reason: payRefusalSentences.sentenceOf(refusal, locale) })}
      </p>
    );
  }
  const values = { period, total: writtenMoney({ amount: pay.value.total, currency: pay.value.currency }, locale) };
  return (
    <output className="text-pretty tabular-nums">
      {pay.value.total === total && figures.currency === currency
        ? text("previewSame", values)
        : text.rich("preview", {
            ...values,
            now: isCurrencyCode(figures.currency)
              ? writtenMoney({ amount: total, currency: figures.currency }, locale)
              : total,
            b: (part) => <strong className="font-semibold">{part}</strong>,
          })}
    </output>
  );
}
