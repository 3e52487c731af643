"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { FieldError } from "../../ui/form/field.tsx";
import { TextArea } from "../../ui/form/fields.tsx";
import { useEvaluationEdits, useSending } from "../edits.tsx";
import type { ReviewToldFragment } from "../evaluation.generated.ts";

/** What the one evaluated writes: findings and summary, kept or submitted. */
export function WriteForm({ review, by }: { review: ReviewToldFragment; by: { id: string; title: string } }) {
  const text = useTranslations("year");
  const edits = useEvaluationEdits();
  const [findings, setFindings] = useState(review.findings);
  const [summary, setSummary] = useState(review.summary);
  const { isSending, send, problemAt, otherProblem } = useSending(["summary"], () => {});
  const written = { findings, summary };
  const isChanged = findings !== review.findings || summary !== review.summary;
  return (
    <form
      aria-label={text("writeReview")}
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void send(() => edits.move(review.id, by.id, { submit: { written } }));
      }}
    >
      <TextArea
        label={text("findings")}
        problem={null}
        value={findings}
        onChange={({ target }) => setFindings(target.value)}
      />
      <TextArea
        label={text("summary")}
        problem={problemAt("summary")}
        value={summary}
        onChange={({ target }) => setSummary(target.value)}
      />
      <FieldError id={`${review.id}-problem`} problem={otherProblem} />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p className="mr-auto text-muted text-xs">{text("actsAs", { role: by.title })}</p>
        <Button
          type="button"
          disabled={isSending || !isChanged}
          onClick={() => void send(() => edits.move(review.id, by.id, { write: written }))}
        >
          {text("keepDraft")}
        </Button>
        <Button type="submit" look="solid" disabled={isSending}>
          {text("submitReview")}
        </Button>
      </div>
    </form>
  );
}
