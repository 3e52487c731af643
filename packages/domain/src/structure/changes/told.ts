import type { LocalizedText } from "../../text.ts";
import type { Name } from "../integrity/integrity.ts";
import type { RelationType } from "../relation.ts";

type Given = "YES" | "NO";

/** What the sentences of changes are filled with: names as they were at that time, so that they are told the same for ever. */
export interface StructureChangeValues {
  readonly RoleAdded: { readonly role: Name; readonly superior: Name };
  readonly TopAdded: { readonly role: Name };
  readonly RoleRenamed: { readonly before: Name; readonly after: Name };
  /** `kind`: what it is called, or its key where nobody named it. */
  readonly RoleKindSet: { readonly role: Name; readonly kind: Name; readonly given: Given };
  readonly RoleUnitSet: { readonly role: Name; readonly unit: Name; readonly given: Given };
  readonly RoleSeatsSet: { readonly role: Name; readonly seats: string };
  readonly RoleKeySet: { readonly role: Name; readonly key: string; readonly given: Given };
  readonly RoleChanged: { readonly role: Name; readonly fields: readonly LocalizedText[] };
  readonly RoleMoved: { readonly role: Name; readonly before: Name; readonly after: Name };
  readonly RoleReordered: { readonly role: Name; readonly superior: Name };
  readonly RoleBecameTop: { readonly role: Name };
  readonly TopMoved: { readonly role: Name; readonly after: Name };
  /** `count`: how many went with it. */
  readonly RoleRemoved: { readonly role: Name; readonly count: number };
  /** `count`: how many report to the superior now. */
  readonly RoleDissolved: { readonly role: Name; readonly count: number; readonly superior: Name };
  readonly TopDissolved: { readonly role: Name; readonly successors: readonly Name[] };
  readonly UnitAdded: { readonly unit: Name; readonly parent: Name; readonly given: Given };
  readonly UnitRenamed: { readonly before: Name; readonly after: Name };
  readonly UnitKeySet: { readonly unit: Name; readonly key: string; readonly given: Given };
  readonly UnitChanged: { readonly unit: Name; readonly fields: readonly LocalizedText[] };
  readonly UnitMoved: { readonly unit: Name; readonly parent: Name; readonly given: Given };
  readonly UnitRemoved: { readonly unit: Name };
  readonly RelationAdded: { readonly type: RelationType; readonly from: Name; readonly to: Name };
  readonly RelationRemoved: { readonly type: RelationType; readonly from: Name; readonly to: Name };
  readonly HolderAssigned: { readonly holder: string; readonly named: Given; readonly role: Name };
  readonly HolderTransferred: {
    readonly holder: string;
    readonly named: Given;
    readonly before: Name;
    readonly after: Name;
  };
  readonly HolderChanged: {
    readonly holder: string;
    readonly named: Given;
    readonly role: Name;
    readonly fields: readonly LocalizedText[];
  };
  readonly HolderEnded: { readonly holder: string; readonly named: Given; readonly role: Name };
  readonly CompanyRenamed: { readonly before: Name; readonly after: Name };
  readonly CompanyLocaleSet: { readonly locale: string };
  readonly CompanyChanged: { readonly fields: readonly LocalizedText[] };
}
export type StructureChangeCode = keyof StructureChangeValues;

/** What one change did, as a code and the values of its sentence: plain data, kept beside the change. */
export type ToldStructureChange = {
  readonly [Code in StructureChangeCode]: { readonly code: Code; readonly values: StructureChangeValues[Code] };
}[StructureChangeCode];

/** Whether there is something to name: sentences say it another way where there is nothing. */
export const given = (name: unknown): Given => (name === null || name === undefined ? "NO" : "YES");
