import {
  type PolicyFinding,
  type PolicyRuleCode,
  policyFoundIn,
  policyRuleCodes,
  ruleSentences,
} from "@puesto/domain/policy";
import type { Structure } from "@puesto/domain/structure";
import { builder } from "../graphql/builder.ts";

/** What was found in structures that are still in use, with the day on which it was: vacancies grow with the days. */
const found = new WeakMap<Structure, { readonly today: string; readonly findings: readonly PolicyFinding[] }>();

/**
 * What a company does not keep of its policy on a day. Computed once for a structure and a day: one structure stands for as long as
 * its revision does, and what was found in it goes when it goes.
 */
export function policyFoundOnce(structure: Structure, today: string): readonly PolicyFinding[] {
  const known = found.get(structure);
  if (known?.today === today) return known.findings;
  const findings = policyFoundIn(structure, today);
  found.set(structure, { today, findings });
  return findings;
}

/** Whether a text is the id of a policy rule. */
export const isRuleCode = (code: string): code is PolicyRuleCode => policyRuleCodes.some((one) => one === code);

export const RuleCodeType = builder.enumType("PolicyRuleCode", {
  description: "The id of a policy rule; packages/domain/RULES.md tells what each means.",
  values: Object.fromEntries(
    policyRuleCodes.map((code) => [code, { description: ruleSentences.sentenceOf({ code, values: {} }, "en") }]),
  ) as Record<PolicyRuleCode, { description: string }>,
});
