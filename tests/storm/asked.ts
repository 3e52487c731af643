import type { AskedChange } from "@puesto/domain/history";
import { type CompanyId, type IdOf, type MemberKind, nodeIdOf } from "@puesto/domain/identity";
import type { Where } from "@puesto/domain/structure";

/** A change as one of the inputs of `ChangeInput`: the name of its field, which is that of its own mutation too, and the input. */
export interface ChangeInput {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** A change as the API takes it. */
export function inputOf(company: CompanyId, change: AskedChange): ChangeInput {
  const node = <Kind extends MemberKind>(kind: Kind, id: IdOf[Kind]): string => nodeIdOf(kind, company, id);
  const nodeOrNull = <Kind extends MemberKind>(kind: Kind, id: IdOf[Kind] | null): string | null =>
    id === null ? null : node(kind, id);
  switch (change.type) {
    case "RoleAdded": {
      const { id, title, reportsToId, place, unitId, ...role } = change.role;
      const around = { reportsTo: nodeOrNull("Role", reportsToId), unit: nodeOrNull("Unit", unitId) };
      return {
        name: "addRole",
        input: { ...role, ...around, id: node("Role", id), title, place: placeInput(company, place) },
      };
    }
    case "RoleUpdated": {
      const { unitId, ...set } = change.set;
      const unit = unitId === undefined ? {} : { unit: nodeOrNull("Unit", unitId) };
      return { name: "updateRole", input: { role: node("Role", change.roleId), ...set, ...unit } };
    }
    case "RoleMoved": {
      const [role, reportsTo] = [node("Role", change.roleId), nodeOrNull("Role", change.reportsToId)];
      return { name: "moveRole", input: { role, reportsTo, place: placeInput(company, change.place) } };
    }
    case "RoleRemoved":
      return { name: "removeRole", input: { role: node("Role", change.roleId), reports: change.reports } };
    case "UnitAdded": {
      const { id, parentId, ...unit } = change.unit;
      return { name: "addUnit", input: { ...unit, id: node("Unit", id), parent: nodeOrNull("Unit", parentId) } };
    }
    case "UnitUpdated":
      return { name: "updateUnit", input: { unit: node("Unit", change.unitId), ...change.set } };
    case "UnitMoved": {
      const [unit, parent] = [node("Unit", change.unitId), nodeOrNull("Unit", change.parentId)];
      return { name: "moveUnit", input: { unit, parent } };
    }
    case "UnitRemoved":
      return { name: "removeUnit", input: { unit: node("Unit", change.unitId) } };
    case "RelationAdded": {
      const { id, type, fromId, toId } = change.relation;
      const ends = { from: node("Role", fromId), to: node("Role", toId) };
      return { name: "addRelation", input: { id: node("Relation", id), type, ...ends } };
    }
    case "RelationRemoved":
      return { name: "removeRelation", input: { relation: node("Relation", change.relationId) } };
    case "HolderAssigned": {
      const { id, roleId, ...holder } = change.holder;
      return { name: "assignHolder", input: { ...holder, id: node("Holder", id), role: node("Role", roleId) } };
    }
    case "HolderUpdated": {
      const { roleId, ...set } = change.set;
      const role = roleId === undefined ? {} : { role: node("Role", roleId) };
      return { name: "updateHolder", input: { holder: node("Holder", change.holderId), ...set, ...role } };
    }
    case "HolderEnded":
      return { name: "endHolder", input: { holder: node("Holder", change.holderId) } };
    case "EntrySet": {
      const { type: _, ledger, roleId, ...entry } = change;
      return { name: "setEntry", input: { ...entry, ledger: ledgerInput(ledger), role: nodeOrNull("Role", roleId) } };
    }
    case "EntryCleared": {
      const { type: _, ledger, roleId, key } = change;
      return { name: "clearEntry", input: { key, ledger: ledgerInput(ledger), role: nodeOrNull("Role", roleId) } };
    }
    case "CompanyUpdated":
      return { name: "updateCompany", input: { ...change.set } };
  }
}

function placeInput(company: CompanyId, place: string | Where): object {
  if (typeof place === "string") throw new Error("a place is asked for by its neighbour");
  if ("after" in place)
    return place.after === null ? { at: "FIRST" } : { after: nodeIdOf("Role", company, place.after) };
  return place.before === null ? { at: "LAST" } : { before: nodeIdOf("Role", company, place.before) };
}

/** The ledger as the API names it. */
const ledgerInput = (ledger: string): string => ledger.toUpperCase().replaceAll("-", "_");
