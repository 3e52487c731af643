"use client";

import { writtenPeriod } from "@puesto/domain/text";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "../../ui/form/field.tsx";
import { SelectField } from "../../ui/form/fields.tsx";
import { amountToType, typedAmount } from "../amount.ts";
import { useEvaluationEdits, useSending } from "../edits.tsx";
import type { AttainmentToldFragment, MeasuredByFragment, YearPeriodFragment } from "../evaluation.generated.ts";
import { FormFrame } from "./form-frame.tsx";

const task = "task:";

/** Promises an amount of an indicator, or a special task, for a period. */
export function TargetForm({
  period,
  target,
  indicators,
  currency,
  onDone,
}: {
  period: YearPeriodFragment;
  /** The one that is promised anew; null for a new one. */
  target: AttainmentToldFragment["target"] | null;
  indicators: readonly MeasuredByFragment[];
  currency: string;
  onDone: () => void;
}) {
  const text = useTranslations("year");
  const locale = useLocale();
  const edits = useEvaluationEdits();
  const [what, setWhat] = useState(target === null ? (indicators[0]?.key ?? task) : (target.indicatorKey ?? task));
  const [amount, setAmount] = useState(amountToType(target?.amount ?? "", target?.indicator?.unit ?? "COUNT", locale));
  const [written, setWritten] = useState(target?.task ?? "");
  const [dueOn, setDueOn] = useState(target?.dueOn ?? period.endsOn);
  const { isSending, send, problemAt, otherProblem } = useSending(["what", "amount", "task", "dueOn"], onDone);
  const indicator = indicators.find(({ key }) => key === what);
  const promise = () =>
    indicator === undefined
      ? edits.promise(period.name, { task: { task: { [locale]: written.trim() }, dueOn } }, target?.id)
      : edits.promise(
          period.name,
          {
            indicator: { indicator: indicator.key, amount: typedAmount(amount, indicator.unit, locale) },
          },
          target?.id,
        );
  return (
    <FormFrame
      label={text("promiseFor", { period: writtenPeriod(period.name, locale) })}
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
          onChange={(event) => setWhat(event.target.value)}
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
            onChange={(event) => setAmount(event.target.value)}
          />
        ) : (
          <Field
            type="date"
            label={text("dueOn")}
            problem={problemAt("dueOn")}
            value={dueOn}
            min={period.startsOn}
            max={period.endsOn}
            onChange={(event) => setDueOn(event.target.value)}
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
          onChange={(event) => setWritten(event.target.value)}
        />
      )}
    </FormFrame>
  );
}
