import { catalogueProfileOf, type Provenance, type Responsibility, type SourcePart } from "@puesto/domain/profile";
import { type Locale, textIn } from "@puesto/domain/text";
import { builder, costs, inLocale } from "../graphql/builder.ts";
import { AreaType, DutyRankType } from "./duty.ts";
import { IndicatorType } from "./indicator.ts";
import { RoleKindType } from "./kind.ts";

const ProvenanceFromType = builder.enumType("ProvenanceFrom", {
  description: "Where the facts of an entry come from; its words are written for this catalogue in any case.",
  values: {
    SOURCE: { description: "The text that the catalogue began with says it." },
    IMPLIED: { description: "That text speaks of it in passing." },
    PUESTO: { description: "Added by the catalogue." },
  } satisfies Record<Provenance["from"], object>,
});

const SourcePartType = builder.enumType("SourcePart", {
  description: "The parts of the text that the catalogue began with.",
  values: {
    OVERVIEW: { description: "What each post is." },
    DUTIES: { description: "The duties that it lists." },
    EVALUATION: { description: "How the marketing director is evaluated." },
    TEAM: { description: "How a team is led." },
    PAY: { description: "How the marketing director is paid." },
    PROMISE: { description: "What is promised." },
  } satisfies Record<SourcePart, object>,
});

const ProvenanceType = builder.objectRef<Provenance>("Provenance").implement({
  description: "Where the facts of an entry of the catalogue come from.",
  fields: (t) => ({
    from: t.field({ type: ProvenanceFromType, description: "From whom.", resolve: ({ from }) => from }),
    part: t.field({
      type: SourcePartType,
      nullable: true,
      description: "From which part of the text; null where it is not from there.",
      resolve: (provenance) => (provenance.from === "PUESTO" ? null : provenance.part),
    }),
    number: t.int({
      nullable: true,
      description: "The number that it has in a list there; null where it has none.",
      resolve: (provenance) => (provenance.from === "SOURCE" ? provenance.number : null),
    }),
  }),
});

/** A duty of the catalogue, and the language in which it is told where nobody asks for another. */
interface DutyIn {
  readonly duty: Responsibility;
  readonly provenance: Provenance;
  readonly own: Locale;
}

const ResponsibilityType = builder.objectRef<DutyIn>("Responsibility").implement({
  description: "One duty of a kind of role.",
  fields: (t) => ({
    key: t.string({
      description: "Two kinds with the same key have the same duty, however it is worded.",
      resolve: ({ duty }) => duty.key,
    }),
    area: t.field({ type: AreaType, description: "Where it lies.", resolve: ({ duty }) => duty.area }),
    touches: t.field({
      type: [AreaType],
      description: "The other areas that it reaches into.",
      resolve: ({ duty }) => [...duty.touches],
    }),
    rank: t.field({ type: DutyRankType, description: "How near to the heart.", resolve: ({ duty }) => duty.rank }),
    text: t.string({
      description: "What is to be done.",
      args: inLocale,
      resolve: ({ duty, own }, { locale }) => textIn(duty.text, locale ?? own, own),
    }),
    provenance: t.field({
      type: ProvenanceType,
      description: "Where it comes from.",
      resolve: ({ provenance }) => provenance,
    }),
  }),
});

builder.objectFields(RoleKindType, (t) => ({
  overview: t.string({
    nullable: true,
    description: "What such a role is, in a sentence or two; null for a kind that the catalogue has not.",
    args: inLocale,
    resolve: ({ key, companyLocale }, { locale }) => {
      const profile = catalogueProfileOf(key);
      return profile === undefined ? null : textIn(profile.overview, locale ?? companyLocale, companyLocale);
    },
  }),
  responsibilities: t.field({
    type: [ResponsibilityType],
    description: "What it has to do, in its order; empty for a kind that the catalogue has not.",
    args: { area: t.arg({ type: AreaType, description: "Only what lies in this area." }) },
    extensions: costs({ items: 10 }),
    resolve: ({ key, companyLocale: own }, { area }) =>
      (catalogueProfileOf(key)?.responsibilities ?? [])
        .filter((duty) => area == null || duty.area === area)
        .map((duty) => ({ duty, provenance: duty.provenance, own })),
  }),
  indicators: t.field({
    type: [IndicatorType],
    description: "By what it is measured; empty for a kind that the catalogue has not.",
    extensions: costs({ items: 4 }),
    resolve: ({ key, companyLocale: own }) =>
      (catalogueProfileOf(key)?.indicators ?? []).map((indicator) => ({ indicator, own })),
  }),
  provenance: t.field({
    type: ProvenanceType,
    nullable: true,
    description: "Where the kind itself comes from; null for one that the catalogue has not.",
    resolve: ({ key }) => catalogueProfileOf(key)?.provenance ?? null,
  }),
}));
