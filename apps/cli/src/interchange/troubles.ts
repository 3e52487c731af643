import { type Surroundings, stopped, type Trouble } from "../surroundings.ts";

/** Says why nothing was done, to programs as JSON. Gives the exit code. */
export function tellTroubles(troubles: readonly Trouble[], asJson: boolean, { output, notes }: Surroundings): number {
  if (asJson) output.write(`${JSON.stringify({ type: "refused", refusals: troubles }, null, 2)}\n`);
  else notes.write(`${troubles.flatMap(linesOf).join("\n")}\n`);
  return troubles.some(({ code }) => code === stopped) ? 130 : 1;
}

/** The sentence with its place, and below it what to do. */
function linesOf({ file, line, message, remedy }: Trouble): readonly string[] {
  const place = file === null ? "" : `${file}${line === null ? "" : `:${line}`}: `;
  return [`${place}${message}`, ...(remedy === null ? [] : [`  → ${remedy}`])];
}
