"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import type { ReviewOutcome } from "./evaluation.generated.ts";

/** Why an edit was not made, in sentences; `path` leads into what was asked for. */
export interface RefusalTold {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly path: readonly string[];
}
/** Empty where the edit was made. */
export type Refusals = readonly RefusalTold[];

/** What is promised, as the API takes it. */
export type AskedPromise =
  | { readonly indicator: { readonly indicator: string; readonly amount: string } }
  | { readonly task: { readonly task: { readonly es?: string; readonly en?: string }; readonly dueOn: string } };

/** What was found, as the API takes it. */
export type AskedFinding =
  | { readonly indicator: { readonly indicator: string; readonly amount: string } }
  | { readonly task: { readonly target: string; readonly isDone: boolean } };

interface Written {
  readonly findings: string;
  readonly summary: string;
}
/** What is done with a review, as the API takes it. */
export type AskedMove =
  | { readonly write: Written }
  | { readonly submit: { readonly written: Written } }
  | { readonly return: { readonly reason: string } }
  | {
      readonly conclude: {
        readonly outcome: ReviewOutcome;
        readonly reason: string;
        readonly effectiveOn: string | null;
      };
    };

/** How the evaluation of the role that is shown is edited. Each says why it was not done; what is shown follows by itself. */
export interface EvaluationEdits {
  readonly promise: (period: string, promise: AskedPromise, target?: string) => Promise<Refusals>;
  readonly withdrawTarget: (target: string) => Promise<Refusals>;
  readonly record: (on: string, source: string, found: AskedFinding) => Promise<Refusals>;
  readonly withdrawResult: (result: string) => Promise<Refusals>;
  readonly begin: (period: string) => Promise<Refusals>;
  readonly move: (review: string, by: string, move: AskedMove) => Promise<Refusals>;
}

const Edits = createContext<EvaluationEdits | null>(null);

export function EvaluationEditsProvider({ edits, children }: { edits: EvaluationEdits; children: ReactNode }) {
  return <Edits.Provider value={edits}>{children}</Edits.Provider>;
}

/** How the evaluation is edited; only below its provider. */
export function useEvaluationEdits(): EvaluationEdits {
  const edits = useContext(Edits);
  if (edits === null) throw new Error("The evaluation of no role is shown here");
  return edits;
}

const fieldOfCode: Readonly<Record<string, string>> = {
  EVALUATION_NO_NUMBER: "amount",
  EVALUATION_NEGATIVE: "amount",
  EVALUATION_UNKNOWN_INDICATOR: "what",
  TARGET_TWICE: "what",
  TARGET_TASK_MISSING: "task",
  TARGET_DUE_OUTSIDE: "dueOn",
  MEASUREMENT_NO_DAY: "on",
  MEASUREMENT_IN_FUTURE: "on",
  MEASUREMENT_VACANT: "on",
  MEASUREMENT_SOURCE_MISSING: "source",
  MEASUREMENT_UNKNOWN_TARGET: "what",
  REVIEW_SUMMARY_MISSING: "summary",
  REVIEW_REASON_MISSING: "reason",
  REVIEW_DAY_UNSUITABLE: "effectiveOn",
};

/** The field that a refusal is about: the last step of its path where it says one, else what its code is always about. */
const fieldOf = ({ code, path }: RefusalTold): string | undefined => fieldOfCode[code] ?? path[2];

/** Sends what a form holds, and keeps why it was refused: beside each of its `fields`, and the rest under the whole form. */
export function useSending<Field extends string>(fields: readonly Field[], onDone: () => void) {
  const [refusals, setRefusals] = useState<Refusals>([]);
  const [isSending, setSending] = useState(false);
  const told = (some: Refusals): string | null =>
    some.length === 0 ? null : some.map(({ message, remedy }) => `${message} ${remedy}`.trim()).join(" ");
  const isShownAt = (field: string | undefined): boolean => fields.some((one) => one === field);
  return {
    isSending,
    problemAt: (field: Field) => told(refusals.filter((one) => fieldOf(one) === field)),
    otherProblem: told(refusals.filter((one) => !isShownAt(fieldOf(one)))),
    async send(work: () => Promise<Refusals>) {
      setSending(true);
      const found = await work();
      setSending(false);
      setRefusals(found);
      if (found.length === 0) onDone();
    },
  } as const;
}
