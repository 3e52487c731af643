"use client";

import { writtenPeriod } from "@puesto/domain/text";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "../../ui/form/field.tsx";
import { SelectField } from "../../ui/form/fields.tsx";
import { typedAmount } from "../amount.ts";
import { useEvaluationEdits, useSending } from "../edits.tsx";
import type { AttainmentToldFragment, MeasuredByFragment, YearPeriodFragment } from "../evaluation.generated.ts";
import { FormFrame } from "./form-frame.tsx";

/** Records what was found on a day: an amount of an indicator, or that a task is done. */
export function ResultForm({
  period,
  today,
  indicators,
  tasks,
  currency,
  onDone,
}: {
  period: YearPeriodFragment;
  today: string;
  indicators: readonly MeasuredByFragment[];
  /** The special tasks that can be done. */
  tasks: readonly AttainmentToldFragment["target"][];
  currency: string;
  onDone: () => void;
}) {
  const text = useTranslations("year");
  const locale = useLocale();
  const edits = useEvaluationEdits();
  const last = today < period.endsOn ? today : period.endsOn;
  const [what, setWhat] = useState(indicators[0]?.key ?? tasks[0]?.id ?? "");
  const [amount, setAmount] = useState("");
  const [isDone, setDone] = useState("yes");
  const [on, setOn] = useState(last < period.startsOn ? today : last);
  const [source, setSource] = useState("");
  const { isSending, send, problemAt, otherProblem } = useSending(["what", "amount", "on", "source"], onDone);
  const indicator = indicators.find(({ key }) => key === what);
  const found = () =>
    indicator === undefined
      ? { task: { target: what, isDone: isDone === "yes" } }
      : { indicator: { indicator: indicator.key, amount: typedAmount(amount, indicator.unit, locale) } };
  return (
    <FormFrame
      label={text("recordFor", { period: writtenPeriod(period.name, locale) })}
      send={text("record")}
      isSending={isSending}
      problem={otherProblem}
      onSend={() => void send(() => edits.record(on, source.trim(), found()))}
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
          {tasks.map(({ id, task }) => (
            <option key={id} value={id}>
              {task}
            </option>
          ))}
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
          <SelectField
            label={text("becameOfIt")}
            problem={null}
            value={isDone}
            onChange={({ target }) => setDone(target.value)}
          >
            <option value="yes">{text("done")}</option>
            <option value="no">{text("notDone")}</option>
          </SelectField>
        )}
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
