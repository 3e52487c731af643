import type { RoleId } from "../../identity.ts";
import type { IntegrityValues, Name } from "../integrity/integrity.ts";

/** Why a change cannot be, beside the rules of RULES.md that it would break, with what the sentence of each needs. */
export interface ChangeRefusalValues {
  readonly UNKNOWN_ROLE: { readonly role: string };
  readonly UNKNOWN_UNIT: { readonly unit: string };
  readonly UNKNOWN_RELATION: { readonly relation: string };
  readonly UNKNOWN_HOLDER: { readonly holder: string };
  /** There is no such ledger, or its entries are not of a role, or not of the company. */
  readonly UNKNOWN_LEDGER: { readonly ledger: string; readonly of: "COMPANY" | "ROLE" };
  /** `path`: where in the entry, such as `content.name`. */
  readonly MALFORMED_ENTRY: { readonly ledger: string; readonly path: string };
  /** A role that is to go alone has reports. */
  readonly ROLE_HAS_REPORTS: { readonly role: Name };
  /** The role that a place is said by does not report to the superior that is said with it. */
  readonly NOT_A_SIBLING: { readonly neighbour: Name };
}

type Values = ChangeRefusalValues & IntegrityValues;

/** Why a change of the structure is refused: one of those codes or a rule that it would break, and the roles concerned. */
export type StructureRefusal = {
  readonly [Code in keyof Values]: {
    readonly code: Code;
    readonly values: Values[Code];
    readonly roleIds: readonly RoleId[];
  };
}[keyof Values];

/** A refusal of one code. */
export const changeRefusal = <Code extends keyof ChangeRefusalValues>(
  code: Code,
  values: ChangeRefusalValues[Code],
  roleIds: readonly RoleId[] = [],
): { readonly code: Code; readonly values: ChangeRefusalValues[Code]; readonly roleIds: readonly RoleId[] } => ({
  code,
  values,
  roleIds,
});
