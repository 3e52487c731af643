import * as z from "zod/mini";
import { roundingRules } from "../money.ts";
import { accepted, type Result, refused } from "../result.ts";
import { paySchemeRefusals } from "./check/scheme.ts";
import type { PayFigures } from "./figures.ts";
import { type PayRefusal, payRefusal } from "./refusal.ts";
import { type PayScheme, payPeriods, performanceBases, taskMeasures } from "./scheme.ts";

const text = z.string();
const textOrNull = z.nullable(text);

const schemeShape: z.ZodMiniType<PayScheme> = z.strictObject({
  currency: text,
  rounding: z.enum(roundingRules),
  period: z.enum(payPeriods),
  baseByGrade: z.array(z.strictObject({ grade: text, amount: text })),
  teamCommission: z.strictObject({ rateWhenMet: text, rateWhenNotMet: text, taskMeasuredOn: z.enum(taskMeasures) }),
  specialAccounts: z.strictObject({ rate: text, atMost: z.number() }),
  performance: z.strictObject({
    basis: z.enum(performanceBases),
    bands: z.array(z.strictObject({ from: textOrNull, below: textOrNull, value: text })),
  }),
});

const figuresShape: z.ZodMiniType<PayFigures> = z.strictObject({
  currency: text,
  grade: text,
  salesTask: text,
  sales: z.array(z.strictObject({ account: textOrNull, amount: text, received: text })),
  specialAccounts: z.array(text),
  profitMargin: text,
});

const pathTo = (start: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>((so, step) => (typeof step === "number" ? `${so}[${step}]` : `${so}.${String(step)}`), start);

function read<Value>(shape: z.ZodMiniType<Value>, name: string, value: unknown): Result<Value, readonly PayRefusal[]> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return accepted(parsed.data);
  return refused([payRefusal("PAY_MALFORMED", pathTo(name, parsed.error.issues[0]?.path ?? []), {})]);
}

/** Reads a scheme from JSON; every reason why it is none, or cannot be. */
export function readPayScheme(value: unknown): Result<PayScheme, readonly PayRefusal[]> {
  const scheme = read(schemeShape, "scheme", value);
  if (!scheme.ok) return scheme;
  const refusals = paySchemeRefusals(scheme.value);
  return refusals.length > 0 ? refused(refusals) : scheme;
}

/** Reads figures from JSON. Whether a scheme can be applied to them is for `computePay` to say. */
export const readPayFigures = (value: unknown): Result<PayFigures, readonly PayRefusal[]> =>
  read(figuresShape, "figures", value);
