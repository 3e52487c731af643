import { styleText } from "node:util";
import { textIn } from "@puesto/domain/text";
import type { Surroundings } from "../surroundings.ts";
import type { ImportResult } from "./answer.ts";
import { findingLines } from "./findings.ts";

type Style = Parameters<typeof styleText>[0];

/** Where a file that the server names lies, as it was said on the command line. */
type PathOf = (name: string) => string;

/** Writes in colours where the stream shows any. */
const painter = (stream: NodeJS.WriteStream) => (style: Style, words: string) => styleText(style, words, { stream });

/** Two columns, the first as wide as its longest entry. */
function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`.trimEnd());
}

/** What came of an import: what happened, figures, how columns were read, findings, and where to look at it. */
export function reportLines(
  result: ImportResult,
  page: string | null,
  pathOf: PathOf,
  around: Surroundings,
): readonly string[] {
  const { text, output } = around;
  const paint = painter(output);
  const lines = [
    paint("bold", headline(result, around)),
    "",
    ...figureLines(result, around),
    "",
    ...mappingLines(result, pathOf, around),
    ...findingLines(result.findings, pathOf, around),
  ];
  return page === null ? lines : [...lines, "", `${text.page} ${paint("cyan", page)}`];
}

function headline({ dryRun, changed, company: { slug, revision } }: ImportResult, around: Surroundings): string {
  const { text, language } = around;
  const number = new Intl.NumberFormat(language).format(revision);
  if (dryRun) return changed ? text.wouldImport(slug) : text.wouldNotChange(slug);
  return changed ? text.imported(slug, number) : text.unchanged(slug, number);
}

function figureLines({ roles, figures, company }: ImportResult, { text, language }: Surroundings): readonly string[] {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  const changes = (["added", "changed", "removed", "kept"] as const)
    .filter((name) => roles[name] > 0)
    .map((name) => `${text.changes[name]} ${number.format(roles[name])}`);
  const { top, seats } = figures;
  return columns([
    [text.figures.roles, `${number.format(figures.roles)}  (${changes.join(" · ")})`],
    [text.figures.seats, number.format(seats)],
    [text.figures.units, number.format(figures.units)],
    [text.figures.holders, number.format(figures.holders)],
    [text.figures.vacant, number.format(figures.vacant)],
    [text.figures.relations, number.format(figures.relations)],
    [text.figures.layers, number.format(figures.layers)],
    [text.figures.top, textIn(top.title, language, company.locale)],
  ]);
}

/** How the columns of each file were read, and how to have others read. */
function mappingLines(
  { figures, mappings }: ImportResult,
  pathOf: PathOf,
  { text, output, language }: Surroundings,
): readonly string[] {
  const paint = painter(output);
  const number = new Intl.NumberFormat(language);
  const lines = figures.files.flatMap(({ name, format, encoding, rows }) => {
    const mapping = mappings.find(({ file }) => file === name);
    const read = mapping?.columns ?? [];
    const unread = mapping?.unread ?? [];
    const width = Math.max(0, ...read.map(({ column }) => column.length));
    return [
      `${paint("bold", pathOf(name))}  ${text.formats[format]} · ${encoding} · ${text.rows(number.format(rows))}`,
      ...(read.length === 0
        ? []
        : columns(
            read.map(({ field, column, reason }) => [
              field,
              `${column.padEnd(width)}  ${paint("dim", text.reasons[reason])}`,
            ]),
          )),
      ...(unread.length === 0 ? [] : [paint("dim", `  ${text.unread}: ${unread.join(" · ")}`)]),
      "",
    ];
  });
  const isGuessed = mappings.some((mapping) => mapping.columns.some(({ reason }) => reason !== "FORMAT"));
  return isGuessed ? [...lines.slice(0, -1), `  ${text.otherColumns}`, ""] : lines;
}
