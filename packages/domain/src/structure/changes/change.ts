import type { HolderId, RelationId, RoleId, UnitId } from "../../identity.ts";
import type { Locale } from "../../text.ts";
import type { EntryAddress, Json } from "../entries/entry.ts";
import type { Holder } from "../holder.ts";
import type { Relation } from "../relation.ts";
import type { Role } from "../role.ts";
import type { Unit } from "../unit.ts";

/**
 * Where among the reports of its superior a role is to stand, said by a neighbour: behind or before a role that reports to the
 * same one. After nobody is first, before nobody is last. This is how people say it, and it holds whatever others did to the
 * siblings meanwhile; once applied, a change says the place itself.
 */
export type Where = { readonly after: RoleId | null } | { readonly before: RoleId | null };

/** What a text becomes in each language that is named; null takes that language away, one that is not named stays. */
export type TextPatch = { readonly [Language in Locale]?: string | null };

/** A role without the place that it gets. */
export type RoleAt<At> = Omit<Role, "place"> & { readonly place: At };

/** A role comes. `At` is how its place is said: the place itself, or {@link Where}. */
export interface RoleAdded<At = string> {
  readonly type: "RoleAdded";
  readonly role: RoleAt<At>;
}

/** What of a role can be set by itself. Its superior and its place are one property: see {@link RoleMoved}. */
export interface RoleFields extends Partial<Omit<Role, "id" | "title" | "reportsToId" | "place">> {
  readonly title?: TextPatch;
}

/** Some fields of a role are set; the others stay, whoever set them. */
export interface RoleUpdated {
  readonly type: "RoleUpdated";
  readonly roleId: RoleId;
  readonly set: RoleFields;
}

/** A role, with all below it, reports to another one, at a place among its reports. Null: it becomes the top. */
export interface RoleMoved<At = string> {
  readonly type: "RoleMoved";
  readonly roleId: RoleId;
  readonly reportsToId: RoleId | null;
  readonly place: At;
}

/**
 * What becomes of those who report to a role that goes. UP: they report to its superior, in its place and their order. WITH: they
 * go too, with all below them. NONE: there are none, and the change is refused where there are.
 */
export const removalOfReports = ["UP", "WITH", "NONE"] as const;
export type RemovalOfReports = (typeof removalOfReports)[number];

/** A role goes, with its holders and relations. */
export interface RoleRemoved {
  readonly type: "RoleRemoved";
  readonly roleId: RoleId;
  readonly reports: RemovalOfReports;
}

export interface UnitAdded {
  readonly type: "UnitAdded";
  readonly unit: Unit;
}

/** What of a unit can be set by itself. */
export interface UnitFields extends Partial<Omit<Unit, "id" | "name" | "parentId">> {
  readonly name?: TextPatch;
}

/** Some fields of a unit are set; the others stay. */
export interface UnitUpdated {
  readonly type: "UnitUpdated";
  readonly unitId: UnitId;
  readonly set: UnitFields;
}

/** A unit, with all in it, lies in another one. Null: in none. */
export interface UnitMoved {
  readonly type: "UnitMoved";
  readonly unitId: UnitId;
  readonly parentId: UnitId | null;
}

/** A unit goes. Its units and roles lie in the unit that it lay in, or in none. */
export interface UnitRemoved {
  readonly type: "UnitRemoved";
  readonly unitId: UnitId;
}

export interface RelationAdded {
  readonly type: "RelationAdded";
  readonly relation: Relation;
}

export interface RelationRemoved {
  readonly type: "RelationRemoved";
  readonly relationId: RelationId;
}

/** Somebody holds a role from now on. */
export interface HolderAssigned {
  readonly type: "HolderAssigned";
  readonly holder: Holder;
}

/** What of a holder can be set. */
export type HolderFields = Partial<Omit<Holder, "id">>;

/** Some fields of a holder are set, the role that it holds among them; the others stay. */
export interface HolderUpdated {
  readonly type: "HolderUpdated";
  readonly holderId: HolderId;
  readonly set: HolderFields;
}

/** Somebody holds a role no more. A last day that is only planned is set by {@link HolderUpdated}. */
export interface HolderEnded {
  readonly type: "HolderEnded";
  readonly holderId: HolderId;
}

/** What of the company itself can be set. */
export interface CompanyFields {
  readonly name?: TextPatch;
  readonly locale?: Locale;
}

/** The company is called otherwise, or writes in another language. */
export interface CompanyUpdated {
  readonly type: "CompanyUpdated";
  readonly set: CompanyFields;
}

/** What is kept at an address is this from now on, whatever it was. */
export interface EntrySet extends EntryAddress {
  readonly type: "EntrySet";
  readonly content: Json;
}

/** Nothing is kept at an address any more. */
export interface EntryCleared extends EntryAddress {
  readonly type: "EntryCleared";
}

/** The changes of the structure by their type. Plain data: what JSON holds, and nothing else. */
export interface StructureChanges<At = string> {
  readonly RoleAdded: RoleAdded<At>;
  readonly RoleUpdated: RoleUpdated;
  readonly RoleMoved: RoleMoved<At>;
  readonly RoleRemoved: RoleRemoved;
  readonly UnitAdded: UnitAdded;
  readonly UnitUpdated: UnitUpdated;
  readonly UnitMoved: UnitMoved;
  readonly UnitRemoved: UnitRemoved;
  readonly RelationAdded: RelationAdded;
  readonly RelationRemoved: RelationRemoved;
  readonly HolderAssigned: HolderAssigned;
  readonly HolderUpdated: HolderUpdated;
  readonly HolderEnded: HolderEnded;
  readonly CompanyUpdated: CompanyUpdated;
  readonly EntrySet: EntrySet;
  readonly EntryCleared: EntryCleared;
}
export type StructureChangeType = keyof StructureChanges;

/** One change of a feature's table of changes. The type stands beside the rest so that a handler can be found by it. */
export type ChangeOf<Changes, Type extends keyof Changes = keyof Changes> = {
  readonly [One in Type]: { readonly type: One } & Changes[One];
}[Type];

/** A change of the structure as it is recorded: every place is said exactly, so that it means the same whenever it is applied. */
export type StructureChange = ChangeOf<StructureChanges>;

/** A change as somebody asks for it; a place may be said by its neighbour. A recorded change can be asked for again. */
export type AskedStructureChange = ChangeOf<StructureChanges<string | Where>>;
