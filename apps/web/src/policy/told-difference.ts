import { type CompanyFinding, type FindingsDiffer, findingSentence } from "@puesto/domain/policy";
import type { Locale } from "@puesto/domain/text";
import type { useTranslations } from "next-intl";

/** What is told of an edit beside the work. */
export interface ToldDifference {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** So many findings are told in full. */
const toldAtMost = 2;

/** What an edit did to the findings, in few words: what it brought is told before what it put right. */
export function toldDifference(
  { appeared, gone }: FindingsDiffer,
  locale: Locale,
  own: Locale,
  text: ReturnType<typeof useTranslations<"findings">>,
): ToldDifference {
  const isPutRight = appeared.length === 0;
  const findings: readonly CompanyFinding[] = isPutRight ? gone : appeared;
  const told = findings.slice(0, toldAtMost).map((one) => findingSentence(one, locale, own));
  const rest = findings.length - told.length;
  return {
    title: text(isPutRight ? "isPutRight" : "brought"),
    sentences: rest > 0 ? [...told, text("andMore", { count: rest })] : told,
  };
}
