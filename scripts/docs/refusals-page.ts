import { comparisonRefusalReference } from "../../packages/domain/src/comparison/index.ts";
import { evaluationRefusalReference } from "../../packages/domain/src/evaluation/index.ts";
import { importRefusalReference } from "../../packages/domain/src/interchange/index.ts";
import { payRefusalReference } from "../../packages/domain/src/pay/index.ts";
import { policyRefusalReference } from "../../packages/domain/src/policy/index.ts";
import { profileRefusalReference } from "../../packages/domain/src/profile/index.ts";
import { refusalReference } from "../../packages/domain/src/sentences/index.ts";

/** What is told of refusals: the rules of the structure and what any request can be refused for, then the features in their order. */
const references = [
  refusalReference,
  profileRefusalReference,
  evaluationRefusalReference,
  payRefusalReference,
  policyRefusalReference,
  importRefusalReference,
  comparisonRefusalReference,
];

/** The page: every code with which something is refused, each with what to do about it. */
export function refusalsPage(): string {
  const sections = references
    .flatMap((reference) => reference())
    .map(
      ({ code, meaning, cause, remedy }) =>
        `## ${code}\n\n${meaning}\n\n- **How it comes about:** ${cause}\n- **What to do:** ${remedy}\n`,
    );
  const head = [
    "# Refusals",
    "",
    "Every code with which Puesto refuses what a caller asked for: in `refusals { code message }` of the API, be it of an",
    "edit, of a pay or of a comparison, in the last line of an import, and in what the command line passes on of those. Codes",
    "are stable; sentences may be improved, so compare codes. Codes of the form `S1` are rules of the structure, told in",
    "`packages/domain/RULES.md`. What is no refusal but an error, such as a request that is no GraphQL, is told in",
    "[api.md](api.md#errors).",
    "",
    "Printed from the code by `pnpm generate:docs`.",
    "",
  ];
  return `${head.join("\n")}\n${sections.join("\n")}`;
}
