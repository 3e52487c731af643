import * as z from "zod/mini";
import type { RoleId } from "../../identity.ts";
import { accepted, type Result, refused } from "../../result.ts";
import { type Entry, entriesIn, type Json, type Neighbourhood } from "../../structure/index.ts";
import { readPayScheme } from "../reading.ts";
import { type PayRefusal, payRefusal } from "../refusal.ts";
import type { PayScheme } from "../scheme.ts";

/** The names of the ledgers of pay. */
export const payLedgerNames = { scheme: "pay-scheme", account: "special-account", sale: "account-sale" } as const;

/** How a role is paid: by which scheme, and by which of its grades. */
export interface RolePay {
  readonly scheme: PayScheme;
  readonly grade: string;
}

/** A large customer that the holder of a role keeps in person. */
export interface SpecialAccount {
  readonly key: string;
  readonly name: string;
}

/** What was sold to a special account, and the money that came in from it, as found in a source on a day. */
export interface AccountSale {
  readonly id: string;
  readonly account: string;
  readonly on: string;
  readonly amount: string;
  readonly received: string;
  readonly source: string;
}

const text = z.string();
const payContent = z.strictObject({ scheme: z.unknown(), grade: text });
export const accountContent = z.strictObject({ name: text });
export const saleContent = z.strictObject({ account: text, on: text, amount: text, received: text, source: text });

/** Reads how a role is paid; every reason why it cannot be paid so. */
export function readRolePay(content: Json): Result<RolePay, readonly PayRefusal[]> {
  const read = payContent.safeParse(content);
  if (!read.success) return refused([payRefusal("PAY_MALFORMED", "pay", {})]);
  const scheme = readPayScheme(read.data.scheme);
  if (!scheme.ok) return scheme;
  const { grade } = read.data;
  const grades = scheme.value.baseByGrade.map((one) => one.grade);
  if (!grades.includes(grade)) return refused([payRefusal("PAY_UNKNOWN_GRADE", "grade", { grade, grades })]);
  return accepted({ scheme: scheme.value, grade });
}

/** What is kept of a role's pay. */
export const keptRolePay = ({ scheme, grade }: RolePay): Json => ({
  scheme: JSON.parse(JSON.stringify(scheme)) as Json,
  grade,
});

export function rolePayFrom(entries: Iterable<Entry>): RolePay | null {
  for (const { ledger, content } of entries) {
    if (ledger !== payLedgerNames.scheme) continue;
    const read = readRolePay(content);
    if (read.ok) return read.value;
  }
  return null;
}

export const specialAccountsFrom = (entries: Iterable<Entry>): readonly SpecialAccount[] =>
  [...entries].flatMap(({ ledger, key, content }) => {
    const read = ledger === payLedgerNames.account ? accountContent.safeParse(content) : null;
    return read?.success ? [{ key, name: read.data.name }] : [];
  });

export const accountSalesFrom = (entries: Iterable<Entry>): readonly AccountSale[] =>
  [...entries].flatMap(({ ledger, key, content }) => {
    const read = ledger === payLedgerNames.sale ? saleContent.safeParse(content) : null;
    return read?.success ? [{ id: key, ...read.data }] : [];
  });

/** The special accounts of a role among rows. */
export const specialAccountsOf = (rows: Neighbourhood, roleId: RoleId): readonly SpecialAccount[] =>
  specialAccountsFrom(entriesIn(rows, payLedgerNames.account, roleId));
