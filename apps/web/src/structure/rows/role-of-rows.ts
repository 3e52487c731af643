import { nodeIdOf, parseNodeId, type ShortId, shortIdOf } from "@puesto/domain/identity";
import {
  holdersIn,
  holdsOn,
  type Neighbourhood,
  type Relation,
  relationsFromRole,
  relationsToRole,
  roleWith,
} from "@puesto/domain/structure";
import { type Locale, textIn } from "@puesto/domain/text";
import { roleIdOf } from "../edit/new-role.ts";
import type { RoleDetails } from "../role/role-details.ts";
import type { KnownRole } from "../role/role-panel.tsx";
import { unitNameOf } from "./unit-rows.ts";

/**
 * The details of a role as the rows have them: the same that the API tells, with one's own edits in them at once. `idPrefix` is what
 * the company's global role ids begin with; `today` is the day of which it tells. Null for a role that is not there.
 */
export function roleOfRows(
  rows: Neighbourhood,
  id: ShortId,
  known: KnownRole,
  {
    idPrefix,
    today,
    locale,
    kindName,
  }: { idPrefix: string; today: string; locale: Locale; kindName: (key: string) => string },
): RoleDetails | null {
  const role = roleWith(rows, roleIdOf(id));
  const named = parseNodeId(idPrefix + id);
  if (role === undefined || !named.ok) return null;
  const { companyId } = named.value;
  const titleOf = (roleId: string) => {
    const one = roleWith(rows, roleId);
    return one === undefined ? "" : textIn(one.title, locale, rows.company.locale);
  };
  const unit = unitNameOf(rows, role.unitId, locale);
  const holders = [...holdersIn(rows, role.id)];
  const relations = [...relationsFromRole(rows, role.id), ...relationsToRole(rows, role.id)];
  const end = (roleId: Relation["fromId"]) => ({ id: idPrefix + shortIdOf(roleId), title: titleOf(roleId) });
  return {
    __typename: "Role",
    id: idPrefix + id,
    key: role.key,
    title: known.row.title,
    kind: role.kind === null ? null : { key: role.kind, name: kindName(role.kind) },
    unit: role.unitId === null || unit === null ? null : { id: nodeIdOf("Unit", companyId, role.unitId), name: unit },
    seats: role.seats,
    vacant: role.seats !== "0" && !holders.some((holder) => holdsOn(holder, today)),
    depth: known.path.length,
    directReportCount: known.row.directReportCount,
    descendantCount: known.row.descendantCount,
    holders: {
      totalCount: holders.length,
      nodes: holders.map(({ id: holderId, roleId: _, ...holder }) => ({
        id: nodeIdOf("Holder", companyId, holderId),
        ...holder,
      })),
    },
    ancestors: known.path.toReversed().map((above) => ({ id: idPrefix + above.id, title: above.title })),
    relations: {
      nodes: relations.map(({ id: relationId, type, fromId, toId }) => ({
        id: nodeIdOf("Relation", companyId, relationId),
        type,
        from: end(fromId),
        to: end(toId),
      })),
    },
  };
}
