import { structureSentences } from "../sentences/index.ts";
import { type Observation, observationsOf, type Structure } from "../structure/index.ts";
import type { Locale } from "../text.ts";
import { policyContextOf, policyKept } from "./ledger.ts";
import { policyFindings } from "./policy.ts";
import type { PolicyFinding } from "./rule.ts";
import { policySentences } from "./sentences/sentences.ts";

/** What there is to look into in a company: a policy rule that it does not keep, or something to be noticed in any structure. */
export type CompanyFinding = PolicyFinding | Observation;

/** Whether a finding is one of the policy. */
export const isOfPolicy = (finding: CompanyFinding): finding is PolicyFinding => "about" in finding;

/** What a company does not keep of the policy that it set, on a day. */
export const policyFoundIn = (structure: Structure, today: string): readonly PolicyFinding[] =>
  policyFindings(policyContextOf(structure, today), policyKept(structure.records));

/** All there is to look into: the policy first, then what is to be noticed. Linear in the company. */
export const foundInCompany = (structure: Structure, today: string): readonly CompanyFinding[] => [
  ...policyFoundIn(structure, today),
  ...observationsOf(structure, today),
];

/** A finding in a sentence; what the company wrote stands in the language asked for, else in its `own`. */
export const findingSentence = (finding: CompanyFinding, locale: Locale, own: Locale): string =>
  isOfPolicy(finding)
    ? policySentences.sentenceOf(finding, locale, own)
    : structureSentences.sentenceOf(finding, locale, own);

/** What can be done about it. */
export const findingRemedy = (finding: CompanyFinding, locale: Locale): string =>
  isOfPolicy(finding)
    ? policySentences.remedyOf(finding.code, locale)
    : structureSentences.remedyOf(finding.code, locale);
