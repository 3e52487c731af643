import * as z from "zod/mini";
import { type HolderId, isUuid, type RelationId, type RoleId, type UnitId } from "../../identity.ts";
import { locales } from "../../text.ts";
import type { Json } from "../entries/entry.ts";
import type { Holder } from "../holder.ts";
import { type Relation, relationTypes } from "../relation.ts";
import type { Unit } from "../unit.ts";
import {
  type ChangeOf,
  type CompanyFields,
  type HolderFields,
  type RoleFields,
  removalOfReports,
  type StructureChanges,
  type UnitFields,
  type Where,
} from "./change.ts";

/** The form of ids is looked at here; whether there is such a row, and what texts and numbers hold, is for the rules to say. */
const idOf = <Id extends string>() => z.custom<Id>((value) => typeof value === "string" && isUuid(value));
const roleId = idOf<RoleId>();
const unitId = idOf<UnitId>();
const relationId = idOf<RelationId>();
const holderId = idOf<HolderId>();

const text = z.string();
const textOrNull = z.nullable(text);
const maybe = z.exactOptional;
const locale = z.enum(locales);
const localized = z.strictObject({ es: maybe(text), en: maybe(text) });
const patch = z.strictObject({ es: maybe(textOrNull), en: maybe(textOrNull) });

const where: z.ZodMiniType<Where> = z.union([
  z.strictObject({ after: z.nullable(roleId) }),
  z.strictObject({ before: z.nullable(roleId) }),
]);

const roleFields = { key: textOrNull, kind: textOrNull, unitId: z.nullable(unitId), seats: text };
const unit: z.ZodMiniType<Unit> = z.strictObject({
  id: unitId,
  key: textOrNull,
  name: localized,
  parentId: z.nullable(unitId),
});
const relation: z.ZodMiniType<Relation> = z.strictObject({
  id: relationId,
  type: z.enum(relationTypes),
  fromId: roleId,
  toId: roleId,
});
const holderFields = { roleId, name: textOrNull, fte: text, startsOn: textOrNull, endsOn: textOrNull };
const holder: z.ZodMiniType<Holder> = z.strictObject({ id: holderId, ...holderFields });

/** A shape for every field, so that none is forgotten where all may be left out. */
type EachOf<Fields> = { readonly [Field in keyof Required<Fields>]: z.core.$ZodType<Fields[Field]> };

const roleSet: z.ZodMiniType<RoleFields> = z.strictObject({
  key: maybe(textOrNull),
  title: maybe(patch),
  kind: maybe(textOrNull),
  unitId: maybe(z.nullable(unitId)),
  seats: maybe(text),
} satisfies EachOf<RoleFields>);
const unitSet: z.ZodMiniType<UnitFields> = z.strictObject({
  key: maybe(textOrNull),
  name: maybe(patch),
} satisfies EachOf<UnitFields>);
const holderSet: z.ZodMiniType<HolderFields> = z.strictObject({
  roleId: maybe(roleId),
  name: maybe(textOrNull),
  fte: maybe(text),
  startsOn: maybe(textOrNull),
  endsOn: maybe(textOrNull),
} satisfies EachOf<HolderFields>);
const companySet: z.ZodMiniType<CompanyFields> = z.strictObject({
  name: maybe(patch),
  locale: maybe(locale),
} satisfies EachOf<CompanyFields>);

const address = { ledger: text, roleId: z.nullable(roleId), key: text };
/** What it holds is for its ledger to look at. */
const content: z.ZodMiniType<Json> = z.json();

/** The shape of each change in JSON. */
export type Shapes<Changes> = { readonly [Type in keyof Changes]: z.ZodMiniType<ChangeOf<Changes, Type>> };

const shapesWith = <At>(place: z.ZodMiniType<At>): Shapes<StructureChanges<At>> => ({
  RoleAdded: z.strictObject({
    type: z.literal("RoleAdded"),
    role: z.strictObject({ id: roleId, ...roleFields, title: localized, reportsToId: z.nullable(roleId), place }),
  }),
  RoleUpdated: z.strictObject({ type: z.literal("RoleUpdated"), roleId, set: roleSet }),
  RoleMoved: z.strictObject({ type: z.literal("RoleMoved"), roleId, reportsToId: z.nullable(roleId), place }),
  RoleRemoved: z.strictObject({ type: z.literal("RoleRemoved"), roleId, reports: z.enum(removalOfReports) }),
  UnitAdded: z.strictObject({ type: z.literal("UnitAdded"), unit }),
  UnitUpdated: z.strictObject({ type: z.literal("UnitUpdated"), unitId, set: unitSet }),
  UnitMoved: z.strictObject({ type: z.literal("UnitMoved"), unitId, parentId: z.nullable(unitId) }),
  UnitRemoved: z.strictObject({ type: z.literal("UnitRemoved"), unitId }),
  RelationAdded: z.strictObject({ type: z.literal("RelationAdded"), relation }),
  RelationRemoved: z.strictObject({ type: z.literal("RelationRemoved"), relationId }),
  HolderAssigned: z.strictObject({ type: z.literal("HolderAssigned"), holder }),
  HolderUpdated: z.strictObject({ type: z.literal("HolderUpdated"), holderId, set: holderSet }),
  HolderEnded: z.strictObject({ type: z.literal("HolderEnded"), holderId }),
  CompanyUpdated: z.strictObject({ type: z.literal("CompanyUpdated"), set: companySet }),
  EntrySet: z.strictObject({ type: z.literal("EntrySet"), ...address, content }),
  EntryCleared: z.strictObject({ type: z.literal("EntryCleared"), ...address }),
});

/** As changes are recorded. */
export const structureShapes = shapesWith(text);

/** As they are asked for: a place may be said by a neighbour. */
export const askedStructureShapes = shapesWith<string | Where>(z.union([text, where]));
