"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { FormFrame, useSending } from "../../evaluation/index.ts";
import { typedNumber } from "../../text/percent.ts";
import { Field } from "../../ui/form/field.tsx";
import { usePayEdits } from "./pay-edits.tsx";
import type { SpecialAccountToldFragment } from "./period-pay.generated.ts";

/** Records what was sold to a special account on a day, and what came in from it. */
export function SaleForm({
  account,
  period,
  today,
  currency,
  onDone,
}: {
  account: SpecialAccountToldFragment;
  period: { readonly endsOn: string };
  today: string;
  currency: string;
  onDone: () => void;
}) {
  const text = useTranslations("year");
  const locale = useLocale();
  const edits = usePayEdits();
  const [amount, setAmount] = useState("0");
  const [received, setReceived] = useState("0");
  const [on, setOn] = useState(today < period.endsOn ? today : period.endsOn);
  const [source, setSource] = useState("");
  const { isSending, send, problemAt, otherProblem } = useSending(["amount", "received", "on", "source"], onDone);
  const number = { inputMode: "decimal", autoComplete: "off", maxLength: 40 } as const;
  const sale = () => ({
    account: account.key,
    on,
    amount: typedNumber(amount, locale),
    received: typedNumber(received, locale),
    source: source.trim(),
  });
  return (
    <FormFrame
      label={text("saleTo", { name: account.name })}
      send={text("record")}
      isSending={isSending}
      problem={otherProblem}
      onSend={() => void send(() => edits.recordSale(sale()))}
      onCancel={onDone}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <Field
          label={text("sold", { currency })}
          problem={problemAt("amount")}
          value={amount}
          autoFocus
          onChange={({ target }) => setAmount(target.value)}
          {...number}
        />
        <Field
          label={text("received", { currency })}
          problem={problemAt("received")}
          value={received}
          onChange={({ target }) => setReceived(target.value)}
          {...number}
        />
        <Field
          type="date"
          label={text("on")}
          problem={problemAt("on")}
          value={on}
          max={today}
          onChange={({ target }) => setOn(target.value)}
        />
        <Field
          label={text("source")}
          placeholder={text("sourceExample")}
          problem={problemAt("source")}
          value={source}
          maxLength={200}
          autoComplete="off"
          onChange={({ target }) => setSource(target.value)}
        />
      </div>
    </FormFrame>
  );
}
