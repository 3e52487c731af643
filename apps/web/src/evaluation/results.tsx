"use client";

import { Plus, Trash2 } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button, IconButton } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { FieldError } from "../ui/form/field.tsx";
import { writtenAmount } from "./amount.ts";
import { dayOf } from "./attainment-line.tsx";
import { useEvaluationEdits, useSending } from "./edits.tsx";
import type {
  AttainmentToldFragment,
  MeasuredByFragment,
  ResultToldFragment,
  YearPeriodFragment,
} from "./evaluation.generated.ts";
import { ResultForm } from "./forms/result-form.tsx";

/** What was found in a period, with its day and its source. */
export function Results({
  period,
  today,
  results,
  indicators,
  tasks,
  currency,
}: {
  period: YearPeriodFragment;
  today: string;
  results: readonly ResultToldFragment[];
  indicators: readonly MeasuredByFragment[];
  tasks: readonly AttainmentToldFragment["target"][];
  currency: string;
}) {
  const text = useTranslations("year");
  const locale = useLocale();
  const format = useFormatter();
  const edits = useEvaluationEdits();
  const [isAdding, setAdding] = useState(false);
  const { send, otherProblem } = useSending([], () => {});
  const hasBegun = period.startsOn <= today;
  const canRecord = hasBegun && indicators.length + tasks.length > 0;
  const nameOf = ({ indicator, indicatorKey, task }: ResultToldFragment) =>
    indicator?.name ?? task?.task ?? indicatorKey ?? text("specialTask");
  const foundIn = ({ amount, indicator, isDone }: ResultToldFragment) =>
    amount === null
      ? text(isDone === true ? "done" : "notDone")
      : writtenAmount(amount, indicator?.unit ?? "COUNT", currency, locale);
  return (
    <Card
      title={text("results")}
      action={
        canRecord && !isAdding ? (
          <Button look="plain" onClick={() => setAdding(true)}>
            <Plus size={16} aria-hidden />
            {text("addResult")}
          </Button>
        ) : null
      }
    >
      <FieldError id={`withdraw-result-${period.name}`} problem={otherProblem} />
      {results.length === 0 && !isAdding ? (
        <p className="text-pretty text-muted">{text(hasBegun ? "noResults" : "notBegun")}</p>
      ) : null}
      {results.length === 0 ? null : (
        <ul>
          {results.map((result) => (
            <li
              key={result.id}
              className="flex items-center gap-3 border-line border-t py-2 first:border-t-0 first:pt-0"
            >
              <span className="min-w-0 grow">
                <span className="block break-words">{nameOf(result)}</span>
                <span className="block break-words text-muted text-xs">
                  {format.dateTime(dayOf(result.on), { dateStyle: "medium", timeZone: "UTC" })} · {result.source}
                </span>
              </span>
              <span className="shrink-0 font-medium tabular-nums">{foundIn(result)}</span>
              <IconButton
                label={text("withdrawResult", { name: `${nameOf(result)}, ${result.on}` })}
                className="-mr-1.5 size-8"
                onClick={() => void send(() => edits.withdrawResult(result.id))}
              >
                <Trash2 size={15} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <ResultForm
          period={period}
          today={today}
          indicators={indicators}
          tasks={tasks}
          currency={currency}
          onDone={() => setAdding(false)}
        />
      ) : null}
    </Card>
  );
}
