"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Field, FieldError } from "../../ui/form/field.tsx";
import { SelectField, TextArea } from "../../ui/form/fields.tsx";
import { useEvaluationEdits, useSending } from "../edits.tsx";
import type { ReviewOutcome, ReviewToldFragment } from "../evaluation.generated.ts";

const outcomes: readonly ReviewOutcome[] = ["MEETS", "HANDOVER_NOTICE", "SUSPENSION", "TERMINATION"];

/** What the role above decides: it gives the review back, or concludes it with an outcome, a reason and a day. */
export function DecideForm({
  review,
  by,
  today,
}: {
  review: ReviewToldFragment;
  by: { id: string; title: string };
  today: string;
}) {
  const text = useTranslations("year");
  const edits = useEvaluationEdits();
  const [decision, setDecision] = useState<ReviewOutcome | "RETURN">("MEETS");
  const [reason, setReason] = useState("");
  const [effectiveOn, setEffectiveOn] = useState(today);
  const { isSending, send, problemAt, otherProblem } = useSending(["reason", "effectiveOn"], () => {});
  const needsDay = decision !== "RETURN" && decision !== "MEETS";
  const decide = () =>
    decision === "RETURN"
      ? edits.move(review.id, by.id, { return: { reason } })
      : edits.move(review.id, by.id, {
          conclude: { outcome: decision, reason, effectiveOn: needsDay ? effectiveOn : null },
        });
  return (
    <form
      aria-label={text("decideReview")}
      noValidate
      className="flex flex-col gap-3 rounded-xl border border-line bg-sunken p-3.5 dark:bg-canvas"
      onSubmit={(event) => {
        event.preventDefault();
        void send(decide);
      }}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label={text("decision")}
          problem={null}
          value={decision}
          onChange={({ target }) => setDecision(outcomes.find((outcome) => outcome === target.value) ?? "RETURN")}
          className={needsDay ? "" : "sm:col-span-2"}
        >
          {outcomes.map((outcome) => (
            <option key={outcome} value={outcome}>
              {text(`outcomes.${outcome}`)}
            </option>
          ))}
          <option value="RETURN">{text("giveBack")}</option>
        </SelectField>
        {needsDay ? (
          <Field
            type="date"
            label={text(decision === "SUSPENSION" ? "restsFrom" : "lastDay")}
            problem={problemAt("effectiveOn")}
            value={effectiveOn}
            onChange={({ target }) => setEffectiveOn(target.value)}
          />
        ) : null}
      </div>
      <TextArea
        label={text(decision === "MEETS" ? "reasonIfAny" : "reason")}
        problem={problemAt("reason")}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <p className="text-pretty text-muted text-xs">{text(`consequences.${decision}`)}</p>
      <FieldError id={`${review.id}-decide-problem`} problem={otherProblem} />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p className="mr-auto text-muted text-xs">{text("actsAs", { role: by.title })}</p>
        <Button type="submit" look="solid" disabled={isSending}>
          {text(decision === "RETURN" ? "giveBack" : "conclude")}
        </Button>
      </div>
    </form>
  );
}
