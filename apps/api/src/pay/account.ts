import { isIn } from "@puesto/domain/evaluation";
import { type AccountSale, accountSalesFrom, type SpecialAccount, specialAccountsFrom } from "@puesto/domain/pay";
import { calendarOf, readPeriod } from "../evaluation/index.ts";
import { builder, costs } from "../graphql/builder.ts";
import { RoleType } from "../structure/index.ts";

interface AccountIn {
  readonly account: SpecialAccount;
  readonly sales: readonly AccountSale[];
}

const AccountSaleType = builder.objectRef<AccountSale>("AccountSale").implement({
  description: "What was sold to a special account, and the money that came in from it, as found in a source on a day.",
  fields: (t) => ({
    id: t.id({ description: "Unique in the role: the key of its entry.", resolve: ({ id }) => id }),
    on: t.field({ type: "Date", description: "The day of which it tells.", resolve: ({ on }) => on }),
    amount: t.field({
      type: "Decimal",
      description: "What was sold, in the currency of the scheme.",
      resolve: ({ amount }) => amount,
    }),
    received: t.field({ type: "Decimal", description: "The money that came in.", resolve: ({ received }) => received }),
    source: t.exposeString("source", { description: "Where it comes from, in words." }),
  }),
});

const SpecialAccountType = builder.objectRef<AccountIn>("SpecialAccount").implement({
  description: "A large customer that the holder of a role keeps in person.",
  fields: (t) => ({
    key: t.string({ description: "The key of its entry.", resolve: ({ account }) => account.key }),
    name: t.string({ description: "What it is called.", resolve: ({ account }) => account.name }),
    sales: t.field({
      type: [AccountSaleType],
      description: "What was sold to it and came in from it, by the day.",
      extensions: costs({ items: 10 }),
      resolve: ({ sales }) => [...sales],
    }),
  }),
});

builder.objectField(RoleType, "specialAccounts", (t) =>
  t.field({
    type: [SpecialAccountType],
    description:
      "The special accounts of the role, at most five. They come and go by `setEntry` and `clearEntry` with `SPECIAL_ACCOUNT`.",
    args: {
      period: t.arg.string({
        description: "Only their sales of this period: `2026`, `2026-Q3`; all where it is not said.",
      }),
    },
    extensions: costs({ items: 5 }),
    resolve: async ({ companyId, id }, { period }, context) => {
      const asked = period == null ? null : readPeriod(period);
      const entries = await context.company(companyId).entriesOf(id);
      const calendar = await calendarOf(context, companyId);
      const sales = accountSalesFrom(entries)
        .filter(({ on }) => asked === null || isIn(calendar, asked, on))
        .toSorted((one, other) => (`${one.on} ${one.id}` < `${other.on} ${other.id}` ? -1 : 1));
      return specialAccountsFrom(entries).map((account) => ({
        account,
        sales: sales.filter((sale) => sale.account === account.key),
      }));
    },
  }),
);
