import { exactly, exactSum } from "../../packages/domain/src/decimal.ts";
import { writtenMoney, writtenRate } from "../../packages/domain/src/money.ts";
import {
  computePay,
  type ExampleQuarter,
  exampleFigures,
  exampleYear,
  marketingDirectorScheme,
  type PayBreakdown,
  payLineSentence,
  payTotalSentence,
} from "../../packages/domain/src/pay/index.ts";

const currency = "EUR";
const scheme = marketingDirectorScheme(currency);
const money = (amount: string): string => writtenMoney({ amount, currency }, "en");
const percent = (rate: string): string => writtenRate({ rate }, "en");

function payOf(quarter: ExampleQuarter): PayBreakdown {
  const pay = computePay(scheme, exampleFigures(quarter, currency));
  if (!pay.ok) throw new Error(`the example is refused: ${JSON.stringify(pay.problem)}`);
  return pay.value;
}

const listOf = (pay: PayBreakdown): string =>
  [...pay.lines.map((line) => payLineSentence(line, pay.currency, "en")), payTotalSentence(pay, "en")]
    .map((sentence) => `- ${sentence}`)
    .join("\n");

const boundsOf = (from: string | null, below: string | null): string => {
  if (from === null) return below === null ? "any margin" : `a margin below ${percent(below)}`;
  return below === null
    ? `a margin from ${percent(from)}`
    : `a margin from ${percent(from)} to below ${percent(below)}`;
};

/** The page: the example scheme, and a year computed by it. */
export function payPage(): string {
  const pays = exampleYear.map(payOf);
  const { teamCommission: team, specialAccounts: special, performance, baseByGrade } = scheme;
  const terms = [
    ...baseByGrade.map(({ grade, amount }) => `Base of grade ${grade}: ${money(amount)} for the quarter.`),
    `Team commission: ${percent(team.rateWhenMet)} of what the team sold where the sales task is met, ${percent(team.rateWhenNotMet)} where it is not.`,
    `Special accounts: at most ${special.atMost}; ${percent(special.rate)} of the money received from each. Their sales are no part of the team's.`,
    ...performance.bands.map(
      ({ from, below, value }) => `Performance pay for ${boundsOf(from, below)}: ${money(value)}.`,
    ),
  ];
  const [first] = exampleYear;
  const [missed, met] = [exampleYear[1], exampleYear[2]].map((quarter) =>
    quarter && first ? payOf({ ...first, sold: quarter.sold }).total : "0",
  );
  const year = exactSum(pays.map(({ total }) => exactly(total))).toFixed();
  const sections = pays.map((pay, index) => `### Quarter ${index + 1}\n\n${listOf(pay)}`);
  return `# Pay

A pay is a list of lines. Each says what was multiplied with what by which clause of the scheme, is computed exactly, and is
rounded to the smallest unit of the currency by the rule that the scheme names. The total is the sum of the lines. Why it is so
stands in [decision 14](decisions/0014-duties-have-keys-and-pay-has-lines.md).

The page \`/en/demo/pay\`, and that of every other company, computes the same in the browser, by the same code; its address holds the figures. It is opened from the
menu under the company's name.

Printed from the code by \`pnpm generate:docs\`.

## The example scheme

The rates are those that the source text states for a marketing director; the bases and the margin bands are examples.

${terms.map((term) => `- ${term}`).join("\n")}

## The step at the task

With all else as in the first quarter below, team sales of ${money(exampleYear[1]?.sold ?? "0")}, a cent short of the task, pay
${money(missed ?? "0")}; a cent more pays ${money(met ?? "0")}.

## A year

${sections.join("\n\n")}

### The year

The four quarters come to ${money(year)}.
`;
}
