import * as z from "zod/mini";
import { isDecimal } from "../../decimal.ts";
import {
  type HolderId,
  isUuid,
  type MeasurementId,
  type ReviewId,
  type RoleId,
  type TargetId,
} from "../../identity.ts";
import {
  type Entry,
  type EntryAddress,
  entriesIn,
  isDay,
  type Json,
  type Neighbourhood,
} from "../../structure/index.ts";
import {
  calendarYears,
  type FiscalCalendar,
  type FiscalPeriod,
  isFiscalCalendar,
  periodFrom,
  writtenPeriod,
} from "../calendar.ts";
import type { Measurement } from "../measurement.ts";
import { type Review, reviewOutcomes, reviewStates } from "../review/review.ts";
import type { Target } from "../target.ts";

/** The names of the ledgers of evaluation. */
export const evaluationLedgerNames = {
  calendar: "calendar",
  target: "target",
  measurement: "measurement",
  review: "review",
} as const;

const text = z.string();
const maybe = z.exactOptional;
const localized = z.strictObject({ es: maybe(text), en: maybe(text) });
const idOf = <Id extends string>() => z.custom<Id>((value) => typeof value === "string" && isUuid(value));
// Files bring entries in as well, past the mutations that look at a day or a number: what is none would fail wherever it is read.
const day = z.string().check(z.refine((written) => isDay(written)));
const amount = z.string().check(z.refine((written) => isDecimal(written)));
const period = z.string().check(z.refine((written) => periodFrom(written) !== null));

/** The forms of what is kept. Periods are kept as they are written: `2026-Q1`. */
export const calendarContent: z.ZodMiniType<FiscalCalendar> = z
  .strictObject({ startMonth: z.number(), namedBy: z.enum(["START", "END"]) })
  .check(z.refine((calendar) => isFiscalCalendar(calendar)));
export const targetContent = z.strictObject({
  period,
  promise: z.discriminatedUnion("is", [
    z.strictObject({ is: z.literal("INDICATOR"), indicator: text, amount }),
    z.strictObject({ is: z.literal("TASK"), task: localized, dueOn: day }),
  ]),
});
export const measurementContent = z.strictObject({
  on: day,
  source: text,
  found: z.discriminatedUnion("is", [
    z.strictObject({ is: z.literal("INDICATOR"), indicator: text, amount }),
    z.strictObject({ is: z.literal("TASK"), targetId: idOf<TargetId>(), isDone: z.boolean() }),
  ]),
});
export const reviewContent = z
  .strictObject({
    holderId: idOf<HolderId>(),
    period,
    state: z.enum(reviewStates),
    findings: text,
    summary: text,
    returnedFor: text,
    conclusion: z.nullable(
      z.strictObject({
        outcome: z.enum(reviewOutcomes),
        reason: text,
        effectiveOn: z.nullable(day),
        concludedOn: day,
        by: idOf<RoleId>(),
      }),
    ),
  })
  .check(z.refine(({ state, conclusion }) => (state === "CONCLUDED") === (conclusion !== null)));

const noPeriod: FiscalPeriod = { year: 1, quarter: null };
const periodOf = (written: string): FiscalPeriod => periodFrom(written) ?? noPeriod;

/** What an entry of a role holds, read again; null for one that is none. */
export function targetFrom({ key, roleId, content }: Entry): Target | null {
  const read = targetContent.safeParse(content);
  return read.success && roleId !== null
    ? { id: key as TargetId, roleId, period: periodOf(read.data.period), promise: read.data.promise }
    : null;
}
export function measurementFrom({ key, roleId, content }: Entry): Measurement | null {
  const read = measurementContent.safeParse(content);
  return read.success && roleId !== null ? { id: key as MeasurementId, roleId, ...read.data } : null;
}
export function reviewFrom({ key, roleId, content }: Entry): Review | null {
  const read = reviewContent.safeParse(content);
  return read.success && roleId !== null
    ? { id: key as ReviewId, roleId, ...read.data, period: periodOf(read.data.period) }
    : null;
}

interface Kept extends EntryAddress {
  readonly content: Json;
}
/** What is kept of each: where it stands, and what it holds. */
export const keptTarget = ({ id, roleId, period: one, promise }: Target): Kept => ({
  ledger: evaluationLedgerNames.target,
  roleId,
  key: id,
  content: { period: writtenPeriod(one), promise },
});
export const keptMeasurement = ({ id, roleId, on, source, found }: Measurement): Kept => ({
  ledger: evaluationLedgerNames.measurement,
  roleId,
  key: id,
  content: { on, source, found },
});
export const keptReview = ({ id, roleId, period: one, conclusion, ...review }: Review): Kept => ({
  ledger: evaluationLedgerNames.review,
  roleId,
  key: id,
  content: { ...review, period: writtenPeriod(one), conclusion: conclusion && { ...conclusion } },
});

const read = <One>(entries: Iterable<Entry>, from: (entry: Entry) => One | null): readonly One[] =>
  [...entries].flatMap((entry) => {
    const one = from(entry);
    return one === null ? [] : [one];
  });

/** What is kept of a role among rows, in the order in which it was made. */
export const targetsOf = (rows: Neighbourhood, roleId: RoleId): readonly Target[] =>
  read(entriesIn(rows, evaluationLedgerNames.target, roleId), targetFrom);
export const measurementsOf = (rows: Neighbourhood, roleId: RoleId): readonly Measurement[] =>
  read(entriesIn(rows, evaluationLedgerNames.measurement, roleId), measurementFrom);
export const reviewsOf = (rows: Neighbourhood, roleId: RoleId): readonly Review[] =>
  read(entriesIn(rows, evaluationLedgerNames.review, roleId), reviewFrom);

/** The fiscal calendar that is kept among entries; calendar years where none is. */
export function calendarKept(entries: Iterable<Entry>): FiscalCalendar {
  for (const { ledger, content } of entries) {
    const one = ledger === evaluationLedgerNames.calendar ? calendarContent.safeParse(content) : null;
    if (one?.success) return one.data;
  }
  return calendarYears;
}
