import { refused } from "../../../result.ts";
import { nameOfRole } from "../../integrity/integrity.ts";
import type { Neighbourhood } from "../../neighbourhood/neighbourhood.ts";
import { first } from "../../neighbourhood/order.ts";
import {
  branchOf,
  entriesOf,
  holdersIn,
  relationsFromRole,
  relationsToRole,
  reportsTo,
  roleWith,
} from "../../neighbourhood/reading.ts";
import type { Write } from "../../neighbourhood/write.ts";
import { placesBetween } from "../../place.ts";
import type { Relation } from "../../relation.ts";
import type { Role } from "../../role.ts";
import type { RoleRemoved } from "../change.ts";
import { changeRefusal } from "../refusal.ts";
import type { ToldStructureChange } from "../told.ts";
import { decided, type Handler } from "./handler.ts";
import { placesBeside } from "./place-at.ts";

/** Takes roles away with their holders, relations and entries, those that stand last first: so nobody reports to a role that is gone. */
function removing(rows: Neighbourhood, roles: readonly Role[]): readonly Write[] {
  const relations = new Map<string, Relation>();
  for (const { id } of roles) {
    for (const relation of relationsFromRole(rows, id)) relations.set(relation.id, relation);
    for (const relation of relationsToRole(rows, id)) relations.set(relation.id, relation);
  }
  const holders = roles.flatMap(({ id }) => [...holdersIn(rows, id)]);
  const entries = roles.flatMap(({ id }) => [...entriesOf(rows, id)]);
  return [
    ...[...relations.values()].map((before): Write => ({ table: "relations", before, after: null })),
    ...holders.map((before): Write => ({ table: "holders", before, after: null })),
    ...entries.map((before): Write => ({ table: "entries", before, after: null })),
    ...roles.toReversed().map((before): Write => ({ table: "roles", before, after: null })),
  ];
}

/** The reports of a role take its place among its siblings. */
function lifting(rows: Neighbourhood, role: Role, reports: readonly Role[]): readonly Write[] {
  const [before, after] = placesBeside(rows, role);
  const places = placesBetween(before, after, reports.length);
  return reports.map((report, at) => ({
    table: "roles",
    before: report,
    after: { ...report, reportsToId: role.reportsToId, place: places[at] ?? report.place },
  }));
}

function toldOfLifting(rows: Neighbourhood, gone: Role, reports: readonly Role[]): ToldStructureChange {
  const role = nameOfRole(gone);
  const superior = gone.reportsToId === null ? undefined : roleWith(rows, gone.reportsToId);
  if (reports.length === 0) return { code: "RoleRemoved", values: { role, count: 0 } };
  if (!superior) return { code: "TopDissolved", values: { role, successors: reports.map(nameOfRole) } };
  return { code: "RoleDissolved", values: { role, count: reports.length, superior: nameOfRole(superior) } };
}

/** A role goes, with its holders and relations; the caller says what becomes of those who report to it. */
export const roleRemoved: Handler<RoleRemoved, RoleRemoved> = {
  apply: (rows, change) => {
    const role = roleWith(rows, change.roleId);
    if (!role) return refused(changeRefusal("UNKNOWN_ROLE", { role: change.roleId }));
    switch (change.reports) {
      case "NONE":
        if (first(reportsTo(rows, role.id))) {
          return refused(changeRefusal("ROLE_HAS_REPORTS", { role: nameOfRole(role) }, [role.id]));
        }
        return decided(change, toldOfLifting(rows, role, []), removing(rows, [role]));
      case "UP": {
        const reports = [...reportsTo(rows, role.id)];
        const writes = [...lifting(rows, role, reports), ...removing(rows, [role])];
        return decided(change, toldOfLifting(rows, role, reports), writes);
      }
      case "WITH": {
        const branch = branchOf(rows, role);
        const told = { role: nameOfRole(role), count: branch.length - 1 };
        return decided(change, { code: "RoleRemoved", values: told }, removing(rows, branch));
      }
    }
  },
  touches: ({ roleId, reports }, note) => {
    note.role(roleId);
    note.tiesOf(roleId);
    if (reports === "NONE") note.anyReport(roleId);
    if (reports === "UP") note.lifted(roleId);
    if (reports === "WITH") note.branch(roleId);
    note.left(roleId);
  },
};
