import type { PolicyContext, PolicyFinding, PolicyParameters, PolicyRule, PolicyRuleCode } from "./rule.ts";
import { branchManager } from "./rules/branch-manager.ts";
import { branchesOverseen } from "./rules/branches-overseen.ts";
import { directorAnswers } from "./rules/director-answers.ts";
import { directorTeam } from "./rules/director-team.ts";
import { dutyClaimedTwice } from "./rules/duty-claimed-twice.ts";
import { dutyUnowned } from "./rules/duty-unowned.ts";
import { layers } from "./rules/layers.ts";
import { longVacancy } from "./rules/long-vacancy.ts";
import { span } from "./rules/span.ts";
import { specialAccounts } from "./rules/special-accounts.ts";

/** The policy rules of RULES.md, in its order. */
export const policyRules: { readonly [Code in PolicyRuleCode]: PolicyRule<Code> } = {
  P1: directorAnswers,
  P2: branchesOverseen,
  P3: branchManager,
  P4: directorTeam,
  P5: specialAccounts,
  P6: span,
  P7: layers,
  P8: longVacancy,
  P9: dutyUnowned,
  P10: dutyClaimedTwice,
};

/** The ids of the policy rules, in the order of RULES.md. */
export const policyRuleCodes = [
  "P1",
  "P2",
  "P3",
  "P4",
  "P5",
  "P6",
  "P7",
  "P8",
  "P9",
  "P10",
] as const satisfies readonly PolicyRuleCode[];

/** Which rules a company keeps, and with which numbers. */
export type PolicySettings = {
  readonly [Code in PolicyRuleCode]: { readonly isOn: boolean; readonly parameters: PolicyParameters[Code] };
};

/** Every rule as it is unless a company sets it otherwise. */
export const usualPolicy: PolicySettings = {
  P1: { isOn: true, parameters: directorAnswers.usual },
  P2: { isOn: true, parameters: branchesOverseen.usual },
  P3: { isOn: true, parameters: branchManager.usual },
  P4: { isOn: true, parameters: directorTeam.usual },
  P5: { isOn: true, parameters: specialAccounts.usual },
  P6: { isOn: true, parameters: span.usual },
  P7: { isOn: true, parameters: layers.usual },
  P8: { isOn: true, parameters: longVacancy.usual },
  P9: { isOn: true, parameters: dutyUnowned.usual },
  P10: { isOn: true, parameters: dutyClaimedTwice.usual },
};

function findingsOf<Code extends PolicyRuleCode>(code: Code, context: PolicyContext, settings: PolicySettings) {
  const { isOn, parameters }: PolicySettings[Code] = settings[code];
  const { severity, find }: PolicyRule<Code> = policyRules[code];
  return isOn ? find(context, parameters).map((found) => ({ code, severity, ...found })) : [];
}

/** What a company does not keep of the rules that it has on: in the order of RULES.md, then of the chart. Linear in the company. */
export const policyFindings = (
  context: PolicyContext,
  settings: PolicySettings = usualPolicy,
): readonly PolicyFinding[] => [
  ...findingsOf("P1", context, settings),
  ...findingsOf("P2", context, settings),
  ...findingsOf("P3", context, settings),
  ...findingsOf("P4", context, settings),
  ...findingsOf("P5", context, settings),
  ...findingsOf("P6", context, settings),
  ...findingsOf("P7", context, settings),
  ...findingsOf("P8", context, settings),
  ...findingsOf("P9", context, settings),
  ...findingsOf("P10", context, settings),
];
