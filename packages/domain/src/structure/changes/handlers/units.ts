import { refused } from "../../../result.ts";
import { nameOfUnit } from "../../integrity/integrity.ts";
import type { Neighbourhood } from "../../neighbourhood/neighbourhood.ts";
import { rolesIn, unitsIn, unitWith } from "../../neighbourhood/reading.ts";
import type { Write } from "../../neighbourhood/write.ts";
import { sameRow } from "../../questions/difference.ts";
import type { Unit } from "../../unit.ts";
import type { UnitAdded, UnitMoved, UnitRemoved, UnitUpdated } from "../change.ts";
import { changeRefusal } from "../refusal.ts";
import { given, type ToldStructureChange } from "../told.ts";
import { decided, type Handler } from "./handler.ts";
import { fieldsOf, patched } from "./patched.ts";

const unknown = (unit: string) => refused(changeRefusal("UNKNOWN_UNIT", { unit }));

/** What a unit lies in, for a sentence. */
function parentOf(rows: Neighbourhood, parentId: string | null) {
  const parent = parentId === null ? undefined : unitWith(rows, parentId);
  return { parent: parent ? nameOfUnit(parent) : "", given: given(parent) };
}

/** A unit comes. */
export const unitAdded: Handler<UnitAdded, UnitAdded> = {
  apply: (rows, { type, unit: asked }) => {
    const unit: Unit = { ...asked, name: patched({}, asked.name) };
    const values = { unit: nameOfUnit(unit), ...parentOf(rows, unit.parentId) };
    const write = { table: "units", before: null, after: unit } as const;
    return decided({ type, unit }, { code: "UnitAdded", values }, [write]);
  },
  touches: ({ unit }, note) => {
    note.unit(unit.id);
    note.unit(unit.parentId);
    note.unitKey(unit.key);
  },
};

function toldOf(before: Unit, after: Unit, set: UnitUpdated["set"]): ToldStructureChange {
  const unit = nameOfUnit(before);
  if (Object.keys(set).length > 1) return { code: "UnitChanged", values: { unit, fields: fieldsOf(set) } };
  if (set.name !== undefined) return { code: "UnitRenamed", values: { before: unit, after: nameOfUnit(after) } };
  return { code: "UnitKeySet", values: { unit, key: after.key ?? "", given: given(after.key) } };
}

/** Some fields of a unit are set. */
export const unitUpdated: Handler<UnitUpdated, UnitUpdated> = {
  apply: (rows, change) => {
    const { unitId, set } = change;
    const before = unitWith(rows, unitId);
    if (!before) return unknown(unitId);
    const { name, ...fields } = set;
    const after: Unit = { ...before, ...fields, name: patched(before.name, name) };
    const writes = sameRow(before, after) ? [] : [{ table: "units" as const, before, after }];
    return decided(change, toldOf(before, after, set), writes);
  },
  touches: ({ unitId, set }, note) => {
    note.unit(unitId);
    note.unitKey(set.key ?? null);
  },
};

/** [S8] A unit, with all in it, lies in another one that is not within it. */
export const unitMoved: Handler<UnitMoved, UnitMoved> = {
  apply: (rows, change) => {
    const { unitId, parentId } = change;
    const before = unitWith(rows, unitId);
    if (!before) return unknown(unitId);
    const writes =
      before.parentId === parentId ? [] : [{ table: "units" as const, before, after: { ...before, parentId } }];
    const values = { unit: nameOfUnit(before), ...parentOf(rows, parentId) };
    return decided(change, { code: "UnitMoved", values }, writes);
  },
  touches: ({ unitId, parentId }, note) => {
    note.unit(unitId);
    note.unit(parentId);
  },
};

/** A unit goes. What lies in it lies in the unit around it from now on. */
export const unitRemoved: Handler<UnitRemoved, UnitRemoved> = {
  apply: (rows, change) => {
    const unit = unitWith(rows, change.unitId);
    if (!unit) return unknown(change.unitId);
    const { parentId } = unit;
    const units = [...unitsIn(rows, unit.id)].map(
      (before): Write => ({ table: "units", before, after: { ...before, parentId } }),
    );
    const roles = [...rolesIn(rows, unit.id)].map(
      (before): Write => ({ table: "roles", before, after: { ...before, unitId: parentId } }),
    );
    return decided(change, { code: "UnitRemoved", values: { unit: nameOfUnit(unit) } }, [
      ...units,
      ...roles,
      { table: "units", before: unit, after: null },
    ]);
  },
  touches: ({ unitId }, note) => {
    note.unit(unitId);
    note.contentsOf(unitId);
  },
};
