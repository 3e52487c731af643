import {
  type EditRefusal,
  type EditRefusalCode,
  editRefusalCatalog,
  editRefusalSentences,
} from "@puesto/domain/history";
import { type CompanyId, nodeIdOf } from "@puesto/domain/identity";
import { builder, inLocale } from "../../graphql/builder.ts";
import { type RoleRow, RoleType } from "../../structure/index.ts";

/** A refusal of an edit: of which company, and by which of the changes that were asked for. */
export interface RefusalOfEdit {
  readonly companyId: CompanyId;
  readonly refusal: EditRefusal;
  /** Where in the input, from its top: `["changes", "3"]`. Empty where it is the whole edit. */
  readonly path: readonly string[];
}

const codes = Object.keys(editRefusalCatalog.en) as EditRefusalCode[];

export const RefusalCodeType = builder.enumType("RefusalCode", {
  description: "Why something is refused; a rule of the structure has its id. docs/refusals.md tells each.",
  values: Object.fromEntries(
    codes.map((code) => [code, { description: editRefusalSentences.remedyOf(code, "en") }]),
  ) as Record<EditRefusalCode, { description: string }>,
});

export const RefusalType = builder.objectRef<RefusalOfEdit>("Refusal").implement({
  description: "Why an edit was not made. Nothing of the edit was kept.",
  fields: (t) => ({
    code: t.field({ type: RefusalCodeType, description: "For programs.", resolve: ({ refusal }) => refusal.code }),
    message: t.string({
      description: "What is wrong, in a sentence.",
      args: inLocale,
      resolve: ({ refusal }, { locale }) => editRefusalSentences.sentenceOf(refusal, locale ?? "en"),
    }),
    remedy: t.string({
      description: "What can be done about it.",
      args: inLocale,
      resolve: ({ refusal }, { locale }) => editRefusalSentences.remedyOf(refusal.code, locale ?? "en"),
    }),
    path: t.stringList({
      description: 'Where in the input, from its top, such as `["changes", "3"]`; empty where it is all of it.',
      resolve: ({ path }) => [...path],
    }),
    subjectIds: t.idList({
      description: "The ids of the roles concerned, the one to look at first standing first.",
      resolve: ({ companyId, refusal }) => refusal.roleIds.map((id) => nodeIdOf("Role", companyId, id)),
    }),
    subjects: t.field({
      type: [RoleType],
      description: "Those of them that are there.",
      resolve: async ({ companyId, refusal }, _, context) => {
        const roles = await Promise.all(
          refusal.roleIds.slice(0, 100).map(async (id) => context.company(companyId).role(id)),
        );
        return roles.filter((role): role is RoleRow => role !== null);
      },
    }),
  }),
});
