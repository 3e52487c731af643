import { exactly, isDecimal } from "@puesto/domain/decimal";
import type { RoundingRule } from "@puesto/domain/money";
import type { PayPeriod, PayScheme, PerformanceBasis, RolePay, TaskMeasure, UsualTerms } from "@puesto/domain/pay";
import { numberToType, percentOfRate, rateOfPercent, typedNumber } from "../../text/percent.ts";

type Locale = "es" | "en";

/** A row of a form: its `id` stays while rows around it come and go. */
interface Row {
  readonly id: number;
}
export interface TypedGrade extends Row {
  readonly grade: string;
  readonly amount: string;
}
/** A margin band; an end that is blank is open. */
export interface TypedBand extends Row {
  readonly from: string;
  readonly below: string;
  readonly value: string;
}

/**
 * How a role is paid, as a form holds it: texts, since what is wrong with one is for the domain to say; rates in per cent. A clause
 * that is not paid keeps what was typed of it until the form is left.
 */
export interface TypedTerms {
  readonly currency: string;
  readonly period: PayPeriod;
  readonly rounding: RoundingRule;
  readonly grades: readonly TypedGrade[];
  /** The row of the grade that the role has. */
  readonly chosen: number;
  readonly team: {
    readonly isPaid: boolean;
    readonly met: string;
    readonly notMet: string;
    readonly measuredOn: TaskMeasure;
  };
  readonly special: { readonly isPaid: boolean; readonly rate: string; readonly atMost: number };
  readonly performance: {
    readonly isPaid: boolean;
    readonly basis: PerformanceBasis;
    readonly bands: readonly TypedBand[];
  };
}

const isNothing = (number: string): boolean => isDecimal(number) && exactly(number).isZero();

/** Whether a scheme pays anything by a clause. */
export const paysBy = {
  team: ({ teamCommission: { rateWhenMet, rateWhenNotMet } }: Pick<PayScheme, "teamCommission">): boolean =>
    !isNothing(rateWhenMet) || !isNothing(rateWhenNotMet),
  special: ({ specialAccounts: { rate, atMost } }: Pick<PayScheme, "specialAccounts">): boolean =>
    !isNothing(rate) || atMost > 0,
  performance: ({ performance: { bands } }: Pick<PayScheme, "performance">): boolean =>
    bands.some(({ value }) => !isNothing(value)),
} as const;

/** What the form holds of the clauses that a kind can state. */
export function typedUsual(
  { teamCommission, specialAccounts }: UsualTerms,
  locale: Locale,
): Pick<TypedTerms, "team" | "special"> {
  const percent = (rate: string) => numberToType(percentOfRate(rate), locale);
  return {
    team: {
      isPaid: paysBy.team({ teamCommission }),
      met: percent(teamCommission.rateWhenMet),
      notMet: percent(teamCommission.rateWhenNotMet),
      measuredOn: teamCommission.taskMeasuredOn,
    },
    special: {
      isPaid: paysBy.special({ specialAccounts }),
      rate: percent(specialAccounts.rate),
      atMost: specialAccounts.atMost,
    },
  };
}

const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether clauses are as a kind states them, however their numbers are written. */
export const isAsUsual = {
  team: (one: UsualTerms, usual: UsualTerms): boolean =>
    isSame(typedUsual(one, "en").team, typedUsual(usual, "en").team),
  special: (one: UsualTerms, usual: UsualTerms): boolean =>
    isSame(typedUsual(one, "en").special, typedUsual(usual, "en").special),
} as const;

/** What a form begins with. */
export function typedTerms({ scheme, grade }: RolePay, locale: Locale): TypedTerms {
  const { currency, period, rounding, baseByGrade, performance } = scheme;
  const written = (number: string) => numberToType(number, locale);
  const percent = (rate: string) => written(percentOfRate(rate));
  return {
    currency,
    period,
    rounding,
    grades: baseByGrade.map((one, id) => ({ id, grade: one.grade, amount: written(one.amount) })),
    chosen: Math.max(
      0,
      baseByGrade.findIndex((one) => one.grade === grade),
    ),
    ...typedUsual(scheme, locale),
    performance: {
      isPaid: paysBy.performance(scheme),
      basis: performance.basis,
      bands: performance.bands.map(({ from, below, value }, id) => ({
        id,
        from: from === null ? "" : percent(from),
        below: below === null ? "" : percent(below),
        value: performance.basis === "AMOUNT" ? written(value) : percent(value),
      })),
    },
  };
}

/** What a form says of how a role is paid. By a clause that is not paid come zeros, which is how a scheme says so. */
export function payOfTyped(typed: TypedTerms, locale: Locale): RolePay {
  const { team, special, performance } = typed;
  const plain = (text: string) => typedNumber(text, locale);
  const rate = (text: string) => rateOfPercent(plain(text));
  const end = (text: string) => (text.trim() === "" ? null : rate(text));
  return {
    grade: typed.grades.find(({ id }) => id === typed.chosen)?.grade.trim() ?? "",
    scheme: {
      currency: typed.currency.trim().toUpperCase(),
      rounding: typed.rounding,
      period: typed.period,
      baseByGrade: typed.grades.map(({ grade, amount }) => ({ grade: grade.trim(), amount: plain(amount) })),
      teamCommission: {
        rateWhenMet: team.isPaid ? rate(team.met) : "0",
        rateWhenNotMet: team.isPaid ? rate(team.notMet) : "0",
        taskMeasuredOn: team.measuredOn,
      },
      specialAccounts: special.isPaid ? { rate: rate(special.rate), atMost: special.atMost } : { rate: "0", atMost: 0 },
      performance: performance.isPaid
        ? {
            basis: performance.basis,
            bands: performance.bands.map(({ from, below, value }) => ({
              from: end(from),
              below: end(below),
              value: performance.basis === "AMOUNT" ? plain(value) : rate(value),
            })),
          }
        : { basis: performance.basis, bands: [{ from: null, below: null, value: "0" }] },
    },
  };
}

/** An id that no row has. */
export const nextId = (rows: readonly Row[]): number => Math.max(-1, ...rows.map(({ id }) => id)) + 1;

/**
 * Bands with one of them changed. Where two bands meet, both ends move: else nobody could move one without a gap or an overlap on
 * the way. Bands that do not meet are left alone.
 */
export function withBand(
  bands: readonly TypedBand[],
  at: number,
  part: Partial<Omit<TypedBand, "id">>,
): readonly TypedBand[] {
  const before = bands[at];
  if (before === undefined) return bands;
  return bands.map((band, place) => {
    if (place === at) return { ...band, ...part };
    if (place === at - 1 && part.from !== undefined && band.below === before.from) return { ...band, below: part.from };
    if (place === at + 1 && part.below !== undefined && band.from === before.below) {
      return { ...band, from: part.below };
    }
    return band;
  });
}
