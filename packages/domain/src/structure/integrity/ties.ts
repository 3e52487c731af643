import type { StructureRecords } from "../records.ts";
import { type IntegrityViolation, nameOfRole, violation } from "./violation.ts";

/** S9 to S12 and S20: relations, holders and entries belong to roles that are there; a relation ties two roles, once of each type. */
export function findTieViolations(
  { roles, relations, holders, entries }: StructureRecords,
  indexOfRole: ReadonlyMap<string, number>,
): readonly IntegrityViolation[] {
  const roleWith = (id: string) => roles[indexOfRole.get(id) ?? -1];
  const unknownEnds: IntegrityViolation[] = [];
  const selfRelations: IntegrityViolation[] = [];
  const repeated: IntegrityViolation[] = [];
  const known = new Set<string>();
  for (const { id, type, fromId, toId } of relations) {
    const [from, to] = [roleWith(fromId), roleWith(toId)];
    if (!from || !to) {
      unknownEnds.push(
        violation(
          "S9",
          { relation: id, role: from ? toId : fromId },
          [from, to].flatMap((role) => role?.id ?? []),
        ),
      );
    } else if (from === to) {
      selfRelations.push(violation("S10", { role: nameOfRole(from) }, [from.id]));
    } else {
      const tie = `${type} ${fromId} ${toId}`;
      if (known.has(tie)) {
        repeated.push(violation("S11", { from: nameOfRole(from), to: nameOfRole(to) }, [from.id, to.id]));
      }
      known.add(tie);
    }
  }
  const strayHolders = holders.flatMap((holder) =>
    indexOfRole.has(holder.roleId) ? [] : [violation("S12", { holder: holder.name ?? holder.id, role: holder.roleId })],
  );
  const strayEntries = entries.flatMap(({ id, roleId }) =>
    roleId === null || indexOfRole.has(roleId) ? [] : [violation("S20", { entry: id, role: roleId })],
  );
  return [...unknownEnds, ...selfRelations, ...repeated, ...strayHolders, ...strayEntries];
}
