"use client";

import { isCurrencyCode, writtenMoney } from "@puesto/domain/money";
import { writtenPeriod } from "@puesto/domain/text";
import { Plus, Trash2 } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useSending } from "../../evaluation/index.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Field, FieldError } from "../../ui/form/field.tsx";
import { usePayEdits } from "./pay-edits.tsx";
import type { SpecialAccountToldFragment } from "./period-pay.generated.ts";
import { SaleForm } from "./sale-form.tsx";

interface Period {
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The special accounts of the role, with what was sold to each in a quarter and what came in from it. */
export function SpecialAccounts({
  period,
  today,
  accounts,
  atMost,
  currency,
}: {
  period: Period;
  today: string;
  accounts: readonly SpecialAccountToldFragment[];
  /** So many the terms of the role allow. */
  atMost: number;
  currency: string;
}) {
  const text = useTranslations("year");
  const edits = usePayEdits();
  const [name, setName] = useState("");
  const { isSending, send, problemAt, otherProblem } = useSending(["name", "accounts"], () => setName(""));
  return (
    <Card title={text("specialAccounts", { count: accounts.length, atMost })}>
      <p className="text-pretty text-muted text-xs">{text("specialAccountsLead")}</p>
      {accounts.map((account) => (
        <Account
          key={account.key}
          account={account}
          period={period}
          today={today}
          currency={currency}
          onGiveUp={() => void send(() => edits.giveUpAccount(account.key))}
        />
      ))}
      <form
        aria-label={text("addAccount")}
        noValidate
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void send(() => edits.keepAccount(name.trim()));
        }}
      >
        <Field
          label={text("accountName")}
          problem={problemAt("name") ?? problemAt("accounts")}
          value={name}
          maxLength={100}
          autoComplete="off"
          className="grow"
          onChange={({ target }) => setName(target.value)}
        />
        <Button type="submit" disabled={isSending} className="self-start mt-5">
          <Plus size={16} aria-hidden />
          {text("addAccount")}
        </Button>
      </form>
      <FieldError id="accounts-problem" problem={otherProblem} />
    </Card>
  );
}

function Account({
  account,
  period,
  today,
  currency,
  onGiveUp,
}: {
  account: SpecialAccountToldFragment;
  period: Period;
  today: string;
  currency: string;
  onGiveUp: () => void;
}) {
  const text = useTranslations("year");
  const locale = useLocale();
  const format = useFormatter();
  const edits = usePayEdits();
  const [isAdding, setAdding] = useState(false);
  const { send, otherProblem } = useSending([], () => {});
  const money = (amount: string) =>
    isCurrencyCode(currency) ? writtenMoney({ amount, currency }, locale) : `${amount} ${currency}`;
  const sales = account.sales.filter(({ on }) => period.startsOn <= on && on <= period.endsOn);
  return (
    <section aria-label={account.name} className="flex flex-col gap-2 rounded-xl border border-line p-3">
      <div className="flex items-center gap-1">
        <h4 className="min-w-0 grow break-words font-medium">{account.name}</h4>
        {period.startsOn <= today && !isAdding ? (
          <Button look="plain" className="h-8 text-xs" onClick={() => setAdding(true)}>
            <Plus size={15} aria-hidden />
            {text("addSale")}
          </Button>
        ) : null}
        <IconButton label={text("giveUp", { name: account.name })} className="-mr-1 size-8" onClick={onGiveUp}>
          <Trash2 size={15} aria-hidden />
        </IconButton>
      </div>
      {sales.length === 0 && !isAdding ? (
        <p className="text-muted text-xs">{text("noSales", { period: writtenPeriod(period.name, locale) })}</p>
      ) : null}
      {sales.length === 0 ? null : (
        <ul>
          {sales.map(({ id, on, amount, received, source }) => (
            <li key={id} className="flex items-center gap-3 border-line border-t py-1.5">
              <span className="min-w-0 grow">
                <span className="flex flex-wrap gap-x-3 tabular-nums">
                  <span>{text("soldFor", { amount: money(amount) })}</span>
                  <span>{text("receivedOf", { amount: money(received) })}</span>
                </span>
                <span className="block break-words text-muted text-xs">
                  {format.dateTime(new Date(`${on}T00:00:00Z`), { dateStyle: "medium", timeZone: "UTC" })} · {source}
                </span>
              </span>
              <IconButton
                label={text("withdrawSale", { name: account.name, day: on })}
                className="-mr-1 size-8"
                onClick={() => void send(() => edits.withdrawSale(id))}
              >
                <Trash2 size={15} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <FieldError id={`${account.key}-problem`} problem={otherProblem} />
      {isAdding ? (
        <SaleForm account={account} period={period} today={today} currency={currency} onDone={() => setAdding(false)} />
      ) : null}
    </section>
  );
}
