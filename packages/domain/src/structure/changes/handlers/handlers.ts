import type { ChangeOf, StructureChanges, StructureChangeType, Where } from "../change.ts";
import { companyUpdated } from "./company.ts";
import type { Handler } from "./handler.ts";
import { holderAssigned, holderEnded, holderUpdated } from "./holders.ts";
import { relationAdded, relationRemoved } from "./relations.ts";
import { roleAdded } from "./role-added.ts";
import { roleMoved } from "./role-moved.ts";
import { roleRemoved } from "./role-removed.ts";
import { roleUpdated } from "./role-updated.ts";
import { unitAdded, unitMoved, unitRemoved, unitUpdated } from "./units.ts";

/** The changes of the structure itself, each with all that the product knows of it. Those of entries ask the ledgers: see `entryHandlers`. */
export const structureHandlers: {
  readonly [Type in Exclude<StructureChangeType, "EntrySet" | "EntryCleared">]: Handler<
    ChangeOf<StructureChanges<string | Where>, Type>,
    ChangeOf<StructureChanges, Type>
  >;
} = {
  RoleAdded: roleAdded,
  RoleUpdated: roleUpdated,
  RoleMoved: roleMoved,
  RoleRemoved: roleRemoved,
  UnitAdded: unitAdded,
  UnitUpdated: unitUpdated,
  UnitMoved: unitMoved,
  UnitRemoved: unitRemoved,
  RelationAdded: relationAdded,
  RelationRemoved: relationRemoved,
  HolderAssigned: holderAssigned,
  HolderUpdated: holderUpdated,
  HolderEnded: holderEnded,
  CompanyUpdated: companyUpdated,
};
