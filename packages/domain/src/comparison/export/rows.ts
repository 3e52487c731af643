import { areaLabels } from "../../profile/index.ts";
import { type Locale, type LocalizedText, textIn } from "../../text.ts";
import type { ComparedArea, ComparedDuty, Comparison } from "../compare.ts";
import { likenessLabels, rowLabels } from "../sentences/labels.ts";
import { comparisonPointSentences } from "../sentences/sentences.ts";
import type { ComparedSubject, ComparedTie } from "../subject.ts";
import { pointsOf } from "../told.ts";

/** In which language a comparison is written, and in which the company writes what has no text in that one. */
export interface Written {
  readonly locale: Locale;
  readonly own: Locale;
}

/** A line of a comparison: what it is about, how alike the subjects are in it, and what is to be said of each, several things one after another. */
export interface ComparisonRow {
  readonly label: string;
  readonly likeness: string;
  readonly cells: readonly (readonly string[])[];
}

const tieText = ({ name, text }: ComparedTie, { locale, own }: Written): string => textIn(text ?? name, locale, own);

/** A duty in words where it lies, and its number where it only reaches to. */
const dutyText = ({ duty, number, liesHere }: ComparedDuty, { locale, own }: Written): string => {
  const numbered = `${duty.rank === "MAIN" ? "" : "+"}${number}`;
  return liesHere ? `(${numbered}) ${textIn(duty.text, locale, own)}` : `(${numbered}, ${rowLabels.touching[locale]})`;
};

/** How the names of subjects head the columns. */
export const subjectNames = ({ subjects }: Comparison, { locale, own }: Written): readonly string[] =>
  subjects.map(({ name }) => textIn(name, locale, own));

/** What is said of each subject, in the order of {@link ComparisonRow}. */
export function rowsOf(comparison: Comparison, written: Written): readonly ComparisonRow[] {
  const { locale, own } = written;
  const { subjects, areas } = comparison;
  const texts = (all: readonly LocalizedText[]) =>
    all.map((one) => textIn(one, locale, own)).filter((one) => one !== "");
  const row = (
    label: Required<LocalizedText>,
    cellOf: (subject: ComparedSubject) => readonly string[],
  ): ComparisonRow => ({
    label: label[locale],
    likeness: "",
    cells: subjects.map(cellOf),
  });
  const ties = (all: readonly ComparedTie[]): readonly string[] =>
    all.length > 0 ? all.map((one) => tieText(one, written)) : [rowLabels.nobody[locale]];
  const areaRow = ({ area, likeness, duties }: ComparedArea): ComparisonRow => ({
    label: `${rowLabels.area[locale]}: ${areaLabels[area][locale]}`,
    likeness: likenessLabels[likeness][locale],
    cells: duties.map((list) => list.map((one) => dutyText(one, written))),
  });
  const pay = new Map(
    pointsOf(comparison).flatMap((point) =>
      point.code === "PAY" ? [[point.values.subject, comparisonPointSentences.sentenceOf(point, locale, own)]] : [],
    ),
  );
  return [
    row(rowLabels.overview, ({ overview }) => texts([overview])),
    row(rowLabels.reportsTo, ({ reportsTo }) => ties(reportsTo ? [reportsTo] : [])),
    ...(subjects.some(({ reports }) => reports.length > 0)
      ? [row(rowLabels.reports, ({ reports }) => ties(reports))]
      : []),
    row(rowLabels.oversees, ({ oversees }) => ties(oversees)),
    row(rowLabels.coordinatesWith, ({ coordinatesWith }) => ties(coordinatesWith)),
    row(rowLabels.duties, ({ responsibilities }) => {
      const main = responsibilities.filter(({ rank }) => rank === "MAIN").length;
      const further = responsibilities.length - main;
      return [further > 0 ? `${main} + ${further}` : `${main}`];
    }),
    ...areas.map(areaRow),
    row(rowLabels.indicators, ({ indicators }) => texts(indicators.map(({ name }) => name))),
    row(rowLabels.pay, ({ name }) => [pay.get(name) ?? rowLabels.unstated[locale]]),
  ];
}

/** The points of a comparison as sentences. */
export const sentencesOf = (comparison: Comparison, { locale, own }: Written): readonly string[] =>
  pointsOf(comparison).map((point) => comparisonPointSentences.sentenceOf(point, locale, own));
