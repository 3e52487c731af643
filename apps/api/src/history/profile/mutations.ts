import type { AskedChange } from "@puesto/domain/history";
import type { RoleId } from "@puesto/domain/identity";
import { type ProfilePart, partKey, profileLedgerNames } from "@puesto/domain/profile";
import type { Json } from "@puesto/domain/structure";
import { type LocalizedText, locales } from "@puesto/domain/text";
import { builder } from "../../graphql/builder.ts";
import { problem } from "../../graphql/problem.ts";
import { kindInCompany, RoleKindType } from "../../profile/index.ts";
import { RoleType } from "../../structure/index.ts";
import { clean, idIn, textFrom } from "../edit/asked.ts";
import { edit } from "../edit/edit.ts";
import { jsonFrom } from "../edit/entries.ts";
import { type EditOutcome, EditPayload } from "../edit/payload.ts";
import * as inputs from "./inputs.ts";
import { adding, editKinds, type KindEdit, removing, updating } from "./kinds.ts";

const kindPayload = (name: string) =>
  builder.objectRef<KindEdit>(`${name.charAt(0).toUpperCase()}${name.slice(1)}Payload`).implement({
    description: `What came of \`${name}\`.`,
    interfaces: [EditPayload],
    fields: (t) => ({
      kind: t.field({
        type: RoleKindType,
        nullable: true,
        description: "The kind as it is now; null where the edit is refused.",
        resolve: ({ company, changed, key }) =>
          changed === null ? null : kindInCompany(key, company.locale, company.id),
      }),
    }),
  });

builder.mutationField("addKind", (t) =>
  t.field({
    type: kindPayload("addKind"),
    description: "Adds a kind of role of the company's own.",
    args: { input: t.arg({ type: inputs.AddKindInput, required: true }) },
    resolve: (_, { input }, context) => {
      const key = clean(input.key);
      const basedOn = input.basedOn == null ? null : clean(input.basedOn);
      return editKinds(context, input, key, adding(key, { name: textFrom(input.name), basedOn }));
    },
  }),
);

/** A text with what is to become of it: a language that is named gets another text, or loses its own. */
function patched(text: LocalizedText, patch: typeof inputs.UpdateKindInput.$inferInput.name): LocalizedText {
  if (patch == null) return text;
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const said = patch[locale] === undefined ? text[locale] : patch[locale];
      return said == null ? [] : [[locale, clean(said)]];
    }),
  );
}

builder.mutationField("updateKind", (t) =>
  t.field({
    type: kindPayload("updateKind"),
    description: "Sets what a kind of the company is called, and on which other one it is based.",
    args: { input: t.arg({ type: inputs.UpdateKindInput, required: true }) },
    resolve: (_, { input }, context) => {
      const { kind, name, basedOn } = input;
      return editKinds(
        context,
        input,
        kind,
        updating(clean(kind), (now) => ({
          name: patched(now.name, name),
          basedOn: basedOn === undefined ? now.basedOn : basedOn === null ? null : clean(basedOn),
        })),
      );
    },
  }),
);

builder.mutationField("removeKind", (t) =>
  t.field({
    type: builder
      .objectRef<EditOutcome>("RemoveKindPayload")
      .implement({ description: "What came of `removeKind`.", interfaces: [EditPayload] }),
    description: "Removes a kind of the company, with its profile. Kinds that are based on it stand in the way.",
    args: { input: t.arg({ type: inputs.RemoveKindInput, required: true }) },
    resolve: (_, { input }, context) => editKinds(context, input, input.kind, removing(clean(input.kind))),
  }),
);

/** What is said of a part, in the form in which it is kept: without what was left out. */
const said = (fields: object): Json =>
  jsonFrom(Object.fromEntries(Object.entries(fields).filter(([name, value]) => name !== "key" && value != null)));

const textIn = (text: Parameters<typeof textFrom>[0] | null | undefined) => (text == null ? null : textFrom(text));

function partNamed({ responsibility, indicator }: { responsibility?: string | null; indicator?: string | null }) {
  if (responsibility != null) return { of: "RESPONSIBILITY", key: clean(responsibility) } as const;
  if (indicator != null) return { of: "INDICATOR", key: clean(indicator) } as const;
  throw problem("BAD_USER_INPUT", "A part says exactly one of its fields.");
}

/** Which part a refinement is of, and what is kept of it; null: nothing, it is as it is inherited. */
function refinedPart(
  refine: typeof inputs.RoleRefinementInput.$inferInput,
): readonly [part: ProfilePart, content: Json | null] {
  const { overview, addResponsibility, changeResponsibility, addIndicator, changeIndicator, leaveOut, inherit } =
    refine;
  if (overview != null) {
    const text = textFrom(overview);
    return [{ of: "OVERVIEW" }, Object.keys(text).length === 0 ? null : { ...text }];
  }
  if (addResponsibility != null) {
    const { key, text, touches, rank, ...duty } = addResponsibility;
    const entry = said({ ...duty, touches: touches ?? [], rank: rank ?? "MAIN", text: textFrom(text) });
    return [
      { of: "RESPONSIBILITY", key: clean(key) },
      { is: "ADDED", entry },
    ];
  }
  if (changeResponsibility != null) {
    const { key, text, ...duty } = changeResponsibility;
    return [
      { of: "RESPONSIBILITY", key: clean(key) },
      { is: "CHANGED", set: said({ ...duty, text: textIn(text) }) },
    ];
  }
  if (addIndicator != null) {
    const { key, name, ...indicator } = addIndicator;
    return [
      { of: "INDICATOR", key: clean(key) },
      { is: "ADDED", entry: said({ ...indicator, name: textFrom(name) }) },
    ];
  }
  if (changeIndicator != null) {
    const { key, name, ...indicator } = changeIndicator;
    return [
      { of: "INDICATOR", key: clean(key) },
      { is: "CHANGED", set: said({ ...indicator, name: textIn(name) }) },
    ];
  }
  if (leaveOut != null) return [partNamed(leaveOut), { is: "LEFT_OUT" }];
  if (inherit != null) return [partNamed(inherit), null];
  throw problem("BAD_USER_INPUT", "A refinement says exactly one of its fields.");
}

interface RefinedRole extends EditOutcome {
  readonly roleId: RoleId;
}

builder.mutationField("refineRole", (t) =>
  t.field({
    type: builder.objectRef<RefinedRole>("RefineRolePayload").implement({
      description: "What came of `refineRole`.",
      interfaces: [EditPayload],
      fields: (f) => ({
        role: f.field({
          type: RoleType,
          nullable: true,
          description: "The role as it is now; null where there is none.",
          resolve: ({ company, roleId }, _, context) => context.company(company.id).role(roleId),
        }),
      }),
    }),
    description: "Lets a role differ from its kind in one part of its profile, or do so no more.",
    args: { input: t.arg({ type: inputs.RefineRoleInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const [part, content] = refinedPart(input.refine);
      const address = (roleId: RoleId) => ({ ledger: profileLedgerNames.profile, roleId, key: partKey(part) });
      const change = (roleId: RoleId): AskedChange =>
        content === null
          ? { type: "EntryCleared", ...address(roleId) }
          : { type: "EntrySet", ...address(roleId), content };
      const outcome = await edit(context, input, (companyId) => [change(idIn(companyId, "Role", input.role))]);
      return { ...outcome, roleId: idIn(outcome.company.id, "Role", input.role) };
    },
  }),
);
