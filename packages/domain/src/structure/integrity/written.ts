import { isUuid } from "../../identity.ts";
import type { Holder } from "../holder.ts";
import type { Neighbourhood } from "../neighbourhood/neighbourhood.ts";
import * as reading from "../neighbourhood/reading.ts";
import type { RowWrite, Write } from "../neighbourhood/write.ts";
import type { Relation } from "../relation.ts";
import type { Role } from "../role.ts";
import type { Unit } from "../unit.ts";
import { findCompanyViolations, findValueViolations } from "./values.ts";
import { type IntegrityViolation, nameOfRole, nameOfUnit, type TableName, violation } from "./violation.ts";

const none = { units: [], roles: [], holders: [] };

/** S13: what comes has an id, and one that no other row has. */
function findIdViolations<Row extends { readonly id: string }>(
  table: TableName,
  { before, after }: RowWrite<Row>,
  known: (id: string) => unknown,
): readonly IntegrityViolation[] {
  if (before !== null || after === null) return [];
  const { id } = after;
  if (!isUuid(id)) return [violation("S13", { table, id, problem: "MALFORMED" })];
  return known(id) === undefined ? [] : [violation("S13", { table, id, problem: "TWICE" })];
}

/** What lies above a row, from the nearest on, as long as it is another one each time: a circle ends where it began. */
function* above<Row extends { readonly id: string }>(row: Row, next: (row: Row) => Row | undefined): Generator<Row> {
  const met = new Set<string>();
  for (let at = next(row); at && !met.has(at.id); at = next(at)) {
    met.add(at.id);
    yield at;
  }
}

/** The rows from one around to itself, each followed by the one above it; null where it is in no circle. */
function circleThrough<Row extends { readonly id: string }>(
  row: Row,
  next: (row: Row) => Row | undefined,
): readonly Row[] | null {
  const circle = [row];
  for (const one of above(row, next)) {
    if (one.id === row.id) return circle;
    circle.push(one);
  }
  return null;
}

/** S2, S4, S5: whom the role reports to is there, and is neither itself nor below it. */
function findLineViolations(rows: Neighbourhood, role: Role): readonly IntegrityViolation[] {
  const { reportsToId } = role;
  if (reportsToId === null) return [];
  if (reportsToId === role.id) return [violation("S5", { role: nameOfRole(role) }, [role.id])];
  const next = (one: Role) => (one.reportsToId === null ? undefined : reading.roleWith(rows, one.reportsToId));
  if (!next(role)) return [violation("S4", { role: nameOfRole(role), superior: reportsToId }, [role.id])];
  const circle = circleThrough(role, next);
  if (circle === null) return [];
  const ids = circle.map(({ id }) => id);
  return [violation("S2", { count: circle.length, roles: circle.map(nameOfRole) }, ids)];
}

function findRoleViolations(rows: Neighbourhood, before: Role | null, role: Role): readonly IntegrityViolation[] {
  const isLost = role.unitId !== null && role.unitId !== before?.unitId && !reading.unitWith(rows, role.unitId);
  return [
    ...(before?.reportsToId === role.reportsToId ? [] : findLineViolations(rows, role)),
    ...(isLost ? [violation("S6", { role: nameOfRole(role), unit: role.unitId }, [role.id])] : []),
    ...findValueViolations({ ...none, roles: [role] }),
  ];
}

function findUnitViolations(rows: Neighbourhood, before: Unit | null, unit: Unit): readonly IntegrityViolation[] {
  const values = findValueViolations({ ...none, units: [unit] });
  const { parentId } = unit;
  if (parentId === null || parentId === before?.parentId) return values;
  const next = (one: Unit) => (one.parentId === null ? undefined : reading.unitWith(rows, one.parentId));
  if (!next(unit)) return [violation("S7", { unit: nameOfUnit(unit), parent: parentId }), ...values];
  const circle = circleThrough(unit, next);
  if (circle === null) return values;
  return [violation("S8", { count: circle.length, units: circle.map(nameOfUnit) }), ...values];
}

function findRelationViolations(rows: Neighbourhood, relation: Relation): readonly IntegrityViolation[] {
  const [from, to] = [reading.roleWith(rows, relation.fromId), reading.roleWith(rows, relation.toId)];
  if (!from || !to) {
    const ids = [from, to].flatMap((role) => role?.id ?? []);
    return [violation("S9", { relation: relation.id, role: from ? relation.toId : relation.fromId }, ids)];
  }
  if (from.id === to.id) return [violation("S10", { role: nameOfRole(from) }, [from.id])];
  const [, second] = reading.relationsTying(rows, relation);
  if (second === undefined) return [];
  return [violation("S11", { from: nameOfRole(from), to: nameOfRole(to) }, [from.id, to.id])];
}

function findHolderViolations(rows: Neighbourhood, holder: Holder): readonly IntegrityViolation[] {
  const values = findValueViolations({ ...none, holders: [holder] });
  if (reading.roleWith(rows, holder.roleId)) return values;
  return [violation("S12", { holder: holder.name ?? holder.id, role: holder.roleId }), ...values];
}

/** A row whose id is none, or another's, stands for nothing else that could be looked at. */
const unlessAny = (
  violations: readonly IntegrityViolation[],
  more: () => readonly IntegrityViolation[],
): readonly IntegrityViolation[] => (violations.length > 0 ? violations : more());

function findViolationsOf(before: Neighbourhood, after: Neighbourhood, write: Write): readonly IntegrityViolation[] {
  if (write.after === null) return [];
  switch (write.table) {
    case "company":
      return findCompanyViolations(write.after);
    case "units": {
      const { before: earlier, after: unit } = write;
      const ids = findIdViolations("units", write, (id) => reading.unitWith(before, id));
      return unlessAny(ids, () => findUnitViolations(after, earlier, unit));
    }
    case "roles": {
      const { before: earlier, after: role } = write;
      const ids = findIdViolations("roles", write, (id) => reading.roleWith(before, id));
      return unlessAny(ids, () => findRoleViolations(after, earlier, role));
    }
    case "relations": {
      const { after: relation } = write;
      const ids = findIdViolations("relations", write, (id) => reading.relationWith(before, id));
      return unlessAny(ids, () => findRelationViolations(after, relation));
    }
    case "entries": {
      const { after: entry } = write;
      const isStray = entry.roleId !== null && !reading.roleWith(after, entry.roleId);
      return isStray ? [violation("S20", { entry: entry.id, role: entry.roleId ?? "" })] : [];
    }
    case "holders": {
      const { after: holder } = write;
      const ids = findIdViolations("holders", write, (id) => reading.holderWith(before, id));
      return unlessAny(ids, () => findHolderViolations(after, holder));
    }
  }
}

/**
 * The rules that writes break, looking only at what they wrote and what that hangs on: the rows that stay were sound before. All
 * rules but S1 and S14, which an edit may break on its way and keeps in the end: see `findRestingViolations`.
 */
export const findWrittenViolations = (
  before: Neighbourhood,
  after: Neighbourhood,
  writes: readonly Write[],
): readonly IntegrityViolation[] => writes.flatMap((write) => findViolationsOf(before, after, write));
