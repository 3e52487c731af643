import type { PayFigures } from "@puesto/domain/pay";
import { createParser, parseAsString } from "nuqs";
import { rateOfPercent } from "../text/percent.ts";

/** A special account as the address and the form hold it: texts, since what is wrong with one is for the domain to say. */
export interface AskedAccount {
  readonly name: string;
  readonly sold: string;
  readonly received: string;
}

/** So many are read from an address and offered by the form: enough to be told that they are too many. */
export const mostAccounts = 8;
const longestText = 100;

// Neither sign is ever a part of what stands between them: `%7E` and `%2C` do.
const betweenParts = "~";
const betweenAccounts = ",";
const kept = (text: string): string => encodeURIComponent(text).replaceAll(betweenParts, "%7E");
const readBack = (text: string): string => {
  try {
    return decodeURIComponent(text).slice(0, longestText);
  } catch {
    // A link that was cut short.
    return "";
  }
};

const serializeAccounts = (accounts: readonly AskedAccount[]): string =>
  accounts.map(({ name, sold, received }) => [name, sold, received].map(kept).join(betweenParts)).join(betweenAccounts);

/** Accounts in one value of the query: `Norte~80000~65000.5,Sur~45000~30000`. */
export const parseAsAccounts = createParser<readonly AskedAccount[]>({
  parse: (text) =>
    text === ""
      ? []
      : text
          .split(betweenAccounts)
          .slice(0, mostAccounts)
          .map((account) => {
            const [name = "", sold = "", received = ""] = account.split(betweenParts).map(readBack);
            return { name, sold, received };
          }),
  serialize: serializeAccounts,
  eq: (one, other) => serializeAccounts(one) === serializeAccounts(other),
});

const parseAsNumberText = createParser<string>({ parse: (text) => text.slice(0, longestText), serialize: String });

/** The figures as the address holds them, so that a link shows a colleague the same pay. */
export const payParsers = {
  currency: parseAsString.withDefault("EUR"),
  grade: parseAsString.withDefault("G7"),
  task: parseAsNumberText.withDefault("500000"),
  sales: parseAsNumberText.withDefault("450000"),
  accounts: parseAsAccounts.withDefault([
    { name: "Norte", sold: "80000", received: "65000" },
    { name: "Sur", sold: "45000", received: "30000" },
  ]),
  /** In per cent. */
  margin: parseAsNumberText.withDefault("12"),
};

/** What the address holds. */
export interface AskedPay {
  readonly currency: string;
  readonly grade: string;
  readonly task: string;
  readonly sales: string;
  readonly accounts: readonly AskedAccount[];
  readonly margin: string;
}

/** The same as figures of the domain: the team's sales come first, then each account's. */
export const figuresOf = ({ currency, grade, task, sales, accounts, margin }: AskedPay): PayFigures => ({
  currency,
  grade,
  salesTask: task,
  sales: [
    { account: null, amount: sales, received: "0" },
    ...accounts.map(({ name, sold, received }) => ({ account: name, amount: sold, received })),
  ],
  specialAccounts: accounts.map(({ name }) => name),
  profitMargin: rateOfPercent(margin),
});
