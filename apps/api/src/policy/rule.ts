import { nodeIdOf, type UnitId } from "@puesto/domain/identity";
import {
  type PolicyRuleCode,
  type PolicySettings,
  policyKept,
  policyRuleCodes,
  policyRules,
  ruleSentences,
  usualPolicy,
} from "@puesto/domain/policy";
import type { Json } from "@puesto/domain/structure";
import { builder, costs, inLocale } from "../graphql/builder.ts";
import { memberIn } from "../graphql/node.ts";
import { type CompanyRow, CompanyType } from "../structure/index.ts";
import { SeverityType } from "./finding.ts";
import { RuleCodeType } from "./kept.ts";

interface RuleInCompany {
  readonly company: CompanyRow;
  readonly code: PolicyRuleCode;
  readonly settings: PolicySettings;
}

/** What a rule is set to, for callers: units in global ids. */
function parametersIn({ company, code }: RuleInCompany, settings: PolicySettings): object {
  if (code !== "P3") return settings[code].parameters;
  return { branches: settings.P3.parameters.branches.map((id) => nodeIdOf("Unit", company.id, id)) };
}

/** The same from callers: the units of global ids. What is none is left for the ledger to refuse. */
export function unitIdsFrom(companyId: CompanyRow["id"], code: PolicyRuleCode, parameters: Json): Json {
  if (code !== "P3" || typeof parameters !== "object" || parameters === null || !("branches" in parameters))
    return parameters;
  const { branches } = parameters;
  if (!Array.isArray(branches)) return parameters;
  const ids = branches.map((one: Json): UnitId | Json =>
    typeof one === "string" ? (memberIn(companyId, "Unit", one) ?? one) : one,
  );
  return { ...parameters, branches: ids };
}

const RuleType = builder.objectRef<RuleInCompany>("PolicyRule").implement({
  description: "A rule of a sound structure that a company keeps or not, and the numbers that it keeps it with.",
  fields: (t) => ({
    code: t.field({ type: RuleCodeType, description: "Its id.", resolve: ({ code }) => code }),
    severity: t.field({
      type: SeverityType,
      description: "How grave it is where it is not kept.",
      resolve: ({ code }) => policyRules[code].severity,
    }),
    description: t.string({
      description: "What it asks for, in a sentence.",
      args: inLocale,
      resolve: ({ code, company }, { locale }) =>
        ruleSentences.sentenceOf({ code, values: {} }, locale ?? company.locale),
    }),
    isOn: t.boolean({ description: "Whether it is kept.", resolve: ({ code, settings }) => settings[code].isOn }),
    parameters: t.field({
      type: "JSONObject",
      description: "Its numbers; docs/api.md shows which each rule has.",
      resolve: (rule) => parametersIn(rule, rule.settings),
    }),
    usualParameters: t.field({
      type: "JSONObject",
      description: "Its numbers unless a company sets others.",
      resolve: (rule) => parametersIn(rule, usualPolicy),
    }),
  }),
});

builder.objectField(CompanyType, "policy", (t) =>
  t.field({
    type: [RuleType],
    description: "The policy rules, with what the company sets of each.",
    extensions: costs({ items: policyRuleCodes.length }),
    resolve: async (company, _, context) => {
      const settings = policyKept({ entries: [...(await context.company(company.id).ownEntries())] });
      return policyRuleCodes.map((code) => ({ company, code, settings }));
    },
  }),
);
