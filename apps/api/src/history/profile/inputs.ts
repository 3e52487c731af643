import { builder } from "../../graphql/builder.ts";
import { AreaType, DirectionType, DutyRankType, IndicatorUnitType } from "../../profile/index.ts";
import { aboutTheEdit, type InputFields, LocalizedTextInput, TextPatchInput } from "../edit/inputs.ts";

const kindKey = (t: InputFields) =>
  t.string({ required: true, description: "The key of a kind that the company made." });

export const AddKindInput = builder.inputType("AddKindInput", {
  description: "A kind of role of the company's own.",
  fields: (t) => ({
    ...aboutTheEdit(t),
    key: t.string({
      required: true,
      description: "Its stable name, such as `regional-lead`: lower-case letters and digits in groups tied by hyphens.",
    }),
    name: t.field({ type: LocalizedTextInput, required: true, description: "What it is called." }),
    basedOn: t.string({ description: "The key of the kind from which it inherits; from none where it is not said." }),
  }),
});

export const UpdateKindInput = builder.inputType("UpdateKindInput", {
  description: "What becomes of a kind; what is left out stays.",
  fields: (t) => ({
    ...aboutTheEdit(t),
    kind: kindKey(t),
    name: t.field({ type: TextPatchInput, description: "What it is called." }),
    basedOn: t.string({ description: "The key of the kind from which it inherits; null: from none." }),
  }),
});

export const RemoveKindInput = builder.inputType("RemoveKindInput", {
  description: "A kind goes, with its profile. Roles of it keep its key, of which nothing is known any more.",
  fields: (t) => ({ ...aboutTheEdit(t), kind: kindKey(t) }),
});

const partKey = (t: InputFields) =>
  t.string({ required: true, description: "Its key: that of the kind's, or a new one for what is added." });

const AddedDutyInput = builder.inputType("AddedResponsibilityInput", {
  description: "A duty that the role has beside those of its kind.",
  fields: (t) => ({
    key: partKey(t),
    area: t.field({ type: AreaType, required: true, description: "Where it lies." }),
    touches: t.field({ type: [AreaType], description: "The other areas that it reaches into; none where not said." }),
    rank: t.field({ type: DutyRankType, description: "How near to the heart; `MAIN` where it is not said." }),
    text: t.field({ type: LocalizedTextInput, required: true, description: "What is to be done." }),
  }),
});

const ChangedDutyInput = builder.inputType("ChangedResponsibilityInput", {
  description: "How the role has a duty of its kind; what is left out is inherited.",
  fields: (t) => ({
    key: partKey(t),
    area: t.field({ type: AreaType, description: "Where it lies." }),
    touches: t.field({ type: [AreaType], description: "The other areas that it reaches into." }),
    rank: t.field({ type: DutyRankType, description: "How near to the heart." }),
    text: t.field({ type: LocalizedTextInput, description: "What is to be done, in the languages that are named." }),
  }),
});

const AddedIndicatorInput = builder.inputType("AddedIndicatorInput", {
  description: "An indicator that the role has beside those of its kind.",
  fields: (t) => ({
    key: partKey(t),
    name: t.field({ type: LocalizedTextInput, required: true, description: "What it is called." }),
    unit: t.field({ type: IndicatorUnitType, required: true, description: "In what." }),
    direction: t.field({ type: DirectionType, required: true, description: "Which way is better." }),
  }),
});

const ChangedIndicatorInput = builder.inputType("ChangedIndicatorInput", {
  description: "How the role has an indicator of its kind; what is left out is inherited.",
  fields: (t) => ({
    key: partKey(t),
    name: t.field({ type: LocalizedTextInput, description: "What it is called, in the languages that are named." }),
    unit: t.field({ type: IndicatorUnitType, description: "In what." }),
    direction: t.field({ type: DirectionType, description: "Which way is better." }),
  }),
});

const KeyedPartInput = builder.inputType("ProfilePartInput", {
  description: "Names a duty or an indicator.",
  isOneOf: true,
  fields: (t) => ({
    responsibility: t.string({ description: "The key of a duty." }),
    indicator: t.string({ description: "The key of an indicator." }),
  }),
});

export const RoleRefinementInput = builder.inputType("RoleRefinementInput", {
  description: "One thing in which a role differs from its kind, or does so no more.",
  isOneOf: true,
  fields: (t) => ({
    overview: t.field({
      type: LocalizedTextInput,
      description: "What the role is, in the languages that are named; with none it is inherited.",
    }),
    addResponsibility: t.field({ type: AddedDutyInput }),
    changeResponsibility: t.field({ type: ChangedDutyInput }),
    addIndicator: t.field({ type: AddedIndicatorInput }),
    changeIndicator: t.field({ type: ChangedIndicatorInput }),
    leaveOut: t.field({ type: KeyedPartInput, description: "The role does not have what its kind has." }),
    inherit: t.field({
      type: KeyedPartInput,
      description: "It is as the kind has it again; what was added to the role goes.",
    }),
  }),
});

export const RefineRoleInput = builder.inputType("RefineRoleInput", {
  description: "How one part of a role's profile differs from that of its kind.",
  fields: (t) => ({
    ...aboutTheEdit(t),
    role: t.id({ required: true, description: "The role." }),
    refine: t.field({ type: RoleRefinementInput, required: true, description: "What becomes of which part." }),
  }),
});
