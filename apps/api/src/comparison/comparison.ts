import {
  type ComparedArea,
  type ComparedDuty,
  type Comparison,
  type ComparisonPoint,
  comparisonCsv,
  comparisonMarkdown,
  comparisonPointCatalog,
  comparisonPointSentences,
  type Likeness,
  pointsOf,
} from "@puesto/domain/comparison";
import { areaLabels, areas } from "@puesto/domain/profile";
import { builder, costs } from "../graphql/builder.ts";
import { AreaType, DutyRankType } from "../profile/index.ts";
import { type InComparison, told } from "./subject.ts";

const LikenessType = builder.enumType("Likeness", {
  description: "How alike those compared are in an area. Keys of duties decide, never their words.",
  values: {
    SHARED: { description: "Two or more have the same duty there." },
    SIMILAR: { description: "Two or more have duties there, none of them the same." },
    UNIQUE: { description: "One alone has duties there." },
  } satisfies Record<Likeness, object>,
});

interface ToldDuty extends InComparison {
  readonly area: ComparedArea;
  readonly duty: ComparedDuty;
}

const ComparedDutyType = builder.objectRef<ToldDuty>("ComparedDuty").implement({
  description: "A duty of one of those compared, as it stands in an area.",
  fields: (t) => ({
    key: t.string({ description: "The same for the same duty.", resolve: ({ duty }) => duty.duty.key }),
    number: t.int({
      description: "From 1, in the order of its own column, among the duties of its rank.",
      resolve: ({ duty }) => duty.number,
    }),
    rank: t.field({ type: DutyRankType, description: "How near to the heart.", resolve: ({ duty }) => duty.duty.rank }),
    text: t.string({
      description: "What is to be done.",
      resolve: ({ duty, area: _, ...within }) => told(duty.duty.text, within),
    }),
    liesHere: t.boolean({
      description: "Whether it lies in this area, or only reaches into it.",
      resolve: ({ duty }) => duty.liesHere,
    }),
    isShared: t.boolean({
      description: "Whether another one has the same duty here.",
      resolve: ({ duty, area }) => area.sharedKeys.includes(duty.duty.key),
    }),
  }),
});

interface ToldCell extends InComparison {
  readonly area: ComparedArea;
  readonly duties: readonly ComparedDuty[];
}

const ComparedCellType = builder.objectRef<ToldCell>("ComparedCell").implement({
  description: "What one of those compared has to do in an area.",
  fields: (t) => ({
    duties: t.field({
      type: [ComparedDutyType],
      description: "Its duties there, in its own order; empty where it has none.",
      extensions: costs({ items: 4 }),
      resolve: ({ duties, ...within }) => duties.map((duty) => ({ ...within, duty })),
    }),
  }),
});

interface ToldArea extends InComparison {
  readonly area: ComparedArea;
}

const ComparedAreaType = builder.objectRef<ToldArea>("ComparedArea").implement({
  description: "Duties of one area side by side.",
  fields: (t) => ({
    area: t.field({ type: AreaType, description: "Which area.", resolve: ({ area }) => area.area }),
    name: t.string({ description: "What it is called.", resolve: ({ area, locale }) => areaLabels[area.area][locale] }),
    likeness: t.field({
      type: LikenessType,
      description: "How alike they are in it.",
      resolve: ({ area }) => area.likeness,
    }),
    cells: t.field({
      type: [ComparedCellType],
      description: "One for each of those compared, in their order.",
      extensions: costs({ items: 5 }),
      resolve: ({ area, ...within }) => area.duties.map((duties) => ({ ...within, area, duties })),
    }),
  }),
});

const ComparisonPointCodeType = builder.enumType("ComparisonPointCode", {
  description: "What a sentence of a comparison says.",
  values: Object.keys(comparisonPointCatalog.en) as ComparisonPoint["code"][],
});

interface ToldPoint extends InComparison {
  readonly point: ComparisonPoint;
}

const ComparisonPointType = builder.objectRef<ToldPoint>("ComparisonPoint").implement({
  description: "One point of the answer to what tells them apart.",
  fields: (t) => ({
    code: t.field({
      type: ComparisonPointCodeType,
      description: "What it says, for programs.",
      resolve: ({ point }) => point.code,
    }),
    sentence: t.string({
      description: "What it says.",
      resolve: ({ point, locale, company }) => comparisonPointSentences.sentenceOf(point, locale, company.locale),
    }),
  }),
});

interface ToldComparison extends InComparison {
  readonly comparison: Comparison;
}

export const ComparisonType = builder.objectRef<ToldComparison>("Comparison").implement({
  description: "Two to five roles or kinds side by side.",
  fields: (t) => ({
    points: t.field({
      type: [ComparisonPointType],
      description: "What tells them apart, point for point, in sentences.",
      extensions: costs({ items: 40 }),
      resolve: ({ comparison, ...within }) => pointsOf(comparison).map((point) => ({ ...within, point })),
    }),
    areas: t.field({
      type: [ComparedAreaType],
      description: "Their duties, area by area; only areas in which somebody has something.",
      extensions: costs({ items: areas.length }),
      resolve: ({ comparison, ...within }) => comparison.areas.map((area) => ({ ...within, area })),
    }),
    markdown: t.string({
      description: "All of it as a Markdown document: a table, and the sentences.",
      resolve: ({ comparison, locale, company }) => comparisonMarkdown(comparison, { locale, own: company.locale }),
    }),
    csv: t.string({
      description:
        "The table as a CSV that spreadsheets open: a line for each aspect, a column for each of those compared.",
      resolve: ({ comparison, locale, company }) => comparisonCsv(comparison, { locale, own: company.locale }),
    }),
  }),
});
