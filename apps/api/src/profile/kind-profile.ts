import { catalogueProfileOf, kindProfileOf } from "@puesto/domain/profile";
import { textIn } from "@puesto/domain/text";
import { builder, costs, inLocale } from "../graphql/builder.ts";
import { AreaType, ResponsibilityType } from "./duty.ts";
import { IndicatorType } from "./indicator.ts";
import { ofKind, provenanceIn } from "./kept.ts";
import { RoleKindType } from "./kind.ts";
import { ProvenanceType, type ToldProvenance } from "./provenance.ts";

builder.objectFields(RoleKindType, (t) => ({
  overview: t.string({
    nullable: true,
    description: "What such a role is, in a sentence or two; null where nobody has written it.",
    args: inLocale,
    resolve: (kind, { locale }, context) =>
      ofKind(kind, context, (kinds) => {
        const { overview } = kindProfileOf(kind.key, kinds);
        return textIn(overview, locale ?? kind.companyLocale, kind.companyLocale) || null;
      }),
  }),
  responsibilities: t.field({
    type: [ResponsibilityType],
    description: "What it has to do, in its order, with what it inherits; empty where nobody has written it.",
    args: { area: t.arg({ type: AreaType, description: "Only what lies in this area." }) },
    extensions: costs({ items: 10 }),
    resolve: (kind, { area }, context) =>
      ofKind(kind, context, (kinds) => {
        const provenanceOf = provenanceIn(kind.key, kinds);
        return kindProfileOf(kind.key, kinds)
          .responsibilities.filter((duty) => area == null || duty.area === area)
          .map((duty) => ({ duty, provenance: provenanceOf(duty.key), own: kind.companyLocale }));
      }),
  }),
  indicators: t.field({
    type: [IndicatorType],
    description: "By what it is measured, with what it inherits; empty where nobody has written it.",
    extensions: costs({ items: 4 }),
    resolve: (kind, _, context) =>
      ofKind(kind, context, (kinds) =>
        kindProfileOf(kind.key, kinds).indicators.map((indicator) => ({ indicator, own: kind.companyLocale })),
      ),
  }),
  provenance: t.field({
    type: ProvenanceType,
    nullable: true,
    description: "Where the kind itself comes from; null for a key that neither the catalogue nor the company knows.",
    resolve: ({ key, companyId }, _, context) =>
      ofKind({ key, companyId }, context, (kinds): ToldProvenance | null => {
        const made = catalogueProfileOf(key);
        return made?.provenance ?? (kinds.has(key) ? { from: "COMPANY" } : null);
      }),
  }),
}));
