import type { Comparison } from "../compare.ts";
import { rowLabels } from "../sentences/labels.ts";
import { rowsOf, sentencesOf, subjectNames, type Written } from "./rows.ts";

/** Signs that Markdown, or HTML in it, would take for its own. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|#~]/g, "\\$&").replace(/\s*[\r\n]+\s*/g, " ");
const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** A comparison as a Markdown document: the table, and the points in words. */
export function comparisonMarkdown(comparison: Comparison, written: Written): string {
  const { locale } = written;
  const names = subjectNames(comparison, written).map(escaped);
  const head = [rowLabels.row[locale], rowLabels.likeness[locale], ...names];
  const rows = rowsOf(comparison, written).map(({ label, likeness, cells }) =>
    line([label, likeness, ...cells.map((cell) => cell.map(escaped).join("<br>"))]),
  );
  return [
    `# ${rowLabels.title[locale]}: ${names.join(" · ")}`,
    "",
    line(head),
    line(head.map(() => "---")),
    ...rows,
    "",
    `## ${rowLabels.points[locale]}`,
    "",
    ...sentencesOf(comparison, written).map((sentence) => `- ${escaped(sentence)}`),
    "",
  ].join("\n");
}
