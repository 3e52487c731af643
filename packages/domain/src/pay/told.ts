import { type CurrencyCode, type Money, type Rate, type RoundingRule, smallestUnitOf } from "../money.ts";
import { tellingFrom } from "../sentences/catalog.ts";
import type { Locale } from "../text.ts";
import type { PayBreakdown, PayLine } from "./breakdown.ts";
import { payLineCatalog } from "./sentences/sentences.ts";

/** What every line says: its factors, and what came of them. */
type Factors = {
  readonly of: Money;
  readonly rate: Rate;
  readonly exact: Money;
  readonly amount: Money;
  readonly isRounded: "YES" | "NO";
};
type Task = Factors & { readonly reached: Money; readonly task: Money };
/** `bounds`: which of the two the band has. */
type Band = Factors & {
  readonly margin: Rate;
  readonly from: Rate;
  readonly below: Rate;
  readonly bounds: "BOTH" | "FROM" | "BELOW" | "NONE";
};

/** What the sentences of a pay are filled with. */
export interface PayLineValues {
  readonly BASE: Factors & { readonly grade: string };
  readonly TEAM_TASK_MET: Task;
  readonly TEAM_TASK_NOT_MET: Task;
  readonly SPECIAL_ACCOUNT: Factors & { readonly account: string };
  readonly PERFORMANCE_AMOUNT: Band;
  readonly PERFORMANCE_SHARE: Band;
  readonly TOTAL: { readonly amount: Money; readonly rounding: RoundingRule; readonly unit: Money };
}

const { sentenceOf } = tellingFrom(payLineCatalog);

function boundsOf(from: string | null, below: string | null): Band["bounds"] {
  if (from === null) return below === null ? "NONE" : "BELOW";
  return below === null ? "FROM" : "BOTH";
}

/** One line in a sentence: what was multiplied with what, by which clause, and what it comes to. */
export function payLineSentence(line: PayLine, currency: CurrencyCode, locale: Locale): string {
  const money = (amount: string): Money => ({ amount, currency });
  const factors: Factors = {
    of: money(line.of),
    rate: { rate: line.rate ?? "1" },
    exact: money(line.exact),
    amount: money(line.amount),
    isRounded: line.exact === line.amount ? "NO" : "YES",
  };
  switch (line.clause) {
    case "BASE":
      return sentenceOf({ code: line.clause, values: { ...factors, ...line.facts } }, locale);
    case "SPECIAL_ACCOUNT":
      return sentenceOf({ code: line.clause, values: { ...factors, ...line.facts } }, locale);
    case "TEAM_TASK_MET":
    case "TEAM_TASK_NOT_MET": {
      const { reached, task } = line.facts;
      const values = { ...factors, reached: money(reached), task: money(task) };
      return sentenceOf({ code: line.clause, values }, locale);
    }
    case "PERFORMANCE_AMOUNT":
    case "PERFORMANCE_SHARE": {
      const { margin, from, below } = line.facts;
      const bounds = boundsOf(from, below);
      const values = {
        ...factors,
        margin: { rate: margin },
        from: { rate: from ?? "0" },
        below: { rate: below ?? "0" },
        bounds,
      };
      return sentenceOf({ code: line.clause, values }, locale);
    }
  }
}

/** The whole in a sentence: what it comes to, and how its lines are rounded. */
export function payTotalSentence({ total, currency, rounding }: PayBreakdown, locale: Locale): string {
  const unit: Money = { amount: smallestUnitOf(currency).toFixed(), currency };
  return sentenceOf({ code: "TOTAL", values: { amount: { amount: total, currency }, rounding, unit } }, locale);
}
