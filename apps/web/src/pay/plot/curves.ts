import { type ExactNumber, exactly } from "@puesto/domain/decimal";
import { isCurrencyCode, smallestUnitOf } from "@puesto/domain/money";
import { computePay, type MarginBand, type PayFigures, type PayScheme } from "@puesto/domain/pay";

/** A point of a plot, exact: what is sold or left as profit, and the pay for it. */
export interface CurvePoint {
  readonly at: string;
  readonly pay: string;
}

/** The pay against the team's sales, which is straight but for the step at the task. */
export interface SalesCurve {
  readonly points: readonly CurvePoint[];
  /** The most that misses the task, and the least that meets it; null where every amount shown does the same. */
  readonly step: { readonly missed: CurvePoint; readonly met: CurvePoint } | null;
}

/** The pay that is the same for all margins of a band. */
export interface BandPay {
  readonly band: MarginBand;
  readonly pay: string;
}

const payOf = (scheme: PayScheme, figures: PayFigures): string | null => {
  const pay = computePay(scheme, figures);
  return pay.ok ? pay.value.total : null;
};

/** The pay for each of some team sales, all else being as it is. The first of the sales is the team's. */
export function salesCurve(scheme: PayScheme, figures: PayFigures, most: number): SalesCurve {
  const [, ...special] = figures.sales;
  const pointAt = (sold: ExactNumber): readonly CurvePoint[] => {
    const at = sold.toFixed();
    const pay = payOf(scheme, { ...figures, sales: [{ account: null, amount: at, received: "0" }, ...special] });
    return pay === null ? [] : [{ at, pay }];
  };
  const task = exactly(figures.salesTask);
  const unit = isCurrencyCode(scheme.currency) ? smallestUnitOf(scheme.currency) : exactly("1");
  const even = Array.from({ length: 6 }, (_, index) => exactly(String(most)).times(index).div(5).floor());
  const hasStep = task.greaterThan(0) && task.lessThanOrEqualTo(most);
  const sales = hasStep ? [...even.filter((one) => !one.equals(task)), task.minus(unit), task] : even;
  const points = sales.toSorted((one, other) => one.comparedTo(other)).flatMap(pointAt);
  const met = points.find(({ at }) => task.equals(at));
  const missed = points.findLast(({ at }) => task.greaterThan(at));
  return { points, step: hasStep && met && missed ? { missed, met } : null };
}

/** The pay for each margin band, from the lowest on, all else being as it is. */
export function bandPays(scheme: PayScheme, figures: PayFigures): readonly BandPay[] {
  const marginIn = ({ from, below }: MarginBand): string =>
    from ?? (below === null ? figures.profitMargin : exactly(below).minus("0.01").toFixed());
  return scheme.performance.bands
    .toSorted((one, other) =>
      one.from === null ? -1 : other.from === null ? 1 : exactly(one.from).comparedTo(other.from),
    )
    .flatMap((band) => {
      const pay = payOf(scheme, { ...figures, profitMargin: marginIn(band) });
      return pay === null ? [] : [{ band, pay }];
    });
}
