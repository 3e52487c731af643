import { type EntryAddress, entryIdOf } from "../entries/entry.ts";
import type { ChangeOf, StructureChanges, StructureChangeType, Where } from "./change.ts";
import { patched } from "./handlers/patched.ts";

type Change<At, Type extends StructureChangeType = StructureChangeType> = ChangeOf<StructureChanges<At>, Type>;
/** What two changes together come to; null where they stay two. */
type Merged<At> = readonly Change<At>[] | null;

function withRoleAdded<At>(one: Change<At, "RoleAdded">, next: Change<At>): Merged<At> {
  const { type, role } = one;
  if (next.type === "RoleUpdated" && next.roleId === role.id) {
    const { title, ...fields } = next.set;
    return [{ type, role: { ...role, ...fields, title: patched(role.title, title) } }];
  }
  if (next.type === "RoleMoved" && next.roleId === role.id) {
    return [{ type, role: { ...role, reportsToId: next.reportsToId, place: next.place } }];
  }
  return next.type === "RoleRemoved" && next.roleId === role.id ? [] : null;
}

function withRoleUpdated<At>(one: Change<At, "RoleUpdated">, next: Change<At>): Merged<At> {
  const { type, roleId, set } = one;
  if (next.type === "RoleUpdated" && next.roleId === roleId) {
    const title = { ...set.title, ...next.set.title };
    const isTitled = set.title !== undefined || next.set.title !== undefined;
    return [{ type, roleId, set: { ...set, ...next.set, ...(isTitled ? { title } : {}) } }];
  }
  return next.type === "RoleRemoved" && next.roleId === roleId ? [next] : null;
}

function withRoleMoved<At>({ roleId }: Change<At, "RoleMoved">, next: Change<At>): Merged<At> {
  if (next.type === "RoleMoved" && next.roleId === roleId) return [next];
  // Where its reports go up, it matters from where.
  return next.type === "RoleRemoved" && next.roleId === roleId && next.reports !== "UP" ? [next] : null;
}

function withUnitAdded<At>({ type, unit }: Change<At, "UnitAdded">, next: Change<At>): Merged<At> {
  if (next.type === "UnitUpdated" && next.unitId === unit.id) {
    const { name, ...fields } = next.set;
    return [{ type, unit: { ...unit, ...fields, name: patched(unit.name, name) } }];
  }
  if (next.type === "UnitMoved" && next.unitId === unit.id) {
    return [{ type, unit: { ...unit, parentId: next.parentId } }];
  }
  return next.type === "UnitRemoved" && next.unitId === unit.id ? [] : null;
}

function withUnitUpdated<At>({ type, unitId, set }: Change<At, "UnitUpdated">, next: Change<At>): Merged<At> {
  if (next.type === "UnitUpdated" && next.unitId === unitId) {
    const isNamed = set.name !== undefined || next.set.name !== undefined;
    const name = { ...set.name, ...next.set.name };
    return [{ type, unitId, set: { ...set, ...next.set, ...(isNamed ? { name } : {}) } }];
  }
  return next.type === "UnitRemoved" && next.unitId === unitId ? [next] : null;
}

function withHolderAssigned<At>({ type, holder }: Change<At, "HolderAssigned">, next: Change<At>): Merged<At> {
  if (next.type === "HolderUpdated" && next.holderId === holder.id) {
    return [{ type, holder: { ...holder, ...next.set } }];
  }
  return next.type === "HolderEnded" && next.holderId === holder.id ? [] : null;
}

function withHolderUpdated<At>({ type, holderId, set }: Change<At, "HolderUpdated">, next: Change<At>): Merged<At> {
  if (next.type === "HolderUpdated" && next.holderId === holderId) {
    return [{ type, holderId, set: { ...set, ...next.set } }];
  }
  return next.type === "HolderEnded" && next.holderId === holderId ? [next] : null;
}

function withCompanyUpdated<At>({ type, set }: Change<At, "CompanyUpdated">, next: Change<At>): Merged<At> {
  if (next.type !== "CompanyUpdated") return null;
  const isNamed = set.name !== undefined || next.set.name !== undefined;
  const name = { ...set.name, ...next.set.name };
  return [{ type, set: { ...set, ...next.set, ...(isNamed ? { name } : {}) } }];
}

/** Of two changes of one entry the second one is left. */
function withEntrySet<At>(one: EntryAddress, next: Change<At>): Merged<At> {
  if (next.type !== "EntrySet" && next.type !== "EntryCleared") return null;
  return entryIdOf(next) === entryIdOf(one) ? [next] : null;
}

/**
 * What a change and the one right after it come to, where both are of one thing: fewer changes that do the same to every
 * structure that takes both. Null where they stay two.
 */
export function mergedStructureChanges<At extends string | Where>(one: Change<At>, next: Change<At>): Merged<At> {
  switch (one.type) {
    case "RoleAdded":
      return withRoleAdded(one, next);
    case "RoleUpdated":
      return withRoleUpdated(one, next);
    case "RoleMoved":
      return withRoleMoved(one, next);
    case "UnitAdded":
      return withUnitAdded(one, next);
    case "UnitUpdated":
      return withUnitUpdated(one, next);
    case "UnitMoved":
      return next.type === "UnitMoved" && next.unitId === one.unitId ? [next] : null;
    case "RelationAdded":
      return next.type === "RelationRemoved" && next.relationId === one.relation.id ? [] : null;
    case "HolderAssigned":
      return withHolderAssigned(one, next);
    case "HolderUpdated":
      return withHolderUpdated(one, next);
    case "CompanyUpdated":
      return withCompanyUpdated(one, next);
    case "EntrySet":
      return withEntrySet(one, next);
    case "RoleRemoved":
    case "UnitRemoved":
    case "RelationRemoved":
    case "HolderEnded":
    case "EntryCleared":
      return null;
  }
}
