import type { RoundingRule } from "../money.ts";
import { basesOf, type CompanyKinds, catalogueProfileOf } from "../profile/index.ts";

/** For how long one computed pay is: the base salaries and the sales task of a scheme are for that long too. */
export const payPeriods = ["MONTH", "QUARTER", "YEAR"] as const;
export type PayPeriod = (typeof payPeriods)[number];

/** What the base salary of a grade is. */
export interface GradeBase {
  readonly grade: string;
  readonly amount: string;
}

/** Which sales tell whether the sales task is met: the team's alone, or those to special accounts as well. */
export const taskMeasures = ["TEAM_SALES", "ALL_SALES"] as const;
export type TaskMeasure = (typeof taskMeasures)[number];

/** The commission for leading a team, on what the team really sold. Rates are parts of one: "0.01" is one per cent. */
export interface TeamCommission {
  readonly rateWhenMet: string;
  /** At most `rateWhenMet`. */
  readonly rateWhenNotMet: string;
  readonly taskMeasuredOn: TaskMeasure;
}

/** The few large customers that a director keeps: paid on the money received from them, and no part of the team's sales. */
export interface SpecialAccountCommission {
  readonly rate: string;
  /** How many there may be, at most {@link specialAccountsAtMost}. */
  readonly atMost: number;
}

/** The performance pay of a margin that lies in a band: `from` belongs to it, `below` does not; null where it is open. */
export interface MarginBand {
  readonly from: string | null;
  readonly below: string | null;
  /** An amount of money, or a part of the base salary. */
  readonly value: string;
}

/** What the values of margin bands are. */
export const performanceBases = ["AMOUNT", "SHARE_OF_BASE"] as const;
export type PerformanceBasis = (typeof performanceBases)[number];

/** The pay that follows the profit margin. The bands take in every margin once, and a higher one is never paid less. */
export interface PerformancePay {
  readonly basis: PerformanceBasis;
  readonly bands: readonly MarginBand[];
}

/** How the pay of a role is computed from its results: data of a company. Numbers are exact decimals. */
export interface PayScheme {
  /** ISO 4217. All amounts are in it. */
  readonly currency: string;
  /** How each line is brought to the smallest unit of the currency. The total is the sum of the lines, so it needs none. */
  readonly rounding: RoundingRule;
  readonly period: PayPeriod;
  readonly baseByGrade: readonly GradeBase[];
  readonly teamCommission: TeamCommission;
  readonly specialAccounts: SpecialAccountCommission;
  readonly performance: PerformancePay;
}

/** A director who sells to more customers than this leads no more: three to five large ones, says the source text. */
export const specialAccountsAtMost = 5;

/** What a kind of role can state of the terms by which it is paid: the rest is for the company to say of each role. */
export type UsualTerms = Pick<PayScheme, "teamCommission" | "specialAccounts">;

/** The terms that the source text states for a marketing director, read in per cent. Grades and margin bands it leaves to the company. */
export const marketingDirectorTerms = {
  teamCommission: { rateWhenMet: "0.01", rateWhenNotMet: "0.005", taskMeasuredOn: "TEAM_SALES" },
  specialAccounts: { rate: "0.02", atMost: specialAccountsAtMost },
} as const satisfies UsualTerms;

/** By which terms a kind of role is usually paid, one of the company's own by those of the kind that it is based on; null where nothing is stated. */
export function usualTermsOf(kind: string, kinds: CompanyKinds): UsualTerms | null {
  const base = basesOf(kind, kinds).find((one) => catalogueProfileOf(one) !== undefined);
  return base === "marketing-director" ? marketingDirectorTerms : null;
}
