import type { FindingOf, Severity } from "../finding.ts";
import type { RoleId, UnitId } from "../identity.ts";
import type { CompanyKinds, ProfileRefinement } from "../profile/index.ts";
import type { Structure } from "../structure/index.ts";
import type { LocalizedText } from "../text.ts";
import type { Repair } from "./repair.ts";

type Names = readonly LocalizedText[];

/** The policy rules of RULES.md, with what the sentence of each needs. */
export interface PolicyValues {
  readonly P1: { readonly role: LocalizedText; readonly superior: LocalizedText; readonly hasSuperior: "YES" | "NO" };
  readonly P2: { readonly manager: LocalizedText };
  /** `count`: of branch managers in the unit. */
  readonly P3: { readonly unit: LocalizedText; readonly count: number; readonly managers: Names };
  readonly P4: { readonly role: LocalizedText };
  readonly P5: { readonly role: LocalizedText; readonly count: number; readonly atMost: number };
  readonly P6: {
    readonly role: LocalizedText;
    readonly count: number;
    readonly atLeast: number;
    readonly atMost: number;
    readonly problem: "FEW" | "MANY";
  };
  readonly P7: { readonly role: LocalizedText; readonly layers: number; readonly atMost: number };
  /** `since`: the first vacant day, ISO 8601. */
  readonly P8: { readonly role: LocalizedText; readonly days: number; readonly since: string; readonly count: number };
  readonly P9: { readonly duty: LocalizedText; readonly roles: Names };
  readonly P10: { readonly duty: LocalizedText; readonly count: number; readonly roles: Names };
}
export type PolicyRuleCode = keyof PolicyValues;

/** What a company sets of each rule. */
export interface PolicyParameters {
  readonly P1: Record<never, never>;
  readonly P2: Record<never, never>;
  /** Units that are branches even while nobody manages them; those with a branch manager are in any case. */
  readonly P3: { readonly branches: readonly UnitId[] };
  readonly P4: Record<never, never>;
  readonly P5: { readonly atMost: number };
  readonly P6: { readonly atLeast: number; readonly atMost: number };
  readonly P7: { readonly atMost: number };
  readonly P8: { readonly days: number };
  readonly P9: Record<never, never>;
  /** Keys of duties that roles of several kinds are meant to have. */
  readonly P10: { readonly shared: readonly string[] };
}

/** What rules look at. */
export interface PolicyContext {
  readonly structure: Structure;
  /** ISO 8601. */
  readonly today: string;
  readonly kinds: CompanyKinds;
  readonly refinements: ReadonlyMap<RoleId, ProfileRefinement>;
  /** How many special accounts each role keeps; none where it is not named. */
  readonly specialAccounts: ReadonlyMap<RoleId, number>;
}

/** A policy that is not kept: the finding, and what would put it right where something plainly would. */
export type PolicyFinding = {
  readonly [Code in PolicyRuleCode]: FindingOf<Pick<PolicyValues, Code>> & {
    readonly about: string;
    readonly repair: Repair | null;
  };
}[PolicyRuleCode];

/** What a rule found in one place. */
export interface Found<Code extends PolicyRuleCode> {
  /** What it is the finding of its rule about, whatever is told of it: the id of a role or a unit, the key of a duty, nothing for the whole company. */
  readonly about: string;
  /** The one to look at first standing first. */
  readonly roleIds: readonly RoleId[];
  readonly values: PolicyValues[Code];
  readonly repair: Repair | null;
}

/** One rule: how grave it is where it is not kept, what it says unless the company sets it otherwise, and how it is found. Linear in the company. */
export interface PolicyRule<Code extends PolicyRuleCode> {
  readonly severity: Severity;
  readonly usual: PolicyParameters[Code];
  readonly find: (context: PolicyContext, parameters: PolicyParameters[Code]) => readonly Found<Code>[];
}
