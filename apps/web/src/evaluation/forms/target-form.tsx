"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "../../ui/form/field.tsx";
import { SelectField } from "../../ui/form/fields.tsx";
import { typedAmount } from "../amount.ts";
import { useEvaluationEdits, useSending } from "../edits.tsx";
import type { MeasuredByFragment, YearPeriodFragment } from "../evaluation.generated.ts";
import { FormFrame } from "./form-frame.tsx";

const task = "task:";

/** Promises an amount of an indicator, or a special task, for a period. */
export function TargetForm({
  period,
  indicators,
  currency,
  onDone,
}: {
  period: YearPeriodFragment;
  indicators: readonly MeasuredByFragment[];
  currency: string;
  onDone: () => void;
}) {
  const text = useTranslations("year");
  const locale = useLocale();
  const edits = useEvaluationEdits();
  const [what, setWhat] = useState(indicators[0]?.key ?? task);
  const [amount, setAmount] = useState("");
  const [written, setWritten] = useState("");
  const [dueOn, setDueOn] = useState(period.endsOn);
  const { isSending, send, problemAt, otherProblem } = useSending(["what", "amount", "task", "dueOn"], onDone);
  const indicator = indicators.find(({ key }) => key === what);
  const promise = () =>
    indicator === undefined
      ? edits.promise(period.name, { task: { task: { [locale]: written.trim() }, dueOn } })
      : edits.promise(period.name, {
          indicator: { indicator: indicator.key, amount: typedAmount(amount, indicator.unit, locale) },
        });
  return (
    <FormFrame
      label={text("promiseFor", { period: period.name })}
      send={text("promise")}
      isSending={isSending}
      problem={otherProblem}
      onSend={() => void send(promise)}
      onCancel={onDone}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label={text("what")}
          problem={problemAt("what")}
          value={what}
          autoFocus
          onChange={({ target }) => setWhat(target.value)}
        >
          {indicators.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
          <option value={task}>{text("specialTask")}</option>
        </SelectField>
        {indicator ? (
          <Field
            label={text("amountIn", { unit: indicator.unit, currency })}
            problem={problemAt("amount")}
            value={amount}
            inputMode="decimal"
            autoComplete="off"
            maxLength={40}
            onChange={({ target }) => setAmount(target.value)}
          />
        ) : (
          <Field
            type="date"
            label={text("dueOn")}
            problem={problemAt("dueOn")}
            value={dueOn}
            min={period.startsOn}
            max={period.endsOn}
            onChange={({ target }) => setDueOn(target.value)}
          />
        )}
      </div>
      {indicator ? null : (
        <Field
          label={text("task")}
          problem={problemAt("task")}
          value={written}
          maxLength={500}
          autoComplete="off"
          onChange={({ target }) => setWritten(target.value)}
        />
      )}
    </FormFrame>
  );
}
