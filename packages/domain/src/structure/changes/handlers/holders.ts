import { refused } from "../../../result.ts";
import type { Holder } from "../../holder.ts";
import { type Name, nameOfRole } from "../../integrity/integrity.ts";
import type { Neighbourhood } from "../../neighbourhood/neighbourhood.ts";
import { holderWith, roleWith } from "../../neighbourhood/reading.ts";
import { sameRow } from "../../questions/difference.ts";
import type { HolderAssigned, HolderEnded, HolderUpdated } from "../change.ts";
import { changeRefusal } from "../refusal.ts";
import { given, type ToldStructureChange } from "../told.ts";
import { decided, type Handler } from "./handler.ts";
import { fieldsOf } from "./patched.ts";

const unknown = (holder: string) => refused(changeRefusal("UNKNOWN_HOLDER", { holder }));

function nameOfHeld(rows: Neighbourhood, roleId: string): Name {
  const role = roleWith(rows, roleId);
  return role ? nameOfRole(role) : roleId;
}

const whoIs = ({ name }: Holder) => ({ holder: name ?? "", named: given(name) });

/** Somebody holds a role from now on. */
export const holderAssigned: Handler<HolderAssigned, HolderAssigned> = {
  apply: (rows, change) => {
    const { holder } = change;
    const values = { ...whoIs(holder), role: nameOfHeld(rows, holder.roleId) };
    return decided(change, { code: "HolderAssigned", values }, [{ table: "holders", before: null, after: holder }]);
  },
  touches: ({ holder }, note) => {
    note.holder(holder.id);
    note.role(holder.roleId);
  },
};

function toldOf(rows: Neighbourhood, before: Holder, after: Holder, set: HolderUpdated["set"]): ToldStructureChange {
  const role = nameOfHeld(rows, before.roleId);
  if (before.roleId === after.roleId) {
    return { code: "HolderChanged", values: { ...whoIs(before), role, fields: fieldsOf(set) } };
  }
  const values = { ...whoIs(before), before: role, after: nameOfHeld(rows, after.roleId) };
  return { code: "HolderTransferred", values };
}

/** Some fields of a holder are set, the role that it holds among them. */
export const holderUpdated: Handler<HolderUpdated, HolderUpdated> = {
  apply: (rows, change) => {
    const { holderId, set } = change;
    const before = holderWith(rows, holderId);
    if (!before) return unknown(holderId);
    const after: Holder = { ...before, ...set };
    const writes = sameRow(before, after) ? [] : [{ table: "holders" as const, before, after }];
    return decided(change, toldOf(rows, before, after, set), writes);
  },
  touches: ({ holderId, set }, note) => {
    note.holder(holderId);
    note.role(set.roleId ?? null);
  },
};

/** Somebody holds a role no more. */
export const holderEnded: Handler<HolderEnded, HolderEnded> = {
  apply: (rows, change) => {
    const holder = holderWith(rows, change.holderId);
    if (!holder) return unknown(change.holderId);
    const values = { ...whoIs(holder), role: nameOfHeld(rows, holder.roleId) };
    return decided(change, { code: "HolderEnded", values }, [{ table: "holders", before: holder, after: null }]);
  },
  touches: ({ holderId }, note) => note.holder(holderId),
};
