import type { Direction, Indicator, IndicatorUnit } from "@puesto/domain/profile";
import { type Locale, textIn } from "@puesto/domain/text";
import { builder, inLocale } from "../graphql/builder.ts";

/** An indicator, and the language in which its texts are where nobody asks for another. */
export interface IndicatorIn {
  readonly indicator: Indicator;
  readonly own: Locale;
}

export const IndicatorUnitType = builder.enumType("IndicatorUnit", {
  description: "What an indicator is counted in.",
  values: {
    MONEY: { description: "An amount of money." },
    RATE: { description: "A part of one." },
    COUNT: { description: "A number of things." },
    SCORE: { description: "Points on a scale that the company sets." },
  } satisfies Record<IndicatorUnit, object>,
});

export const DirectionType = builder.enumType("Direction", {
  description: "Whether more of it is better, or less.",
  values: {
    HIGHER: { description: "More is better." },
    LOWER: { description: "Less is better." },
  } satisfies Record<Direction, object>,
});

export const IndicatorType = builder.objectRef<IndicatorIn>("Indicator").implement({
  description: "A measure by which a role is evaluated.",
  fields: (t) => ({
    key: t.string({ description: "Its stable name.", resolve: ({ indicator }) => indicator.key }),
    name: t.string({
      description: "What it is called.",
      args: inLocale,
      resolve: ({ indicator, own }, { locale }) => textIn(indicator.name, locale ?? own, own),
    }),
    unit: t.field({ type: IndicatorUnitType, description: "In what.", resolve: ({ indicator }) => indicator.unit }),
    direction: t.field({
      type: DirectionType,
      description: "Which way is better.",
      resolve: ({ indicator }) => indicator.direction,
    }),
  }),
});
