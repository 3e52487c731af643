import { exactly, isDecimal } from "../../decimal.ts";
import type { CurrencyCode } from "../../money.ts";
import { type PayRefusal, payRefusal } from "../refusal.ts";
import type { MarginBand, PerformancePay } from "../scheme.ts";
import { amountRefusals, rateRefusals } from "./numbers.ts";

/** A band may pay up to ten base salaries. */
const shareAtMost = "10";

/** From low to high; one that is open below comes first. */
export const byMargin = (one: MarginBand, other: MarginBand): number => {
  if (one.from === null || other.from === null) return (one.from === null ? 0 : 1) - (other.from === null ? 0 : 1);
  return exactly(one.from).comparedTo(exactly(other.from));
};

/** Bands whose numbers are none cannot be put beside each other, so those are told alone. */
const numberRefusals = (
  { basis, bands }: PerformancePay,
  pathOf: (band: MarginBand) => string,
  currency: CurrencyCode,
): readonly PayRefusal[] =>
  bands.flatMap((band) => {
    const path = pathOf(band);
    const bounds = (["from", "below"] as const).flatMap((bound) => {
      const number = band[bound];
      return number === null || isDecimal(number) ? [] : [payRefusal("PAY_NO_NUMBER", `${path}.${bound}`, { number })];
    });
    const value = `${path}.value`;
    return basis === "AMOUNT"
      ? [...bounds, ...amountRefusals(band.value, value, currency)]
      : [...bounds, ...rateRefusals(band.value, value, shareAtMost)];
  });

function emptyRefusal({ from, below }: MarginBand, path: string): readonly PayRefusal[] {
  if (from === null || below === null || exactly(from).lessThan(exactly(below))) return [];
  return [payRefusal("PAY_BAND_EMPTY", path, { from: { rate: from }, below: { rate: below } })];
}

/** A margin that two bands hold which are both open below. */
function lowMargin(one: MarginBand, other: MarginBand): string {
  const ends = [one.below, other.below].flatMap((below) => (below === null ? [] : [exactly(below)]));
  const [first, second = first] = ends;
  if (first === undefined || second === undefined) return "0";
  return (first.lessThan(second) ? first : second).minus("0.01").toFixed();
}

/** What is wrong between a band and the next higher one. */
function seamRefusals(lower: MarginBand, upper: MarginBand, path: string): readonly PayRefusal[] {
  const { below } = lower;
  const { from } = upper;
  if (from === null) return [payRefusal("PAY_BANDS_OVERLAP", path, { margin: { rate: lowMargin(lower, upper) } })];
  const margin = { rate: from };
  if (below === null || exactly(below).greaterThan(from)) return [payRefusal("PAY_BANDS_OVERLAP", path, { margin })];
  if (exactly(below).lessThan(from)) {
    return [payRefusal("PAY_BANDS_GAP", path, { from: { rate: below }, below: margin })];
  }
  return exactly(upper.value).lessThan(lower.value) ? [payRefusal("PAY_BANDS_FALL", path, { margin })] : [];
}

/** Why margin bands do not pay every margin once, and a higher one at least as well. The order in which they stand is of no importance. */
export function bandRefusals(performance: PerformancePay, path: string, currency: CurrencyCode): readonly PayRefusal[] {
  const { bands } = performance;
  const pathOf = (band: MarginBand): string => `${path}.bands[${bands.indexOf(band)}]`;
  const numbers = numberRefusals(performance, pathOf, currency);
  if (numbers.length > 0) return numbers;
  const empty = bands.flatMap((band) => emptyRefusal(band, pathOf(band)));
  if (empty.length > 0) return empty;
  const sorted = bands.toSorted(byMargin);
  const [lowest, highest] = [sorted.at(0), sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return [payRefusal("PAY_NO_BANDS", `${path}.bands`, {})];
  const seams = sorted.flatMap((upper, at) => {
    const lower = sorted[at - 1];
    return lower === undefined ? [] : seamRefusals(lower, upper, pathOf(upper));
  });
  const ends: PayRefusal[] = [];
  if (lowest.from !== null) {
    ends.push(payRefusal("PAY_BANDS_NO_LOWEST", `${pathOf(lowest)}.from`, { margin: { rate: lowest.from } }));
  }
  if (highest.below !== null) {
    ends.push(payRefusal("PAY_BANDS_NO_HIGHEST", `${pathOf(highest)}.below`, { margin: { rate: highest.below } }));
  }
  return [...seams, ...ends];
}
