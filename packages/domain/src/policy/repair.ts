import type { IdSource, RelationId, RoleId } from "../identity.ts";
import type { Told } from "../sentences/catalog.ts";
import { type AskedStructureChange, roleOf, type Structure } from "../structure/index.ts";
import type { LocalizedText } from "../text.ts";

/** What would put a finding right: a role reports to another one, or is overseen by it. Plain data. */
export type Repair =
  | { readonly is: "REPORT_TO"; readonly roleId: RoleId; readonly reportsToId: RoleId }
  | { readonly is: "OVERSEE"; readonly fromId: RoleId; readonly toId: RoleId };

/** The change that a repair comes to, to be applied and undone like every other. A role that moves comes last among its new siblings. */
export function repairChange(repair: Repair, newId: IdSource): AskedStructureChange {
  switch (repair.is) {
    case "REPORT_TO":
      return {
        type: "RoleMoved",
        roleId: repair.roleId,
        reportsToId: repair.reportsToId,
        place: { before: null },
      };
    case "OVERSEE": {
      // A new id has the form of every id; which kind of thing it is for is said here.
      const id = newId() as RelationId;
      const { fromId, toId } = repair;
      return { type: "RelationAdded", relation: { id, type: "OVERSEES", fromId, toId } };
    }
  }
}

/** What the sentence of a repair is filled with. */
export interface RepairValues {
  readonly REPORT_TO: { readonly role: LocalizedText; readonly superior: LocalizedText };
  readonly OVERSEE: { readonly from: LocalizedText; readonly to: LocalizedText };
}

/** What a repair says, in the names of a structure. */
export function toldRepair(repair: Repair, structure: Structure): Told<RepairValues> {
  const titleOf = (id: RoleId): LocalizedText => roleOf(structure, id)?.title ?? {};
  switch (repair.is) {
    case "REPORT_TO":
      return {
        code: "REPORT_TO",
        values: { role: titleOf(repair.roleId), superior: titleOf(repair.reportsToId) },
      };
    case "OVERSEE":
      return { code: "OVERSEE", values: { from: titleOf(repair.fromId), to: titleOf(repair.toId) } };
  }
}
