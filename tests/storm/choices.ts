import type { AskedChange } from "@puesto/domain/history";
import type { HolderId, RelationId, RoleId, UnitId } from "@puesto/domain/identity";
import { type RemovalOfReports, relationTypes, type Where } from "@puesto/domain/structure";
import { uuidNumbered } from "@puesto/domain/testing";
import type { Chance } from "./chance.ts";
import type { Known } from "./known.ts";

/** Between how many roles the company is kept, about. */
const size = { least: 200, most: 500 };

/** How often a sort of change is asked for, beside the others. */
const weights = {
  move: 26,
  "move into its own branch": 5,
  "move among siblings": 4,
  rename: 10,
  "set seats": 3,
  "set key": 4,
  "put in a unit": 4,
  "add role": 16,
  "remove role": 9,
  "add relation": 7,
  "remove relation": 3,
  "assign holder": 7,
  "change holder": 4,
  "end holder": 3,
  "add unit": 3,
  "rename unit": 2,
  "set unit key": 1,
  "move unit": 3,
  "remove unit": 2,
  "rename company": 1,
};
type Sort = keyof typeof weights;

/** Chooses changes for one writer; ids it makes are those of the series given, and of no other. */
export function choices(chance: Chance, known: Known, series: number): () => AskedChange {
  let made = 0;
  const newId = (): string => {
    made += 1;
    return uuidNumbered(series, made);
  };
  /** An id of something; where nothing is known to be there, one that nothing has. */
  const some = <Id extends string>(kind: { readonly at: (part: number) => Id | undefined }): Id =>
    kind.at(chance.part()) ?? (newId() as Id);
  const role = (): RoleId => some(known.roles);
  const unit = (): UnitId => some(known.units);
  const unitOrNone = (): UnitId | null => (chance.happens(0.3) ? null : unit());
  const text = (what: string) => ({ [chance.among(["es", "en"])]: `${what} ${series}·${made} Ñandú ${chance.part()}` });
  const end = (): Where => chance.among<Where>([{ before: null }, { before: null }, { after: null }]);
  const lineOf = (id: RoleId): readonly RoleId[] => {
    const line: RoleId[] = [];
    for (let at = known.superiorOf(id); at && line.length < 100; at = known.superiorOf(at)) line.push(at);
    return line;
  };

  /** Few, so that they are taken, let go of and taken again. */
  const someKey = (): string => `key-${Math.floor(chance.part() * 40)}`;
  const keyOrNone = (): string | null => (chance.happens(0.3) ? null : someKey());

  const adding = (): AskedChange => ({
    type: "RoleAdded",
    role: {
      id: newId() as RoleId,
      key: chance.happens(0.2) ? someKey() : null,
      title: text("Puesto"),
      kind: null,
      unitId: unitOrNone(),
      reportsToId: chance.happens(0.01) ? null : role(),
      place: end(),
      seats: chance.among(["1", "1", "2", "0.5"]),
    },
  });
  const removing = (): AskedChange => {
    const roleId = role();
    const reports: RemovalOfReports = chance.among(["UP", "UP", "WITH", "NONE"]);
    // Who stands near the top takes half of the company with it: those only go alone.
    return { type: "RoleRemoved", roleId, reports: reports === "WITH" && lineOf(roleId).length < 3 ? "NONE" : reports };
  };

  const makers: Readonly<Record<Sort, () => AskedChange>> = {
    move: () => ({
      type: "RoleMoved",
      roleId: role(),
      reportsToId: chance.happens(0.01) ? null : role(),
      place: end(),
    }),
    "move into its own branch": () => {
      const reportsToId = role();
      const roleId = lineOf(reportsToId).at(Math.floor(chance.part() * 3)) ?? reportsToId;
      return { type: "RoleMoved", roleId, reportsToId, place: end() };
    },
    "move among siblings": () => {
      const roleId = role();
      const beside = role();
      return { type: "RoleMoved", roleId, reportsToId: known.superiorOf(beside) ?? beside, place: { after: beside } };
    },
    rename: () => ({ type: "RoleUpdated", roleId: role(), set: { title: text("Otro") } }),
    "set seats": () => ({ type: "RoleUpdated", roleId: role(), set: { seats: `${Math.floor(chance.part() * 9)}.25` } }),
    "set key": () => ({ type: "RoleUpdated", roleId: role(), set: { key: keyOrNone() } }),
    "put in a unit": () => ({ type: "RoleUpdated", roleId: role(), set: { unitId: unitOrNone() } }),
    "add role": adding,
    "remove role": removing,
    "add relation": () => ({
      type: "RelationAdded",
      relation: { id: newId() as RelationId, type: chance.among(relationTypes), fromId: role(), toId: role() },
    }),
    "remove relation": () => ({ type: "RelationRemoved", relationId: some(known.relations) }),
    "assign holder": () => ({
      type: "HolderAssigned",
      holder: {
        id: newId() as HolderId,
        roleId: role(),
        name: `Íñigo ${series}·${made}`,
        fte: "1",
        startsOn: null,
        endsOn: null,
      },
    }),
    "change holder": () => ({
      type: "HolderUpdated",
      holderId: some(known.holders),
      set: chance.happens(0.5) ? { roleId: role() } : { name: `Zoë ${chance.part()}`, endsOn: "2031-02-28" },
    }),
    "end holder": () => ({ type: "HolderEnded", holderId: some(known.holders) }),
    "add unit": () => ({
      type: "UnitAdded",
      unit: { id: newId() as UnitId, key: null, name: text("Área"), parentId: unitOrNone() },
    }),
    "rename unit": () => ({ type: "UnitUpdated", unitId: unit(), set: { name: text("Unidad") } }),
    "set unit key": () => ({ type: "UnitUpdated", unitId: unit(), set: { key: keyOrNone() } }),
    "move unit": () => ({ type: "UnitMoved", unitId: unit(), parentId: unitOrNone() }),
    "remove unit": () => ({ type: "UnitRemoved", unitId: unit() }),
    "rename company": () => ({ type: "CompanyUpdated", set: { name: text("Compañía") } }),
  };
  return () => {
    const sort = chance.weighted(weights);
    if (sort === "remove role" && known.roles.count() < size.least) return adding();
    if (sort === "add role" && known.roles.count() > size.most) return removing();
    return makers[sort]();
  };
}
