import { isDecimal } from "@puesto/domain/decimal";

/** The next of 1, 2, 5, 10, 20, … that is at least so much. */
function roundUp(number: number): number {
  if (!(number > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(number));
  const leading = [1, 2, 5, 10].find((digit) => digit * power >= number) ?? 10;
  return leading * power;
}

const leastScale = 1_000_000;

/** How far a slider and an axis go so that they hold amounts: a million, unless one of them is larger. Texts that are no number are passed over. */
export const scaleFor = (amounts: readonly string[]): number =>
  roundUp(Math.max(leastScale, ...amounts.filter(isDecimal).map(Number)));

/** About four even numbers from `least` to `most`, both within. */
export function ticksBetween(least: number, most: number): readonly number[] {
  const step = roundUp((most - least) / 5);
  const first = Math.ceil(least / step);
  const count = Math.floor(most / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(count, 1) }, (_, index) => (first + index) * step);
}

/** The end of an axis that begins at zero and holds an amount with some air above it. */
export const axisEnd = (amount: number): number => {
  const wanted = amount * 1.08;
  const step = roundUp(wanted / 5);
  return Math.ceil(wanted / step) * step || 1;
};
