import { roleKindOf, roleKinds } from "@puesto/domain/profile";
import { type Locale, type LocalizedText, textIn } from "@puesto/domain/text";
import { builder, costs, inLocale } from "../graphql/builder.ts";
import { RoleType } from "../structure/index.ts";

/** A kind of role as a company uses it: one of the catalogue, or a key of its own. */
export interface KindInCompany {
  readonly key: string;
  readonly companyLocale: Locale;
}

/** A kind by its key, as a company that writes in this language uses it. */
export const kindInCompany = (key: string, companyLocale: Locale): KindInCompany => ({ key, companyLocale });

export const RoleKindType = builder.objectRef<KindInCompany>("RoleKind").implement({
  description:
    "What sort of seat a role is, such as an executive director. The same kind means the same wherever it stands.",
  fields: (t) => ({
    key: t.exposeString("key", { description: "The stable name of the kind, such as `executive-director`." }),
    name: t.string({
      description: "What the kind is called; its key where the company brought a kind of its own.",
      args: inLocale,
      resolve: ({ key, companyLocale }, { locale }) => {
        const name: LocalizedText | undefined = roleKindOf(key)?.name;
        return name === undefined ? key : textIn(name, locale ?? companyLocale, companyLocale);
      },
    }),
  }),
});

builder.objectField(RoleType, "kind", (t) =>
  t.field({
    type: RoleKindType,
    nullable: true,
    description: "What sort of seat it is; null where the company did not say.",
    resolve: ({ kind, companyLocale }) => (kind === null ? null : kindInCompany(kind, companyLocale)),
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
