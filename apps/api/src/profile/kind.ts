import type { CompanyId } from "@puesto/domain/identity";
import { kindNameOf, roleKindOf, roleKinds } from "@puesto/domain/profile";
import { type Locale, textIn } from "@puesto/domain/text";
import { builder, costs, inLocale } from "../graphql/builder.ts";
import { CompanyType, RoleType } from "../structure/index.ts";
import { companyKinds, type KindNamed, ofKind } from "./kept.ts";

/** A kind of role as a company uses it: one of the catalogue, one that it made, or a key that it brought along. */
export interface KindInCompany extends KindNamed {
  readonly companyLocale: Locale;
}

/** A kind by its key, as a company that writes in this language uses it; of the catalogue where no company is meant. */
export const kindInCompany = (
  key: string,
  companyLocale: Locale,
  companyId: CompanyId | null = null,
): KindInCompany => ({ key, companyLocale, companyId });

export const RoleKindType = builder.objectRef<KindInCompany>("RoleKind");

RoleKindType.implement({
  description:
    "What sort of seat a role is, such as an executive director. The same kind means the same wherever it stands.",
  fields: (t) => ({
    key: t.exposeString("key", { description: "The stable name of the kind, such as `executive-director`." }),
    name: t.string({
      description: "What the kind is called; its key where neither the catalogue nor the company names it.",
      args: inLocale,
      resolve: (kind, { locale }, context) =>
        ofKind(kind, context, (kinds) => {
          const name = kindNameOf(kind.key, kinds);
          return name === undefined ? kind.key : textIn(name, locale ?? kind.companyLocale, kind.companyLocale);
        }),
    }),
    basedOn: t.field({
      type: RoleKindType,
      nullable: true,
      description: "The kind from which it inherits what it does not say itself; null where from none.",
      resolve: ({ key, companyLocale, companyId }, _, context) =>
        ofKind({ key, companyId }, context, (kinds) => {
          const base = kinds.get(key)?.basedOn ?? null;
          return base === null ? null : kindInCompany(base, companyLocale, companyId);
        }),
    }),
    roleCount: t.int({
      nullable: true,
      description: "How many roles of the company are of it; null where the catalogue is asked for without a company.",
      extensions: costs({ own: 1 }),
      resolve: ({ key, companyId }, _, context) =>
        companyId === null ? null : context.company(companyId).roleCountOfKind(key),
    }),
  }),
});

builder.objectField(RoleType, "kind", (t) =>
  t.field({
    type: RoleKindType,
    nullable: true,
    description: "What sort of seat it is; null where the company did not say.",
    resolve: ({ kind, companyLocale, companyId }) =>
      kind === null ? null : kindInCompany(kind, companyLocale, companyId),
  }),
);

builder.objectField(CompanyType, "kinds", (t) =>
  t.field({
    type: [RoleKindType],
    description:
      "The kinds of role that the company can use: those of the catalogue, the highest first, and those that it made, by their keys.",
    extensions: costs({ items: 2 * roleKinds.length }),
    resolve: async ({ id, locale }, _, context) => {
      const own = [...(await companyKinds(context, id)).keys()].filter((key) => roleKindOf(key) === undefined);
      return [...roleKinds.map(({ key }) => key), ...own].map((key) => kindInCompany(key, locale, id));
    },
  }),
);

builder.queryField("kinds", (t) =>
  t.field({
    type: [RoleKindType],
    description:
      "The catalogue: the kinds of role that every company has from the start, the highest first. Texts are English where no language is asked for.",
    extensions: costs({ items: roleKinds.length }),
    resolve: () => roleKinds.map(({ key }) => kindInCompany(key, "en")),
  }),
);
