import type { Provenance, SourcePart } from "@puesto/domain/profile";
import { builder } from "../graphql/builder.ts";

/** Where the facts of an entry come from; what no kind of the catalogue has, the company wrote. */
export type ToldProvenance = Provenance | { readonly from: "COMPANY" };

const ProvenanceFromType = builder.enumType("ProvenanceFrom", {
  description: "Where the facts of an entry come from; its words are written for this catalogue in any case.",
  values: {
    SOURCE: { description: "The text that the catalogue began with says it." },
    IMPLIED: { description: "That text speaks of it in passing." },
    PUESTO: { description: "Added by the catalogue." },
    COMPANY: { description: "Added by the company." },
  } satisfies Record<ToldProvenance["from"], object>,
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

export const ProvenanceType = builder.objectRef<ToldProvenance>("Provenance").implement({
  description: "Where the facts of an entry of a profile come from.",
  fields: (t) => ({
    from: t.field({ type: ProvenanceFromType, description: "From whom.", resolve: ({ from }) => from }),
    part: t.field({
      type: SourcePartType,
      nullable: true,
      description: "From which part of the text; null where it is not from there.",
      resolve: (provenance) => ("part" in provenance ? provenance.part : null),
    }),
    number: t.int({
      nullable: true,
      description: "The number that it has in a list there; null where it has none.",
      resolve: (provenance) => (provenance.from === "SOURCE" ? provenance.number : null),
    }),
  }),
});
