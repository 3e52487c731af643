"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { FieldError } from "../ui/form/field.tsx";
import { AttainmentLine } from "./attainment-line.tsx";
import { useEvaluationEdits, useSending } from "./edits.tsx";
import type { AttainmentToldFragment, MeasuredByFragment, YearPeriodFragment } from "./evaluation.generated.ts";
import { TargetForm } from "./forms/target-form.tsx";

/** What was promised for a period and how it stands with it. */
export function Targets({
  period,
  title,
  today,
  attainments,
  indicators,
  currency,
}: {
  period: YearPeriodFragment;
  title: string;
  today: string;
  attainments: readonly AttainmentToldFragment[];
  indicators: readonly MeasuredByFragment[];
  currency: string;
}) {
  const text = useTranslations("year");
  const edits = useEvaluationEdits();
  const [isAdding, setAdding] = useState(false);
  /** The target that is promised anew. */
  const [changed, setChanged] = useState<string | null>(null);
  const { send, otherProblem } = useSending([], () => {});
  const isOver = period.endsOn < today;
  return (
    <Card
      title={title}
      action={
        isOver || isAdding ? null : (
          <Button look="plain" onClick={() => setAdding(true)}>
            <Plus size={16} aria-hidden />
            {text("addTarget")}
          </Button>
        )
      }
    >
      <FieldError id={`withdraw-${period.name}`} problem={otherProblem} />
      {attainments.length === 0 && !isAdding ? (
        <p className="text-pretty text-muted">{text(isOver ? "noTargetsOver" : "noTargets")}</p>
      ) : null}
      {attainments.length === 0 ? null : (
        <ul>
          {attainments.map((attainment) =>
            attainment.target.id === changed ? (
              <li key={attainment.target.id} className="py-2">
                <TargetForm
                  period={period}
                  target={attainment.target}
                  indicators={indicators}
                  currency={currency}
                  onDone={() => setChanged(null)}
                />
              </li>
            ) : (
              <AttainmentLine
                key={attainment.target.id}
                attainment={attainment}
                currency={currency}
                onChange={isOver ? null : () => setChanged(attainment.target.id)}
                onWithdraw={isOver ? null : () => void send(() => edits.withdrawTarget(attainment.target.id))}
              />
            ),
          )}
        </ul>
      )}
      {isAdding ? (
        <TargetForm
          period={period}
          target={null}
          indicators={indicators}
          currency={currency}
          onDone={() => setAdding(false)}
        />
      ) : null}
    </Card>
  );
}
