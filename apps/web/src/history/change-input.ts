import type { AskedChange } from "@puesto/domain/history";
import { type CompanyId, type IdOf, type MemberKind, nodeIdOf } from "@puesto/domain/identity";
import type { Where } from "@puesto/domain/structure";
import type { ChangeInput, Ledger, PlaceInput } from "./session.generated.ts";

/** A change as the API takes it: the same in global ids. */
export function changeInput(companyId: CompanyId, change: AskedChange): ChangeInput {
  const id = <Kind extends MemberKind>(kind: Kind, one: IdOf[Kind]): string => nodeIdOf(kind, companyId, one);
  const orNull = <Kind extends MemberKind>(kind: Kind, one: IdOf[Kind] | null): string | null =>
    one === null ? null : id(kind, one);
  const place = (where: string | Where): PlaceInput => {
    // A place that is said exactly is the browser's own: to the API it is said by the end.
    if (typeof where === "string") return { at: "LAST" };
    if ("after" in where) return where.after === null ? { at: "FIRST" } : { after: id("Role", where.after) };
    return where.before === null ? { at: "LAST" } : { before: id("Role", where.before) };
  };
  switch (change.type) {
    case "RoleAdded": {
      const { role } = change;
      return {
        addRole: {
          id: id("Role", role.id),
          title: role.title,
          kind: role.kind,
          key: role.key,
          seats: role.seats,
          unit: orNull("Unit", role.unitId),
          reportsTo: orNull("Role", role.reportsToId),
          place: place(role.place),
        },
      };
    }
    case "RoleUpdated": {
      const { unitId, ...set } = change.set;
      const unit = unitId === undefined ? {} : { unit: orNull("Unit", unitId) };
      return { updateRole: { role: id("Role", change.roleId), ...set, ...unit } };
    }
    case "RoleMoved":
      return {
        moveRole: {
          role: id("Role", change.roleId),
          reportsTo: orNull("Role", change.reportsToId),
          place: place(change.place),
        },
      };
    case "RoleRemoved":
      return { removeRole: { role: id("Role", change.roleId), reports: change.reports } };
    case "UnitAdded": {
      const { unit } = change;
      const parent = orNull("Unit", unit.parentId);
      return { addUnit: { id: id("Unit", unit.id), name: unit.name, key: unit.key, parent } };
    }
    case "UnitUpdated":
      return { updateUnit: { unit: id("Unit", change.unitId), ...change.set } };
    case "UnitMoved":
      return { moveUnit: { unit: id("Unit", change.unitId), parent: orNull("Unit", change.parentId) } };
    case "UnitRemoved":
      return { removeUnit: { unit: id("Unit", change.unitId) } };
    case "RelationAdded": {
      const { relation } = change;
      const ends = { from: id("Role", relation.fromId), to: id("Role", relation.toId) };
      return { addRelation: { id: id("Relation", relation.id), type: relation.type, ...ends } };
    }
    case "RelationRemoved":
      return { removeRelation: { relation: id("Relation", change.relationId) } };
    case "HolderAssigned": {
      const { id: holderId, roleId, ...holder } = change.holder;
      return { assignHolder: { id: id("Holder", holderId), role: id("Role", roleId), ...holder } };
    }
    case "HolderUpdated": {
      const { roleId, ...set } = change.set;
      const role = roleId === undefined ? {} : { role: id("Role", roleId) };
      return { updateHolder: { holder: id("Holder", change.holderId), ...set, ...role } };
    }
    case "HolderEnded":
      return { endHolder: { holder: id("Holder", change.holderId) } };
    case "CompanyUpdated":
      return { updateCompany: change.set };
    case "EntrySet": {
      const { ledger, roleId, key, content } = change;
      return { setEntry: { ledger: ledgerInput(ledger), role: orNull("Role", roleId), key, content } };
    }
    case "EntryCleared":
      return {
        clearEntry: { ledger: ledgerInput(change.ledger), role: orNull("Role", change.roleId), key: change.key },
      };
  }
}

/** The ledger as the API names it: `pay-scheme` is `PAY_SCHEME`. */
const ledgerInput = (ledger: string): Ledger => ledger.toUpperCase().replaceAll("-", "_") as Ledger;
