"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReviewState } from "../evaluation.generated.ts";

const steps = ["write", "decide", "concluded"] as const;
const placeOf: { readonly [State in ReviewState]: number } = { DRAFT: 0, RETURNED: 0, SUBMITTED: 1, CONCLUDED: 3 };

/** The way of a review from its draft to its outcome, and where it is on it. */
export function ReviewSteps({ state }: { state: ReviewState }) {
  const text = useTranslations("year");
  const place = placeOf[state];
  return (
    <ol aria-label={text("reviewSteps")} className="grid grid-cols-3 gap-2">
      {[...steps.entries()].map(([at, step]) => {
        const isPast = at < place;
        const isNow = at === place;
        return (
          <li key={step} aria-current={isNow ? "step" : undefined} className="flex min-w-0 flex-col gap-1.5">
            <span
              aria-hidden
              className={`h-1 rounded-full ${isPast ? "bg-added" : isNow ? "bg-accent" : "bg-sunken dark:bg-line"}`}
            />
            <span
              className={`flex items-center gap-1 text-xs ${isNow ? "font-medium text-accent" : isPast ? "text-added" : "text-muted"}`}
            >
              {isPast ? <Check size={13} aria-hidden className="shrink-0" /> : null}
              <span className="min-w-0 break-words">{text(`steps.${step}`)}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
