"use client";

import { type CompanyFinding, type FindingsDiffer, findingSentence } from "@puesto/domain/policy";
import type { Locale } from "@puesto/domain/text";
import { useLocale, useTranslations } from "next-intl";

/** What is told of an edit beside the work. */
interface ToldDifference {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** So many findings are told in full. */
const toldAtMost = 2;

/** Tells what an edit did to the findings, in few words: where it brought some that is told, else what it put right. */
export function useToldDifference(): (difference: FindingsDiffer, own: Locale) => ToldDifference {
  const text = useTranslations("findings");
  const locale = useLocale();
  return ({ appeared, gone }, own) => {
    const isPutRight = appeared.length === 0;
    const findings: readonly CompanyFinding[] = isPutRight ? gone : appeared;
    const told = findings.slice(0, toldAtMost).map((one) => findingSentence(one, locale, own));
    const rest = findings.length - told.length;
    return {
      title: isPutRight ? text("isPutRight") : text("brought"),
      sentences: rest > 0 ? [...told, text("andMore", { count: rest })] : told,
    };
  };
}
