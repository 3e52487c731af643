import type { IdSource, RelationId, RoleId } from "../identity.ts";
import type { AskedStructureChange } from "../structure/index.ts";

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
