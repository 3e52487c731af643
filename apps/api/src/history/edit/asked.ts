import type { AskedChange } from "@puesto/domain/history";
import type { CompanyId, IdOf, MemberKind, RoleId } from "@puesto/domain/identity";
import type { RoleFields, TextPatch, Where } from "@puesto/domain/structure";
import { isCleanText, type LocalizedText, locales } from "@puesto/domain/text";
import { v7 } from "uuid";
import { readNodeId } from "../../graphql/node.ts";
import { problem } from "../../graphql/problem.ts";
import { jsonFrom } from "./entries.ts";
import type { ChangeInput, LocalizedTextInput, PlaceInput, TextPatchInput } from "./inputs.ts";

type Inputs = typeof ChangeInput.$inferInput;
export type ChangeName = keyof Required<Inputs>;
type InputOf<Name extends ChangeName> = NonNullable<Inputs[Name]>;
type Patch = typeof TextPatchInput.$inferInput;

/**
 * The id that a global id carries, for a change of one company. An id of another company stands for nothing there: it is answered
 * like one of which there is nothing, by what the change comes to.
 */
export function idIn<Kind extends MemberKind>(companyId: CompanyId, kind: Kind, id: string): IdOf[Kind] {
  const name = readNodeId(id);
  if (name.kind !== kind)
    throw problem("MALFORMED_ID", `This is the id of a ${name.kind}; here the id of a ${kind} is asked for.`);
  return (name.companyId === companyId ? name.id : v7()) as IdOf[Kind];
}

const newId = <Kind extends MemberKind>(
  companyId: CompanyId,
  kind: Kind,
  id: string | null | undefined,
): IdOf[Kind] => {
  if (id == null) return v7() as IdOf[Kind];
  const name = readNodeId(id);
  if (name.kind !== kind || name.companyId !== companyId) {
    throw problem("MALFORMED_ID", `A new ${kind} takes an id that begins with that of its company.`);
  }
  return name.id as IdOf[Kind];
};

export const clean = (text: string): string => {
  if (isCleanText(text)) return text;
  throw problem("MALFORMED_TEXT", "A text holds a NUL or half of a character. Leave it out.");
};

export const textFrom = (text: typeof LocalizedTextInput.$inferInput): LocalizedText =>
  Object.fromEntries(locales.flatMap((locale) => (text[locale] == null ? [] : [[locale, clean(text[locale])]])));

const patchFrom = (patch: Patch): TextPatch =>
  Object.fromEntries(
    locales.flatMap((locale) => {
      const text = patch[locale];
      return text === undefined ? [] : [[locale, text === null ? null : clean(text)]];
    }),
  );

/** A field of an update: `undefined` where it is left out, so that it does not stand in the change. */
const field = <Name extends string, Value, Read>(
  name: Name,
  value: Value | undefined,
  read: (value: Value) => Read,
): { readonly [One in Name]?: Read } =>
  value === undefined ? {} : ({ [name]: read(value) } as { readonly [One in Name]?: Read });

/** A field that cannot be emptied. */
const required = <Name extends string, Value, Read>(
  name: Name,
  value: Value | null | undefined,
  read: (value: Value) => Read,
): { readonly [One in Name]?: Read } => {
  if (value === null) throw problem("BAD_USER_INPUT", `\`${name}\` cannot be emptied: leave it out, or say a value.`);
  return field(name, value, read);
};

const orNull =
  <Value, Read>(read: (value: Value) => Read) =>
  (value: Value | null): Read | null =>
    value === null ? null : read(value);

function whereFrom(companyId: CompanyId, place: typeof PlaceInput.$inferInput | null | undefined): Where {
  if (place?.after != null) return { after: idIn(companyId, "Role", place.after) };
  if (place?.before != null) return { before: idIn(companyId, "Role", place.before) };
  return place?.at === "FIRST" ? { after: null } : { before: null };
}

const roleOrNull = (companyId: CompanyId, id: string | null | undefined): RoleId | null =>
  id == null ? null : idIn(companyId, "Role", id);

const seats = (amount: string | null | undefined): string => amount ?? "1";

/** What each input means as a change. */
const readers: {
  readonly [Name in ChangeName]: (companyId: CompanyId, input: InputOf<Name>) => AskedChange;
} = {
  addRole: (company, input) => ({
    type: "RoleAdded",
    role: {
      id: newId(company, "Role", input.id),
      key: input.key == null ? null : clean(input.key),
      title: textFrom(input.title),
      kind: input.kind == null ? null : clean(input.kind),
      unitId: input.unit == null ? null : idIn(company, "Unit", input.unit),
      reportsToId: roleOrNull(company, input.reportsTo),
      place: whereFrom(company, input.place),
      seats: seats(input.seats),
    },
  }),
  updateRole: (company, input) => {
    const set: RoleFields = {
      ...required("title", input.title, patchFrom),
      ...field("kind", input.kind, orNull(clean)),
      ...field("key", input.key, orNull(clean)),
      ...field(
        "unitId",
        input.unit,
        orNull((id: string) => idIn(company, "Unit", id)),
      ),
      ...required("seats", input.seats, (amount: string) => amount),
    };
    return { type: "RoleUpdated", roleId: idIn(company, "Role", input.role), set };
  },
  moveRole: (company, input) => ({
    type: "RoleMoved",
    roleId: idIn(company, "Role", input.role),
    reportsToId: roleOrNull(company, input.reportsTo),
    place: whereFrom(company, input.place),
  }),
  removeRole: (company, input) => ({
    type: "RoleRemoved",
    roleId: idIn(company, "Role", input.role),
    reports: input.reports,
  }),
  addUnit: (company, input) => ({
    type: "UnitAdded",
    unit: {
      id: newId(company, "Unit", input.id),
      key: input.key == null ? null : clean(input.key),
      name: textFrom(input.name),
      parentId: input.parent == null ? null : idIn(company, "Unit", input.parent),
    },
  }),
  updateUnit: (company, input) => ({
    type: "UnitUpdated",
    unitId: idIn(company, "Unit", input.unit),
    set: { ...required("name", input.name, patchFrom), ...field("key", input.key, orNull(clean)) },
  }),
  moveUnit: (company, input) => ({
    type: "UnitMoved",
    unitId: idIn(company, "Unit", input.unit),
    parentId: input.parent == null ? null : idIn(company, "Unit", input.parent),
  }),
  removeUnit: (company, input) => ({ type: "UnitRemoved", unitId: idIn(company, "Unit", input.unit) }),
  addRelation: (company, input) => ({
    type: "RelationAdded",
    relation: {
      id: newId(company, "Relation", input.id),
      type: input.type,
      fromId: idIn(company, "Role", input.from),
      toId: idIn(company, "Role", input.to),
    },
  }),
  removeRelation: (company, input) => ({
    type: "RelationRemoved",
    relationId: idIn(company, "Relation", input.relation),
  }),
  assignHolder: (company, input) => ({
    type: "HolderAssigned",
    holder: {
      id: newId(company, "Holder", input.id),
      roleId: idIn(company, "Role", input.role),
      name: input.name == null ? null : clean(input.name),
      fte: seats(input.fte),
      startsOn: input.startsOn ?? null,
      endsOn: input.endsOn ?? null,
    },
  }),
  updateHolder: (company, input) => ({
    type: "HolderUpdated",
    holderId: idIn(company, "Holder", input.holder),
    set: {
      ...required("roleId", input.role, (id: string) => idIn(company, "Role", id)),
      ...field("name", input.name, orNull(clean)),
      ...required("fte", input.fte, (amount: string) => amount),
      ...field(
        "startsOn",
        input.startsOn,
        orNull((day: string) => day),
      ),
      ...field(
        "endsOn",
        input.endsOn,
        orNull((day: string) => day),
      ),
    },
  }),
  endHolder: (company, input) => ({ type: "HolderEnded", holderId: idIn(company, "Holder", input.holder) }),
  updateCompany: (_, input) => ({
    type: "CompanyUpdated",
    set: { ...required("name", input.name, patchFrom), ...required("locale", input.locale, (locale) => locale) },
  }),
  setEntry: (company, input) => ({
    type: "EntrySet",
    ledger: input.ledger,
    roleId: roleOrNull(company, input.role),
    key: clean(input.key ?? ""),
    content: jsonFrom(input.content),
  }),
  clearEntry: (company, input) => ({
    type: "EntryCleared",
    ledger: input.ledger,
    roleId: roleOrNull(company, input.role),
    key: clean(input.key ?? ""),
  }),
};

/** An input of one kind as a change. It has the form of that kind: GraphQL has seen to that. */
export const changeFrom = <Name extends ChangeName>(companyId: CompanyId, name: Name, input: object): AskedChange =>
  readers[name](companyId, input as InputOf<Name>);

/** A change that is one of several kinds. */
export function askedChange(companyId: CompanyId, input: Inputs): AskedChange {
  for (const name of changeNames) {
    const one = input[name];
    if (one != null) return changeFrom(companyId, name, one);
  }
  throw problem("BAD_USER_INPUT", "A change says exactly one of its fields.");
}

const changeNames = Object.keys(readers) as ChangeName[];
