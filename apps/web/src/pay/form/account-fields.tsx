"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { Button, IconButton } from "../../ui/button.tsx";
import { Field, FieldError } from "../../ui/form/field.tsx";
import { type AskedAccount, mostAccounts } from "../figures-address.ts";
import type { Simulation } from "../use-simulation.ts";
import { useTypedNumber } from "./use-typed-number.ts";

/** The special accounts: each with what it bought and what it paid. One too many is told, not prevented: the reason is worth reading. */
export function AccountFields({ simulation: { asked, ask, problemAt } }: { simulation: Simulation }) {
  const text = useTranslations("pay");
  const tooMany = useId();
  const adding = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState<number | null>(null);
  const { accounts } = asked;
  const problem = problemAt("figures.specialAccounts");
  const change = (place: number, part: Partial<AskedAccount>) =>
    ask({ accounts: accounts.map((account, at) => (at === place ? { ...account, ...part } : account)) });
  const add = () => {
    setAdded(accounts.length);
    ask({ accounts: [...accounts, { name: nextName(accounts, text("account")), sold: "0", received: "0" }] });
  };
  const remove = (place: number) => {
    ask({ accounts: accounts.filter((_, at) => at !== place) });
    adding.current?.focus();
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-3" {...(problem === null ? {} : { "aria-describedby": tooMany })}>
      <legend className="mb-2 text-muted text-xs">{text("accounts", { count: accounts.length })}</legend>
      <FieldError id={tooMany} problem={problem} />
      {[...accounts.entries()].map(([place, account]) => (
        <AccountEntry
          key={place}
          account={account}
          isNew={place === added}
          problems={{
            name: problemAt(`figures.specialAccounts[${place}]`),
            sold: problemAt(`figures.sales[${place + 1}].amount`),
            received: problemAt(`figures.sales[${place + 1}].received`),
          }}
          onChange={(part) => change(place, part)}
          onRemove={() => remove(place)}
        />
      ))}
      <Button ref={adding} onClick={add} disabled={accounts.length >= mostAccounts} className="self-start">
        <Plus size={16} aria-hidden />
        {text("addAccount")}
      </Button>
    </fieldset>
  );
}

/** The first of `Account 1`, `Account 2`, … that no account is called. */
function nextName(accounts: readonly AskedAccount[], word: string): string {
  const taken = new Set(accounts.map(({ name }) => name));
  let number = accounts.length + 1;
  while (taken.has(`${word} ${number}`)) number += 1;
  return `${word} ${number}`;
}

function AccountEntry({
  account,
  isNew,
  problems,
  onChange,
  onRemove,
}: {
  account: AskedAccount;
  isNew: boolean;
  problems: Readonly<Record<keyof AskedAccount, string | null>>;
  onChange: (part: Partial<AskedAccount>) => void;
  onRemove: () => void;
}) {
  const text = useTranslations("pay");
  const sold = useTypedNumber(account.sold, (amount) => onChange({ sold: amount }));
  const received = useTypedNumber(account.received, (amount) => onChange({ received: amount }));
  return (
    <fieldset aria-label={account.name} className="flex min-w-0 flex-col gap-2 rounded-lg border border-line p-2.5">
      <div className="flex items-end gap-2">
        <Field
          label={text("accountName")}
          problem={problems.name}
          value={account.name}
          maxLength={100}
          autoComplete="off"
          autoFocus={isNew}
          onChange={({ target }) => onChange({ name: target.value })}
          className="grow"
        />
        <IconButton label={text("removeAccount", { name: account.name })} onClick={onRemove}>
          <Trash2 size={16} aria-hidden />
        </IconButton>
      </div>
      <div className="grid grid-cols-2 gap-2">
        <Field label={text("sold")} problem={problems.sold} {...sold} />
        <Field label={text("received")} problem={problems.received} {...received} />
      </div>
    </fieldset>
  );
}
