import * as z from "zod/mini";
import type { RoleId } from "../../identity.ts";
import { isCurrencyCode } from "../../money.ts";
import type { Told } from "../../sentences/catalog.ts";
import {
  became,
  type Entry,
  entriesIn,
  isDay,
  type Ledger,
  type Neighbourhood,
  roleWith,
} from "../../structure/index.ts";
import type { LocalizedText } from "../../text.ts";
import { amountRefusals } from "../check/numbers.ts";
import { type PayRefusal, type PayRefusalValues, payRefusal } from "../refusal.ts";
import { type PayScheme, specialAccountsAtMost } from "../scheme.ts";
import {
  type AccountSale,
  accountContent,
  accountSalesFrom,
  payLedgerNames,
  type RolePay,
  readRolePay,
  rolePayFrom,
  saleContent,
  specialAccountsOf,
} from "./kept.ts";

type Name = LocalizedText | string;

/** The parts of how a role is paid, as far as the history tells them apart. */
const payParts = ["GRADE", "BASE", "TEAM", "ACCOUNTS", "PERFORMANCE", "MEANS"] as const;
type PayPart = (typeof payParts)[number];

/** What the sentences of changes of pay are filled with. */
export interface PayChangeValues {
  readonly PaySet: { readonly role: Name; readonly grade: string };
  /** `part`: what alone was changed, or several things. */
  readonly PayChanged: { readonly role: Name; readonly grade: string; readonly part: PayPart | "SEVERAL" };
  readonly PayCleared: { readonly role: Name };
  readonly AccountKept: { readonly role: Name; readonly account: string };
  readonly AccountChanged: { readonly role: Name; readonly account: string };
  readonly AccountGivenUp: { readonly role: Name; readonly account: string };
  readonly AccountSaleRecorded: { readonly role: Name; readonly day: string; readonly account: string };
  readonly AccountSaleChanged: { readonly role: Name; readonly day: string; readonly account: string };
  readonly AccountSaleWithdrawn: { readonly role: Name; readonly day: string; readonly account: string };
}
type ToldPay = Told<PayChangeValues>;

/** A refusal of pay as changes are refused: with the roles concerned. */
export type KeptPayRefusal = {
  readonly [Code in keyof PayRefusalValues]: {
    readonly code: Code;
    readonly values: PayRefusalValues[Code];
    readonly roleIds: readonly RoleId[];
  };
}[keyof PayRefusalValues];
type PayLedger = Ledger<ToldPay, KeptPayRefusal>;

const ofRole = (refusals: readonly PayRefusal[], roleId: RoleId | null): readonly KeptPayRefusal[] =>
  refusals.map((one) => ({ ...one, roleIds: roleId === null ? [] : [roleId] }));

const nameOf = (rows: Neighbourhood, roleId: RoleId | null): Name =>
  (roleId === null ? undefined : roleWith(rows, roleId)?.title) ?? "";

/** The accounts of a role, what was sold to them, and its scheme: each is held against the others. */
const accountsNeeded: PayLedger["touches"] = ({ roleId }, _, note) => {
  note.ledger(payLedgerNames.account, roleId);
  note.ledger(payLedgerNames.sale, roleId);
  note.ledger(payLedgerNames.scheme, roleId);
};

const salesOf = (rows: Neighbourhood, roleId: RoleId): readonly AccountSale[] =>
  accountSalesFrom(entriesIn(rows, payLedgerNames.sale, roleId));

/** Why a scheme cannot take the place of another one beside what the role keeps: too many accounts, or sales in another currency. */
function besideAccounts(
  rows: Neighbourhood,
  roleId: RoleId,
  before: Entry | null,
  { currency, specialAccounts: { atMost } }: PayScheme,
): readonly PayRefusal[] {
  const count = specialAccountsOf(rows, roleId).length;
  const was = before === null ? currency : (rolePayFrom([before])?.scheme.currency ?? currency);
  return [
    ...(count > atMost
      ? [payRefusal("PAY_TOO_MANY_ACCOUNTS", "scheme.specialAccounts.atMost", { count, atMost })]
      : []),
    ...(was !== currency && salesOf(rows, roleId).length > 0
      ? [payRefusal("PAY_OTHER_CURRENCY", "scheme.currency", { currency: was, expected: currency })]
      : []),
  ];
}

const partsOf = ({ scheme, grade }: RolePay): Readonly<Record<PayPart, unknown>> => ({
  GRADE: grade,
  BASE: scheme.baseByGrade,
  TEAM: scheme.teamCommission,
  ACCOUNTS: scheme.specialAccounts,
  PERFORMANCE: scheme.performance,
  MEANS: [scheme.currency, scheme.rounding, scheme.period],
});

/** The one part in which two ways of being paid differ; several where they differ in more. */
function partChanged(before: RolePay, after: RolePay): PayPart | "SEVERAL" {
  const [one, other] = [partsOf(before), partsOf(after)];
  const changed = payParts.filter((part) => JSON.stringify(one[part]) !== JSON.stringify(other[part]));
  return changed.length === 1 ? (changed[0] ?? "SEVERAL") : "SEVERAL";
}

/** The scheme of a role and its grade in it. */
const schemeLedger: PayLedger = {
  of: "ROLE",
  keys: "ALONE",
  content: z.json(),
  touches: accountsNeeded,
  refusals: (rows, { before, after }) => {
    if (after === null || after.roleId === null) return [];
    const read = readRolePay(after.content);
    return ofRole(read.ok ? besideAccounts(rows, after.roleId, before, read.value.scheme) : read.problem, after.roleId);
  },
  tell: (rows, { before, after }) => {
    const role = nameOf(rows, (after ?? before)?.roleId ?? null);
    const pay = after === null ? null : rolePayFrom([after]);
    if (pay === null) return { code: "PayCleared", values: { role } };
    const former = before === null ? null : rolePayFrom([before]);
    const { grade } = pay;
    return former === null
      ? { code: "PaySet", values: { role, grade } }
      : { code: "PayChanged", values: { role, grade, part: partChanged(former, pay) } };
  },
};

/** An account that something was sold to stays: without it the sales would be nobody's, and the pay of those periods another one. */
function soldToRefusals(rows: Neighbourhood, { roleId, key, content }: Entry): readonly KeptPayRefusal[] {
  if (roleId === null) return [];
  const count = salesOf(rows, roleId).filter(({ account }) => account === key).length;
  const read = accountContent.safeParse(content);
  const account = read.success ? read.data.name : key;
  return count === 0 ? [] : ofRole([payRefusal("PAY_ACCOUNT_SOLD_TO", "key", { account, count })], roleId);
}

/** The special accounts of a role: as many as its scheme allows, and never more than five. */
const accountLedger: PayLedger = {
  of: "ROLE",
  content: accountContent,
  touches: accountsNeeded,
  refusals: (rows, { before, after }) => {
    if (after === null) return before === null ? [] : soldToRefusals(rows, before);
    if (after.roleId === null) return [];
    const { roleId } = after;
    const accounts = specialAccountsOf(rows, roleId);
    const name = accounts.find(({ key }) => key === after.key)?.name ?? "";
    const atMost = rolePayFrom(entriesIn(rows, payLedgerNames.scheme, roleId))?.scheme.specialAccounts.atMost;
    const most = atMost ?? specialAccountsAtMost;
    const isTwice = accounts.some((other) => other.key !== after.key && other.name === name);
    return ofRole(
      [
        ...(name.trim() === "" || after.key === "" ? [payRefusal("PAY_BLANK_NAME", "name", {})] : []),
        ...(isTwice ? [payRefusal("PAY_ACCOUNT_TWICE", "name", { account: name })] : []),
        ...(before === null && accounts.length > most
          ? [payRefusal("PAY_TOO_MANY_ACCOUNTS", "accounts", { count: accounts.length, atMost: most })]
          : []),
      ],
      roleId,
    );
  },
  tell: (rows, write) => {
    const entry = write.after ?? write.before;
    const read = accountContent.safeParse(entry?.content);
    const values = { role: nameOf(rows, entry?.roleId ?? null), account: read.success ? read.data.name : "" };
    return { code: became(write, "AccountKept", "AccountChanged", "AccountGivenUp"), values };
  },
};

/** What was sold to special accounts, and what came in from them. */
const saleLedger: PayLedger = {
  of: "ROLE",
  content: saleContent,
  touches: accountsNeeded,
  refusals: (rows, { after }) => {
    if (after === null || after.roleId === null) return [];
    const read = saleContent.safeParse(after.content);
    if (!read.success) return [];
    const { account, on, amount, received, source } = read.data;
    const currency = rolePayFrom(entriesIn(rows, payLedgerNames.scheme, after.roleId))?.scheme.currency ?? "EUR";
    const isKept = specialAccountsOf(rows, after.roleId).some(({ key }) => key === account);
    const known = isCurrencyCode(currency) ? currency : "EUR";
    return ofRole(
      [
        ...(isKept ? [] : [payRefusal("PAY_UNKNOWN_ACCOUNT", "account", { account })]),
        ...(isDay(on) ? [] : [payRefusal("PAY_NO_DAY", "on", { day: on })]),
        ...(source.trim() === "" ? [payRefusal("PAY_BLANK_NAME", "source", {})] : []),
        ...amountRefusals(amount, "amount", known, "PAY_NEGATIVE_SALE"),
        ...amountRefusals(received, "received", known, "PAY_NEGATIVE_SALE"),
      ],
      after.roleId,
    );
  },
  tell: (rows, write) => {
    const entry = write.after ?? write.before;
    const read = saleContent.safeParse(entry?.content);
    const roleId = entry?.roleId ?? null;
    const accounts = roleId === null ? [] : specialAccountsOf(rows, roleId);
    const key = read.success ? read.data.account : "";
    const values = {
      role: nameOf(rows, roleId),
      day: read.success ? read.data.on : "",
      account: accounts.find((one) => one.key === key)?.name ?? key,
    };
    return { code: became(write, "AccountSaleRecorded", "AccountSaleChanged", "AccountSaleWithdrawn"), values };
  },
};

/** What is kept of pay. */
export const payLedgers = {
  [payLedgerNames.scheme]: schemeLedger,
  [payLedgerNames.account]: accountLedger,
  [payLedgerNames.sale]: saleLedger,
} as const;
