"use client";

import { writtenPeriod } from "@puesto/domain/text";
import { CornerDownLeft, FilePen, Gavel } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { FieldError } from "../../ui/form/field.tsx";
import { Badge } from "../../ui/signs/badge.tsx";
import { dayOf } from "../attainment-line.tsx";
import { useEvaluationEdits, useSending } from "../edits.tsx";
import type { ReviewToldFragment, YearPeriodFragment } from "../evaluation.generated.ts";
import { DecideForm } from "./decide-form.tsx";
import { ReviewSteps } from "./review-steps.tsx";
import { WriteForm } from "./write-form.tsx";

/** The review of a period: how far it is, what it says, what comes next and who does that. */
export function ReviewCard({
  period,
  today,
  reviews,
  held,
}: {
  period: YearPeriodFragment;
  today: string;
  reviews: readonly ReviewToldFragment[];
  /** The holders of today: each is evaluated once for a period. */
  held: readonly string[];
}) {
  const text = useTranslations("year");
  const locale = useLocale();
  const edits = useEvaluationEdits();
  const { isSending, send, otherProblem } = useSending([], () => {});
  const hasBegun = period.startsOn <= today;
  const isEvaluated = (id: string) => reviews.some(({ holder }) => holder?.id === id);
  return (
    <Card
      title={text("review", { period: writtenPeriod(period.name, locale) })}
      action={
        hasBegun && held.length > 0 && !held.every(isEvaluated) ? (
          <Button look="plain" disabled={isSending} onClick={() => void send(() => edits.begin(period.name))}>
            <FilePen size={16} aria-hidden />
            {text("beginReview")}
          </Button>
        ) : null
      }
    >
      <FieldError id={`begin-${period.name}`} problem={otherProblem} />
      {reviews.length === 0 ? (
        <p className="text-pretty text-muted">{text(hasBegun ? "noReview" : "notBegun")}</p>
      ) : null}
      {reviews.map((review) => (
        <ReviewTold key={review.id} review={review} today={today} />
      ))}
    </Card>
  );
}

function ReviewTold({ review, today }: { review: ReviewToldFragment; today: string }) {
  const text = useTranslations("year");
  const { state, next, conclusion, returnedFor, holder } = review;
  const writer = next.find(({ move }) => move === "SUBMIT")?.by ?? null;
  const decider = next.find(({ move }) => move === "CONCLUDE")?.by ?? null;
  return (
    <article
      aria-label={text("reviewOf", { name: holder?.name ?? text("formerHolder") })}
      className="flex flex-col gap-4"
    >
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone={state === "RETURNED" ? "vacant" : state === "CONCLUDED" ? "quiet" : "accent"}>
          {text(`reviewStates.${state}`)}
        </Badge>
        <span className="text-muted text-xs">{text("reviewOf", { name: holder?.name ?? text("formerHolder") })}</span>
      </div>
      <ReviewSteps state={state} />
      {state === "RETURNED" ? (
        <p className="flex gap-2 rounded-lg bg-vacant-soft px-3 py-2 text-pretty text-vacant">
          <CornerDownLeft size={16} aria-hidden className="mt-0.5 shrink-0" />
          <span className="min-w-0 break-words">{text("returnedFor", { reason: returnedFor })}</span>
        </p>
      ) : null}
      {writer === null ? (
        <Written review={review} />
      ) : (
        <WriteForm key={`${state} ${returnedFor}`} review={review} by={writer} />
      )}
      {decider === null ? null : <DecideForm review={review} by={decider} today={today} />}
      {conclusion === null ? null : <Concluded conclusion={conclusion} />}
      {next.length === 0 ? null : (
        <p className="text-pretty text-muted text-xs">
          {text(decider === null ? "nextWriter" : "nextDecider", { role: (writer ?? decider)?.title ?? "" })}
        </p>
      )}
    </article>
  );
}

function Written({ review: { findings, summary } }: { review: ReviewToldFragment }) {
  const text = useTranslations("year");
  const parts = [
    { name: text("findings"), said: findings },
    { name: text("summary"), said: summary },
  ].filter(({ said }) => said !== "");
  return (
    <dl className="flex flex-col gap-2">
      {parts.map(({ name, said }) => (
        <div key={name}>
          <dt className="text-muted text-xs">{name}</dt>
          <dd className="whitespace-pre-wrap break-words">{said}</dd>
        </div>
      ))}
    </dl>
  );
}

function Concluded({ conclusion }: { conclusion: NonNullable<ReviewToldFragment["conclusion"]> }) {
  const text = useTranslations("year");
  const format = useFormatter();
  const isGood = conclusion.outcome === "MEETS";
  return (
    <div
      className={`flex gap-3 rounded-xl px-3.5 py-3 ${isGood ? "bg-added-soft text-added" : "bg-danger-soft text-danger"}`}
    >
      <Gavel size={18} aria-hidden className="mt-0.5 shrink-0" />
      <div className="min-w-0">
        <p className="font-medium">{text(`outcomes.${conclusion.outcome}`)}</p>
        <p className="text-pretty break-words">{conclusion.sentence}</p>
        <p className="mt-1 text-xs">
          {text("decidedBy", {
            role: conclusion.by?.title ?? text("formerRole"),
            day: format.dateTime(dayOf(conclusion.concludedOn), { dateStyle: "long", timeZone: "UTC" }),
          })}
        </p>
      </div>
    </div>
  );
}
