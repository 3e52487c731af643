import type { HolderId, RelationId, RoleId, UnitId } from "../../identity.ts";
import { type EntryAddress, entryIdOf } from "../entries/entry.ts";
import type { Spot, Tie, Touched } from "../neighbourhood/touched.ts";
import type { Where } from "./change.ts";

/** Takes down, change by change in their order, what an edit touches. */
export interface Touching {
  readonly role: (id: RoleId | null) => void;
  readonly unit: (id: UnitId | null) => void;
  readonly relation: (id: RelationId) => void;
  readonly holder: (id: HolderId) => void;
  readonly tie: (tie: Tie) => void;
  readonly entry: (address: EntryAddress) => void;
  /** All entries of a ledger that are of a role, or of the company itself (null). */
  readonly ledger: (ledger: string, roleId: RoleId | null) => void;
  readonly roleKey: (key: string | null) => void;
  readonly unitKey: (key: string | null) => void;
  /** A role gets a place among the reports of another one, or becomes the top. */
  readonly placed: (id: RoleId, reportsToId: RoleId | null, place: string | Where) => void;
  /** A role leaves its siblings. */
  readonly left: (id: RoleId) => void;
  /** All who report to a role take its place among its siblings. */
  readonly lifted: (id: RoleId) => void;
  /** Whether anybody reports to a role. */
  readonly anyReport: (id: RoleId) => void;
  /** A role with all below it, whatever was put there by earlier changes included. */
  readonly branch: (id: RoleId) => void;
  /** The holders, relations and entries of a role. */
  readonly tiesOf: (id: RoleId) => void;
  /** The units and roles that lie in a unit. */
  readonly contentsOf: (id: UnitId) => void;
}

/** Takes down what changes touch; `touched` gives what has been taken down. */
export function touching(): { readonly note: Touching; readonly touched: () => Touched } {
  const roles = new Set<RoleId>();
  const reportsOf = new Set<RoleId>();
  const branches = new Set<RoleId>();
  const tiesOf = new Set<RoleId>();
  const roleKeys = new Set<string>();
  const unitKeys = new Set<string>();
  const units = new Set<UnitId>();
  const contentsOf = new Set<UnitId>();
  const relations = new Set<RelationId>();
  const holders = new Set<HolderId>();
  const ties = new Map<string, Tie>();
  const entries = new Set<string>();
  const ledgers = new Set<string>();
  const spots = new Map<string, Spot>();
  /** Where roles that got a place by an earlier change stand among those that were there before. */
  const spotOf = new Map<RoleId, Spot>();
  const moved = new Set<RoleId>();
  let [top, departures] = [false, 0];

  const around = (spot: Spot): void => {
    spots.set(JSON.stringify(spot), spot);
  };
  const spotAt = (reportsToId: RoleId | null, where: Where): Spot => {
    const neighbour = "after" in where ? where.after : where.before;
    if (neighbour === null) return { of: reportsToId, end: "after" in where ? "FIRST" : "LAST" };
    roles.add(neighbour);
    return spotOf.get(neighbour) ?? { beside: neighbour };
  };

  const note: Touching = {
    role: (id) => id !== null && roles.add(id),
    unit: (id) => id !== null && units.add(id),
    relation: (id) => relations.add(id),
    holder: (id) => holders.add(id),
    tie: ({ fromId, toId, type }) => ties.set(`${type} ${fromId} ${toId}`, { fromId, toId, type }),
    entry: (address) => entries.add(entryIdOf(address)),
    ledger: (ledger, roleId) => ledgers.add(entryIdOf({ ledger, roleId, key: "" })),
    roleKey: (key) => key !== null && roleKeys.add(key),
    unitKey: (key) => key !== null && unitKeys.add(key),
    placed: (id, reportsToId, place) => {
      if (reportsToId === null) top = true;
      if (typeof place === "string") {
        spotOf.set(id, { of: reportsToId, place });
        return;
      }
      const spot = spotAt(reportsToId, place);
      spotOf.set(id, spot);
      around(spot);
    },
    left: (id) => {
      departures += 1;
      moved.add(id);
    },
    lifted: (id) => {
      reportsOf.add(id);
      around(spotOf.get(id) ?? { beside: id });
    },
    anyReport: (id) => around({ of: id, end: "FIRST" }),
    branch: (id) => {
      for (const one of [id, ...moved]) {
        branches.add(one);
        tiesOf.add(one);
      }
    },
    tiesOf: (id) => tiesOf.add(id),
    contentsOf: (id) => contentsOf.add(id),
  };
  const touched = (): Touched => ({
    roles: [...roles],
    reportsOf: [...reportsOf],
    branches: [...branches],
    tiesOf: [...tiesOf],
    spots: [...spots.values()],
    // Each departure may take one of the nearest siblings away, and one has to be left.
    neighbours: departures + 1,
    top,
    roleKeys: [...roleKeys],
    unitKeys: [...unitKeys],
    units: [...units],
    contentsOf: [...contentsOf],
    relations: [...relations],
    ties: [...ties.values()],
    holders: [...holders],
    entries: [...entries],
    ledgers: [...ledgers],
  });
  return { note, touched };
}
