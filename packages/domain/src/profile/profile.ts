import type { LocalizedText } from "../text.ts";

/** What a duty is about. */
export const areas = [
  "PLANNING",
  "RESOURCES",
  "PEOPLE",
  "EXECUTION",
  "MONITORING",
  "COORDINATION",
  "CUSTOMERS",
  "MARKET",
  "SALES",
  "SYSTEMS",
  "EVALUATION",
  "IMPROVEMENT",
] as const;
export type Area = (typeof areas)[number];

/** MAIN: what the role is there for. FURTHER: what it is asked to do beside that. */
export const dutyRanks = ["MAIN", "FURTHER"] as const;
export type DutyRank = (typeof dutyRanks)[number];

/** One duty of a role. */
export interface Responsibility {
  /** The same key in two profiles says that it is the same duty, however it is worded. One of a key in a profile. */
  readonly key: string;
  readonly area: Area;
  /** The other areas that it reaches into. */
  readonly touches: readonly Area[];
  readonly rank: DutyRank;
  readonly text: LocalizedText;
}

/** What an indicator is counted in. RATE: a part of one. SCORE: points on a scale that the company sets. */
export const indicatorUnits = ["MONEY", "RATE", "COUNT", "SCORE"] as const;
export type IndicatorUnit = (typeof indicatorUnits)[number];

/** Whether more of it is better, or less. */
export const directions = ["HIGHER", "LOWER"] as const;
export type Direction = (typeof directions)[number];

/** A measure by which a role is evaluated. */
export interface Indicator {
  readonly key: string;
  readonly name: LocalizedText;
  readonly unit: IndicatorUnit;
  readonly direction: Direction;
}

/** What is written of a kind of role, or of one role: what it is, what it has to do, by what it is measured. */
export interface Profile {
  /** Empty where nobody has written one. */
  readonly overview: LocalizedText;
  readonly responsibilities: readonly Responsibility[];
  readonly indicators: readonly Indicator[];
}

/** The profile of which nothing is written. */
export const emptyProfile: Profile = { overview: {}, responsibilities: [], indicators: [] };
