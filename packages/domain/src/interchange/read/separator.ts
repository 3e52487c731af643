export type Separator = "," | ";" | "\t" | "|";
const candidates: readonly Separator[] = [",", ";", "\t", "|"];
const characters: readonly string[] = candidates;

/** Characters and rows enough to tell a separator by. */
const sampleLength = 64 * 1024;
const sampleRows = 100;

/** For each of the first rows how often each candidate stands in it outside quotes. */
function countsByRow(text: string): readonly (readonly number[])[] {
  const rows: number[][] = [];
  let row = candidates.map(() => 0);
  let isQuoted = false;
  let isBlank = true;
  for (const character of text.slice(0, sampleLength)) {
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (character === "\n" || character === "\r") {
      if (!isBlank) rows.push(row);
      if (rows.length === sampleRows) return rows;
      row = candidates.map(() => 0);
      isBlank = true;
      continue;
    }
    isBlank = false;
    const at = characters.indexOf(character);
    if (at >= 0) row[at] = (row[at] ?? 0) + 1;
  }
  return isBlank ? rows : [...rows, row];
}

/** How well a candidate cuts rows into the same number of cells: 0 where it hardly stands in any. */
function scoreOf(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) if (count > 0) times.set(count, (times.get(count) ?? 0) + 1);
  let score = 0;
  for (const [count, rows] of times) score = Math.max(score, (rows / counts.length) * (1 + Math.log2(count + 1) / 8));
  return score;
}

/** What stands between the cells of a CSV: the candidate that cuts the most rows alike; a comma where there is only one column. */
export function separatorOf(text: string): Separator {
  const rows = countsByRow(text);
  let best: Separator = ",";
  let bestScore = 0;
  candidates.forEach((candidate, at) => {
    const score = scoreOf(rows.map((row) => row[at] ?? 0));
    if (score <= bestScore) return;
    best = candidate;
    bestScore = score;
  });
  return best;
}
