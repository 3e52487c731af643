import { styleText } from "node:util";
import type { Surroundings } from "../surroundings.ts";
import type { ToldFinding } from "./answer.ts";

/** So many findings of one kind are shown; the others are counted, so that a common one does not hide a rare one. */
const shownOfAKind = 3;

const severities = ["ERROR", "WARNING", "NOTICE"] as const;
const styles = { ERROR: "red", WARNING: "yellow", NOTICE: "cyan" } as const;

/** Findings by severity and kind: where, what was done about it, and what one can do. */
export function findingLines(
  findings: readonly ToldFinding[],
  pathOf: (name: string) => string,
  { text, output, language }: Surroundings,
): readonly string[] {
  const number = new Intl.NumberFormat(language);
  const bySeverity = Map.groupBy(findings, ({ severity }) => severity);
  let isCut = false;
  const lines = severities.flatMap((severity) => {
    const grave = bySeverity.get(severity) ?? [];
    if (grave.length === 0) return [];
    const kinds = [...Map.groupBy(grave, ({ code }) => code).values()];
    isCut ||= kinds.some((kind) => kind.length > shownOfAKind);
    return [
      styleText(["bold", styles[severity]], `${text.severities[severity]}: ${number.format(grave.length)}`, {
        stream: output,
      }),
      ...kinds.flatMap((kind) => [
        ...kind.slice(0, shownOfAKind).map(({ file, line, message }) => {
          const place = `${pathOf(file)}${line === null ? "" : `:${line}`}`;
          return `  ${styleText("dim", place, { stream: output })}  ${message}`;
        }),
        ...(kind.length > shownOfAKind ? [`  ${text.moreLikeThese(number.format(kind.length - shownOfAKind))}`] : []),
        ...kind.slice(0, 1).map(({ remedy }) => `    → ${remedy}`),
      ]),
    ];
  });
  return isCut ? [...lines, text.allInJson] : lines;
}
