import {
  type ComparisonRefusal,
  comparisonRefusalCatalog,
  comparisonRefusalSentences,
} from "@puesto/domain/comparison";
import { builder } from "../graphql/builder.ts";
import type { InComparison } from "./subject.ts";

const codes = Object.keys(comparisonRefusalCatalog.en) as ComparisonRefusal["code"][];

const ComparisonRefusalCodeType = builder.enumType("ComparisonRefusalCode", {
  description: "Why there is nothing to compare.",
  values: Object.fromEntries(
    codes.map((code) => [code, { description: comparisonRefusalSentences.remedyOf(code, "en") }]),
  ) as Record<ComparisonRefusal["code"], { description: string }>,
});

/** A refusal, to be told in the language of the answer. */
interface ToldRefusal extends InComparison {
  readonly refusal: ComparisonRefusal;
}

export const ComparisonRefusalType = builder.objectRef<ToldRefusal>("ComparisonRefusal").implement({
  description: "Why there is nothing to compare.",
  fields: (t) => ({
    code: t.field({
      type: ComparisonRefusalCodeType,
      description: "For programs.",
      resolve: ({ refusal }) => refusal.code,
    }),
    message: t.string({
      description: "What is wrong, in a sentence.",
      resolve: ({ refusal, locale, company }) => comparisonRefusalSentences.sentenceOf(refusal, locale, company.locale),
    }),
    remedy: t.string({
      description: "What can be done about it.",
      resolve: ({ refusal, locale }) => comparisonRefusalSentences.remedyOf(refusal.code, locale),
    }),
  }),
});
