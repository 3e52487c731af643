import * as z from "zod/mini";
import type { RoleId } from "../identity.ts";
import { type CompanyKinds, profilesKept } from "../profile/index.ts";
import type { Told } from "../sentences/catalog.ts";
import type { Entry, Ledger, Structure, StructureRecords } from "../structure/index.ts";
import { type PolicySettings, policyRuleCodes, usualPolicy } from "./policy.ts";
import type { PolicyContext, PolicyRuleCode } from "./rule.ts";
import { type PolicyRefusal, readPolicySettings } from "./settings.ts";

/** The ledger of what a company sets of the policy rules: one entry for each rule that it sets, under the rule's id. */
export const policyLedgerName = "policy";

/** What the sentences of changes of the policy are filled with. */
export interface PolicyChangeValues {
  readonly PolicySet: { readonly rule: string; readonly isOn: "YES" | "NO" };
  readonly PolicyReset: { readonly rule: string };
}

/** A refusal of the policy as changes are refused. */
export type KeptPolicyRefusal = PolicyRefusal & { readonly roleIds: readonly RoleId[] };

const content = z.looseObject({ isOn: z.boolean() });

const isRule = (key: string): key is PolicyRuleCode => policyRuleCodes.some((code) => code === key);

/** The policy with what entries set of it. */
function settingsWith(entries: Iterable<Entry>): unknown {
  const set = [...entries].map(({ key, content: value }) => [key, value] as const);
  return { ...usualPolicy, ...Object.fromEntries(set) };
}

/** The policy of a company, from its records: what it has not set is as usual. */
export function policyKept({ entries }: Pick<StructureRecords, "entries">): PolicySettings {
  const read = readPolicySettings(
    settingsWith(entries.filter(({ ledger, key }) => ledger === policyLedgerName && isRule(key))),
  );
  return read.ok ? read.value : usualPolicy;
}

export const policyLedger: Ledger<Told<PolicyChangeValues>, KeptPolicyRefusal> = {
  of: "COMPANY",
  content: z.json(),
  touches: () => {},
  refusals: (_, { after }) => {
    if (after === null) return [];
    if (!isRule(after.key)) return [{ code: "POLICY_MALFORMED", values: { path: after.key }, roleIds: [] }];
    const read = readPolicySettings(settingsWith([after]));
    return read.ok ? [] : read.problem.map((one) => ({ ...one, roleIds: [] }));
  },
  tell: (_, { before, after }) => {
    const rule = (after ?? before)?.key ?? "";
    const read = content.safeParse(after?.content);
    if (after === null || !read.success) return { code: "PolicyReset", values: { rule } };
    return { code: "PolicySet", values: { rule, isOn: read.data.isOn ? "YES" : "NO" } };
  },
};

export const policyLedgers = { [policyLedgerName]: policyLedger } as const;

/** The ledger in which special accounts are kept: pay counts them, a rule bounds them. */
const countedIn = "special-account";

/** What the rules look at, from a company's structure with all that is kept of it. */
export function policyContextOf(structure: Structure, today: string): PolicyContext {
  const { records } = structure;
  const { kinds, refinements }: { kinds: CompanyKinds; refinements: PolicyContext["refinements"] } =
    profilesKept(records);
  const specialAccounts = new Map<RoleId, number>();
  for (const { ledger, roleId } of records.entries) {
    if (ledger === countedIn && roleId !== null) specialAccounts.set(roleId, (specialAccounts.get(roleId) ?? 0) + 1);
  }
  return { structure, today, kinds, refinements, specialAccounts };
}
