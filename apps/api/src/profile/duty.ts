import type { Area, DutyRank, Responsibility } from "@puesto/domain/profile";
import { type Locale, textIn } from "@puesto/domain/text";
import { builder, inLocale } from "../graphql/builder.ts";
import { ProvenanceType, type ToldProvenance } from "./provenance.ts";

export const AreaType = builder.enumType("Area", {
  description: "What a duty is about.",
  values: {
    PLANNING: { description: "Plans and targets." },
    RESOURCES: { description: "Means, and how they are shared out." },
    PEOPLE: { description: "Finding, training and leading people." },
    EXECUTION: { description: "Getting the work done." },
    MONITORING: { description: "Watching over the work while it is done." },
    COORDINATION: { description: "Settling work with others." },
    CUSTOMERS: { description: "Customers and users." },
    MARKET: { description: "Knowing the market." },
    SALES: { description: "Selling." },
    SYSTEMS: { description: "How the company works, and with what systems." },
    EVALUATION: { description: "Judging what came of the work." },
    IMPROVEMENT: { description: "Making products and ways of working better." },
  } satisfies Record<Area, object>,
});

export const DutyRankType = builder.enumType("DutyRank", {
  description: "How near a duty is to what the role is there for.",
  values: {
    MAIN: { description: "What the role is there for." },
    FURTHER: { description: "What it is asked to do beside that." },
  } satisfies Record<DutyRank, object>,
});

/** A duty, where it comes from, and the language in which it is told where nobody asks for another. */
export interface DutyIn {
  readonly duty: Responsibility;
  readonly provenance: ToldProvenance;
  readonly own: Locale;
}

export const ResponsibilityType = builder.objectRef<DutyIn>("Responsibility").implement({
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
