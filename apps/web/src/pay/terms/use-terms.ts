"use client";

import { keptRolePay, type PayRefusal, payRefusalSentences, type RolePay, readRolePay } from "@puesto/domain/pay";
import { useLocale } from "next-intl";
import { useMemo, useState } from "react";
import { payOfTyped, type TypedTerms, typedTerms } from "./typed-terms.ts";

export type Terms = ReturnType<typeof useTerms>;

const refusalsOf = (pay: RolePay): readonly PayRefusal[] => {
  const read = readRolePay(keptRolePay(pay));
  return read.ok ? [] : read.problem;
};

/** A field that nobody has filled in yet: told when the terms are to be kept, not on the way there. */
const isBlank = (refusal: PayRefusal): boolean =>
  refusal.code === "PAY_BLANK_NAME" || (refusal.code === "PAY_NO_NUMBER" && refusal.values.number.trim() === "");

interface Held {
  readonly typed: TypedTerms;
  /** What was wrong when a field was last left. */
  readonly judged: readonly PayRefusal[];
}

/**
 * The terms that a form holds, and what is wrong where. It is told once a field is left, and no longer than it is so: nobody is
 * corrected in the middle of a number.
 */
export function useTerms(start: RolePay) {
  const locale = useLocale();
  const [{ typed, judged }, set] = useState<Held>(() => ({ typed: typedTerms(start, locale), judged: [] }));
  const pay = useMemo(() => payOfTyped(typed, locale), [typed, locale]);
  const refusals = useMemo(() => refusalsOf(pay), [pay]);
  const told = refusals.filter(({ code, path }) => judged.some((one) => one.code === code && one.path === path));
  const sentence = (refusal: PayRefusal): string => {
    const said = payRefusalSentences.sentenceOf(refusal, locale);
    // The remedy asks for a part of one, and the form for per cent.
    if (refusal.code === "PAY_RATE_OUT_OF_RANGE") return said;
    return `${said} ${payRefusalSentences.remedyOf(refusal.code, locale)}`;
  };
  return {
    typed,
    pay,
    /** Whether they could be kept as they are. */
    isSound: refusals.length === 0,
    isChanged: JSON.stringify(pay) !== JSON.stringify(payOfTyped(typedTerms(start, locale), locale)),
    type: (part: Partial<TypedTerms>) => set((now) => ({ ...now, typed: { ...now.typed, ...part } })),
    /** Rows came or went: what was told of places is told of others now. */
    typeRows: (part: Partial<TypedTerms>) =>
      set((now) => {
        const next = { ...now.typed, ...part };
        return { typed: next, judged: refusalsOf(payOfTyped(next, locale)).filter((one) => !isBlank(one)) };
      }),
    leaveField: () =>
      set((now) => {
        const isTold = ({ path }: PayRefusal) => now.judged.some((one) => one.path === path);
        const found = refusalsOf(payOfTyped(now.typed, locale));
        return { ...now, judged: found.filter((one) => !isBlank(one) || isTold(one)) };
      }),
    /** All that is wrong is told from now on. */
    judge: () => set((now) => ({ ...now, judged: refusalsOf(payOfTyped(now.typed, locale)) })),
    /** What is wrong with what stands at a path, in a sentence with what to do; null where all is well. */
    problemAt: (path: string): string | null => {
      const refusal = told.find((one) => one.path === path);
      return refusal === undefined ? null : sentence(refusal);
    },
  } as const;
}
