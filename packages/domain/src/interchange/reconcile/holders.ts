import type { HolderId, IdSource, RoleId } from "../../identity.ts";
import type { Holder } from "../../structure/index.ts";
import type { PlannedHolder, PlannedRole } from "../plan.ts";

type Named = Pick<PlannedHolder, "name" | "startsOn" | "endsOn">;

/** How holders of one role are known again: with their days, else by the name alone. */
const ways: readonly ((holder: Named) => string)[] = [
  ({ name, startsOn, endsOn }) => JSON.stringify([name, startsOn, endsOn]),
  ({ name }) => JSON.stringify([name]),
];

/** The ids that planned holders of a role take over from present ones; each present one is taken once, the first of equal ones first. */
function keptIds(planned: readonly PlannedHolder[], present: readonly Holder[]): readonly (HolderId | undefined)[] {
  const ids: (HolderId | undefined)[] = planned.map(() => undefined);
  const taken = new Set<HolderId>();
  for (const way of ways) {
    const free = new Map<string, HolderId[]>();
    for (const holder of present.toReversed()) {
      const among = free.get(way(holder));
      if (taken.has(holder.id)) continue;
      if (among) among.push(holder.id);
      else free.set(way(holder), [holder.id]);
    }
    planned.forEach((holder, at) => {
      const id = ids[at] ?? free.get(way(holder))?.pop();
      if (id === undefined) return;
      ids[at] = id;
      taken.add(id);
    });
  }
  return ids;
}

/** The holders that planned roles have; those who hold the same role already keep their ids. */
export function holdersFrom(
  roles: readonly PlannedRole[],
  roleIdOf: (key: string) => RoleId | undefined,
  present: readonly Holder[],
  ids: IdSource,
): readonly Holder[] {
  const presentOf = new Map<RoleId, Holder[]>();
  for (const holder of present) {
    const among = presentOf.get(holder.roleId);
    if (among) among.push(holder);
    else presentOf.set(holder.roleId, [holder]);
  }
  return roles.flatMap(({ key, holders }) => {
    const roleId = roleIdOf(key);
    if (!roleId || holders.length === 0) return [];
    const kept = keptIds(holders, presentOf.get(roleId) ?? []);
    return holders.map(({ name, fte, startsOn, endsOn }, at) => ({
      id: kept[at] ?? (ids() as HolderId),
      roleId,
      name,
      fte,
      startsOn,
      endsOn,
    }));
  });
}
