import type { FindingOf } from "../../finding.ts";
import type { RoleId } from "../../identity.ts";
import { type LocalizedText, locales } from "../../text.ts";
import type { Role } from "../role.ts";
import type { Unit } from "../unit.ts";

/** How a sentence names a role or a unit: by its title, else by its key, else by its id. */
export type Name = LocalizedText | string;

/** The tables of a structure's records, and what the company says of itself. */
export type TableName = "units" | "roles" | "relations" | "holders" | "entries" | "company";

/** The rules of RULES.md that a violation can break, with what the sentence of each needs. */
export interface IntegrityValues {
  readonly S1: { readonly count: number; readonly roles: readonly Name[] };
  readonly S2: { readonly count: number; readonly roles: readonly Name[] };
  readonly S4: { readonly role: Name; readonly superior: string };
  readonly S5: { readonly role: Name };
  readonly S6: { readonly role: Name; readonly unit: string };
  readonly S7: { readonly unit: Name; readonly parent: string };
  readonly S8: { readonly count: number; readonly units: readonly Name[] };
  readonly S9: { readonly relation: string; readonly role: string };
  readonly S10: { readonly role: Name };
  readonly S11: { readonly from: Name; readonly to: Name };
  readonly S12: { readonly holder: string; readonly role: string };
  readonly S13: { readonly table: TableName; readonly id: string; readonly problem: "MALFORMED" | "TWICE" };
  readonly S14: { readonly table: TableName; readonly key: string; readonly names: readonly Name[] };
  readonly S15: { readonly table: TableName; readonly name: string };
  readonly S16: {
    readonly table: TableName;
    readonly name: Name;
    readonly field: string;
    readonly problem: "UNCLEAN" | "EMPTY" | "LONG";
    readonly limit: number;
  };
  readonly S17: { readonly table: TableName; readonly name: Name; readonly amount: string };
  readonly S18: { readonly name: Name; readonly startsOn: string; readonly endsOn: string };
  readonly S20: { readonly entry: string; readonly role: string };
  readonly S19: { readonly role: Name; readonly place: string };
}

/** One broken rule of RULES.md, with the roles it concerns. Always an ERROR: such records are not a structure. */
export type IntegrityViolation = FindingOf<IntegrityValues>;
export type IntegrityRule = IntegrityViolation["code"];

/** A violation of one rule. */
export function violation<Rule extends IntegrityRule>(
  code: Rule,
  values: IntegrityValues[Rule],
  roleIds: readonly RoleId[] = [],
): FindingOf<Pick<IntegrityValues, Rule>> & { readonly code: Rule } {
  return { code, severity: "ERROR", roleIds, values };
}

/** Whether a text is written in at least one language. */
const isNamed = (text: LocalizedText): boolean => locales.some((locale) => (text[locale] ?? "").trim() !== "");

/** How a sentence names a role. */
export const nameOfRole = (role: Role): Name => (isNamed(role.title) ? role.title : (role.key ?? role.id));

/** How a sentence names a unit. */
export const nameOfUnit = (unit: Unit): Name => (isNamed(unit.name) ? unit.name : (unit.key ?? unit.id));
