"use client";

import { computePay, marketingDirectorScheme, type PayScheme, payRefusalSentences } from "@puesto/domain/pay";
import { useLocale } from "next-intl";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { type AskedPay, figuresOf, payParsers } from "./figures-address.ts";

export type Simulation = ReturnType<typeof useSimulation>;

/** The figures that the address holds, what is paid for them by a scheme of somebody's or else by the example, and what is wrong where. */
export function useSimulation(own: PayScheme | null) {
  const locale = useLocale();
  const [asked, setAsked] = useQueryStates(payParsers);
  const scheme = useMemo(
    () => ({ ...(own ?? marketingDirectorScheme(asked.currency)), currency: asked.currency }),
    [own, asked.currency],
  );
  const figures = useMemo(() => figuresOf(asked), [asked]);
  const pay = useMemo(() => computePay(scheme, figures), [scheme, figures]);
  /** What is wrong with what stands at a path of the figures or the scheme, in a sentence with what to do; null where all is well. */
  const problemAt = (path: string): string | null => {
    const refusal = pay.ok ? undefined : pay.problem.find((one) => one.path === path);
    if (refusal === undefined) return null;
    return `${payRefusalSentences.sentenceOf(refusal, locale)} ${payRefusalSentences.remedyOf(refusal.code, locale)}`;
  };
  const ask = (change: Partial<AskedPay>) => void setAsked(change);
  return { asked, ask, scheme, figures, pay, problemAt } as const;
}
