import type { InputFieldMap } from "@pothos/core";
import type { RemovalOfReports } from "@puesto/domain/structure";
import { builder, LocaleType } from "../../graphql/builder.ts";
import { RelationTypeType } from "../../structure/index.ts";
import { LedgerType } from "./entries.ts";

export type InputFields = PothosSchemaTypes.InputFieldBuilder<(typeof builder)["$inferSchemaTypes"], "InputObject">;

/** What every edit may say beside what it changes. */
export const aboutTheEdit = (t: InputFields) => ({
  company: t.id({ required: true, description: "The company, by its id." }),
  requestKey: t.string({
    description: "A name that the caller makes up for this request: sent again under it, it is applied once.",
  }),
  expectedRevision: t.int({
    description:
      "The revision that the caller knows: where another edit came since, nothing is done and the refusal is `STALE_REVISION`.",
  }),
});

/** A sort of change: as one of several (`change`), and as an edit by itself (`input`). */
function changeInput<Fields extends InputFieldMap>(
  name: string,
  description: string,
  fields: (t: InputFields) => Fields,
) {
  return {
    change: builder.inputType(`${name}Change`, { description, fields }),
    input: builder.inputType(`${name}Input`, { description, fields: (t) => ({ ...aboutTheEdit(t), ...fields(t) }) }),
  };
}

export const LocalizedTextInput = builder.inputType("LocalizedTextInput", {
  description: "A text of the company's own, in one language or several.",
  fields: (t) => ({
    en: t.string({ description: "In English." }),
    es: t.string({ description: "In Spanish." }),
  }),
});

export const TextPatchInput = builder.inputType("TextPatchInput", {
  description:
    "What becomes of a text: a language that is named gets this text, or loses its own by null; others stay.",
  fields: (t) => ({
    en: t.string({ description: "In English." }),
    es: t.string({ description: "In Spanish." }),
  }),
});

const SiblingEnd = builder.enumType("SiblingEnd", {
  description: "An end of the row of those who report to one role.",
  values: { FIRST: { description: "Before all others." }, LAST: { description: "After all others." } } as const,
});

export const PlaceInput = builder.inputType("PlaceInput", {
  description: "Where among its siblings a role is to stand.",
  isOneOf: true,
  fields: (t) => ({
    after: t.id({ description: "Right after this role." }),
    before: t.id({ description: "Right before this role." }),
    at: t.field({ type: SiblingEnd, description: "At an end." }),
  }),
});

export const ReportsOnRemovalType = builder.enumType("ReportsOnRemoval", {
  description: "What becomes of those who report to a role that is removed.",
  values: {
    UP: { description: "They report to its superior, in its place and their order." },
    WITH: { description: "They are removed too, with all below them." },
    NONE: { description: "There are none; where there are, the change is refused." },
  } satisfies Record<RemovalOfReports, object>,
});

const ownId =
  "The id it gets: a new global id of this company, for callers that make ids themselves. Made where it is not said.";

export const addRole = changeInput("AddRole", "A role comes.", (t) => ({
  id: t.id({ description: ownId }),
  title: t.field({ type: LocalizedTextInput, required: true, description: "What it is called." }),
  reportsTo: t.id({
    description: "The role it answers to; left out for the first role of a company, or for a new top.",
  }),
  place: t.field({ type: PlaceInput, description: "Where among its siblings; the last where it is not said." }),
  kind: t.string({ description: "The key of its kind." }),
  unit: t.id({ description: "The unit it lies in." }),
  seats: t.field({ type: "Decimal", description: "Full-time equivalents; `1` where it is not said." }),
  key: t.string({ description: "A stable name of its own, unique in the company." }),
}));

export const updateRole = changeInput(
  "UpdateRole",
  "Some fields of a role are set; those that are left out stay. Null empties a field.",
  (t) => ({
    role: t.id({ required: true, description: "The role." }),
    title: t.field({ type: TextPatchInput, description: "What it is called." }),
    kind: t.string({ description: "The key of its kind." }),
    unit: t.id({ description: "The unit it lies in." }),
    seats: t.field({ type: "Decimal", description: "Full-time equivalents." }),
    key: t.string({ description: "A stable name of its own." }),
  }),
);

export const moveRole = changeInput(
  "MoveRole",
  "A role, with all below it, reports to another one, or stands elsewhere among its siblings.",
  (t) => ({
    role: t.id({ required: true, description: "The role." }),
    reportsTo: t.id({ description: "The role it answers to from now on; left out or null: it becomes the top." }),
    place: t.field({ type: PlaceInput, description: "Where among its siblings; the last where it is not said." }),
  }),
);

export const removeRole = changeInput("RemoveRole", "A role goes, with its holders and relations.", (t) => ({
  role: t.id({ required: true, description: "The role." }),
  reports: t.field({ type: ReportsOnRemovalType, required: true, description: "What becomes of those below it." }),
}));

export const addUnit = changeInput("AddUnit", "A unit comes.", (t) => ({
  id: t.id({ description: ownId }),
  name: t.field({ type: LocalizedTextInput, required: true, description: "What it is called." }),
  parent: t.id({ description: "The unit it lies in." }),
  key: t.string({ description: "A stable name of its own, unique in the company." }),
}));

export const updateUnit = changeInput(
  "UpdateUnit",
  "Some fields of a unit are set; those that are left out stay.",
  (t) => ({
    unit: t.id({ required: true, description: "The unit." }),
    name: t.field({ type: TextPatchInput, description: "What it is called." }),
    key: t.string({ description: "A stable name of its own." }),
  }),
);

export const moveUnit = changeInput("MoveUnit", "A unit, with all in it, lies in another one.", (t) => ({
  unit: t.id({ required: true, description: "The unit." }),
  parent: t.id({ description: "The unit it lies in from now on; left out or null: in none." }),
}));

export const removeUnit = changeInput(
  "RemoveUnit",
  "A unit goes. Its units and roles lie in the unit that it lay in, or in none.",
  (t) => ({ unit: t.id({ required: true, description: "The unit." }) }),
);

export const addRelation = changeInput("AddRelation", "A relation between two roles comes.", (t) => ({
  id: t.id({ description: ownId }),
  type: t.field({ type: RelationTypeType, required: true, description: "What it says." }),
  from: t.id({ required: true, description: "The role that it starts from." }),
  to: t.id({ required: true, description: "The role that it goes to." }),
}));

export const removeRelation = changeInput("RemoveRelation", "A relation goes.", (t) => ({
  relation: t.id({ required: true, description: "The relation." }),
}));

export const assignHolder = changeInput("AssignHolder", "Somebody holds a role from now on.", (t) => ({
  id: t.id({ description: ownId }),
  role: t.id({ required: true, description: "The role." }),
  name: t.string({ description: "The person's name; left out where it is not to be said who holds the role." }),
  fte: t.field({ type: "Decimal", description: "How much of full time; `1` where it is not said." }),
  startsOn: t.field({ type: "Date", description: "The first day." }),
  endsOn: t.field({ type: "Date", description: "The last day." }),
}));

export const updateHolder = changeInput(
  "UpdateHolder",
  "Some fields of a holder are set; those that are left out stay. Null empties a field.",
  (t) => ({
    holder: t.id({ required: true, description: "The holder." }),
    role: t.id({ description: "The role that it holds from now on." }),
    name: t.string({ description: "The person's name." }),
    fte: t.field({ type: "Decimal", description: "How much of full time." }),
    startsOn: t.field({ type: "Date", description: "The first day." }),
    endsOn: t.field({ type: "Date", description: "The last day." }),
  }),
);

export const endHolder = changeInput(
  "EndHolder",
  "Somebody holds a role no more. A last day that is only planned is set by `updateHolder`.",
  (t) => ({ holder: t.id({ required: true, description: "The holder." }) }),
);

export const updateCompany = changeInput(
  "UpdateCompany",
  "The company is called otherwise, or writes in another language.",
  (t) => ({
    name: t.field({ type: TextPatchInput, description: "What it is called." }),
    locale: t.field({ type: LocaleType, description: "The language in which it writes when it says nothing else." }),
  }),
);

const entryAddress = (t: InputFields) => ({
  ledger: t.field({ type: LedgerType, required: true, description: "The sort of things." }),
  role: t.id({ description: "The role that it is kept of; left out where it is the company's own." }),
  key: t.string({ description: "Under which key it is kept; the empty one where it is not said." }),
});

export const setEntry = changeInput(
  "SetEntry",
  "What is kept at an address is this from now on, whatever it was.",
  (t) => ({
    ...entryAddress(t),
    content: t.field({ type: "JSONObject", required: true, description: "What is kept: see docs/api.md." }),
  }),
);

export const clearEntry = changeInput("ClearEntry", "Nothing is kept at an address any more.", entryAddress);

export const ChangeInput = builder.inputType("ChangeInput", {
  description: "One change.",
  isOneOf: true,
  fields: (t) => ({
    addRole: t.field({ type: addRole.change }),
    updateRole: t.field({ type: updateRole.change }),
    moveRole: t.field({ type: moveRole.change }),
    removeRole: t.field({ type: removeRole.change }),
    addUnit: t.field({ type: addUnit.change }),
    updateUnit: t.field({ type: updateUnit.change }),
    moveUnit: t.field({ type: moveUnit.change }),
    removeUnit: t.field({ type: removeUnit.change }),
    addRelation: t.field({ type: addRelation.change }),
    removeRelation: t.field({ type: removeRelation.change }),
    assignHolder: t.field({ type: assignHolder.change }),
    updateHolder: t.field({ type: updateHolder.change }),
    endHolder: t.field({ type: endHolder.change }),
    updateCompany: t.field({ type: updateCompany.change }),
    setEntry: t.field({ type: setEntry.change }),
    clearEntry: t.field({ type: clearEntry.change }),
  }),
});

export const ApplyChangesInput = builder.inputType("ApplyChangesInput", {
  description: "Changes that are applied together, one after another: all of them, or none.",
  fields: (t) => ({
    ...aboutTheEdit(t),
    changes: t.field({ type: [ChangeInput], required: true, description: "At most a thousand." }),
  }),
});

export const UndoInput = builder.inputType("UndoInput", {
  description: "An edit is taken back.",
  fields: (t) => ({
    company: aboutTheEdit(t).company,
    requestKey: aboutTheEdit(t).requestKey,
    revision: t.int({
      description: "Which revision; where it is not said, the last one of whoever asks that is not taken back yet.",
    }),
  }),
});

export const RedoInput = builder.inputType("RedoInput", {
  description: "What was taken back last is brought back.",
  fields: (t) => ({ company: aboutTheEdit(t).company, requestKey: aboutTheEdit(t).requestKey }),
});

export const RevertToInput = builder.inputType("RevertToInput", {
  description: "The company becomes what it was.",
  fields: (t) => ({
    company: aboutTheEdit(t).company,
    requestKey: aboutTheEdit(t).requestKey,
    revision: t.int({ required: true, description: "The revision at which it was so." }),
  }),
});
