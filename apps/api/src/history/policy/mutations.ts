import { type PolicyRuleCode, policyFoundIn, policyKept, policyLedgerName, repairChange } from "@puesto/domain/policy";
import { accepted, refused } from "@puesto/domain/result";
import { buildStructure, touching } from "@puesto/domain/structure";
import type { Transaction } from "kysely";
import { v7 } from "uuid";
import { builder } from "../../graphql/builder.ts";
import { isRuleCode, RuleCodeType, unitIdsFrom } from "../../policy/index.ts";
import type { EditedCompany } from "../commit.ts";
import { payload } from "../edit/ask.ts";
import { type DecidedEdit, editDecided } from "../edit/edit.ts";
import { jsonFrom } from "../edit/entries.ts";
import { aboutTheEdit } from "../edit/inputs.ts";
import { loadRecords } from "../records/load.ts";
import { loadTouched } from "../records/load-touched.ts";

const SetPolicyRuleInput = builder.inputType("SetPolicyRuleInput", {
  description: "What a company sets of a policy rule.",
  fields: (t) => ({
    ...aboutTheEdit(t),
    rule: t.field({ type: RuleCodeType, required: true, description: "The rule." }),
    isOn: t.boolean({ description: "Whether it is kept; as it is where it is not said." }),
    parameters: t.field({
      type: "JSONObject",
      description: 'Its numbers, all of them: `{ "atLeast": 2, "atMost": 12 }`; as they are where they are not said.',
    }),
  }),
});

builder.mutationField("setPolicyRule", (t) =>
  t.field({
    type: payload("SetPolicyRule", "What came of `setPolicyRule`."),
    description: "Switches a policy rule on or off, and sets its numbers.",
    args: { input: t.arg({ type: SetPolicyRuleInput, required: true }) },
    resolve: (_, { input }, context) =>
      editDecided(context, input, async (transaction, company) => {
        const { note, touched } = touching();
        note.ledger(policyLedgerName, null);
        const set = policyKept(await loadTouched(transaction, company.id, touched()))[input.rule];
        const asked = input.parameters == null ? null : jsonFrom(input.parameters);
        const parameters = asked === null ? jsonFrom(set.parameters) : unitIdsFrom(company.id, input.rule, asked);
        const content = { isOn: input.isOn ?? set.isOn, parameters };
        return accepted([{ type: "EntrySet", ledger: policyLedgerName, roleId: null, key: input.rule, content }]);
      }),
  }),
);

const RepairFindingInput = builder.inputType("RepairFindingInput", {
  description: "A finding that is to be put right by the change that it names.",
  fields: (t) => ({
    ...aboutTheEdit(t),
    code: t.string({ required: true, description: "The `code` of the finding." }),
    about: t.string({ required: true, description: "What it is `about`." }),
  }),
});

builder.mutationField("repairFinding", (t) =>
  t.field({
    type: payload("RepairFinding", "What came of `repairFinding`."),
    description: "Puts a finding right by its `repair`. Refused where it is found no more. Undone like every edit.",
    args: { input: t.arg({ type: RepairFindingInput, required: true }) },
    resolve: (_, { input }, context) =>
      editDecided(context, input, (transaction, company) => repairing(transaction, company, input, context.today)),
  }),
);

const refusedFor = (code: "POLICY_FINDING_GONE" | "POLICY_NO_REPAIR", rule: PolicyRuleCode | string): DecidedEdit =>
  refused([{ code, values: { rule }, roleIds: [] }]);

/** The change that puts a finding right, as the company is when it is this edit's turn. */
async function repairing(
  transaction: Transaction<unknown>,
  { id }: EditedCompany,
  { code, about }: { readonly code: string; readonly about: string },
  today: string,
): Promise<DecidedEdit> {
  const built = buildStructure(await loadRecords(transaction, id));
  if (!built.ok) throw new Error(`the stored structure of company ${id} is not sound`);
  const found = isRuleCode(code)
    ? policyFoundIn(built.value, today).find((one) => one.code === code && one.about === about)
    : undefined;
  if (found === undefined) return refusedFor("POLICY_FINDING_GONE", code);
  return found.repair === null ? refusedFor("POLICY_NO_REPAIR", code) : accepted([repairChange(found.repair, v7)]);
}
