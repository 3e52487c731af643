"use client";

import type { Outline } from "@puesto/domain/structure";
import type { Locale } from "@puesto/domain/text";
import { useCallback, useEffect, useState } from "react";
import { type ApiProblem, ask } from "../../graphql/ask.ts";
import { readOutline } from "../../structure/index.ts";
import { CompanyAsOfDocument, type CompanyAsOfQuery } from "./past.generated.ts";

type AsOf = NonNullable<NonNullable<CompanyAsOfQuery["company"]>["asOf"]>;

/** A company as it was at a revision, and the edit that made it so. */
export interface Moment {
  readonly companyId: string;
  readonly outline: Outline;
  readonly edit: AsOf["edit"];
}

/** `UNKNOWN` where the company has no such revision. */
export type MomentProblem = ApiProblem | { readonly kind: "UNKNOWN" };

export interface MomentState {
  /** Null until it has come, and where none is asked for. */
  readonly moment: Moment | null;
  readonly problem: MomentProblem | null;
  readonly askAgain: () => void;
}

// What was does not change: the last few moments are kept for whoever walks back and forth between them.
const kept = new Map<string, Moment>();
const keptAtMost = 6;

interface Answer {
  readonly question: string;
  readonly moment: Moment | null;
  readonly problem: MomentProblem | null;
}

/** The company as it was at a revision; `null` asks for nothing. */
export function useMoment(slug: string, locale: Locale, revision: number | null): MomentState {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [attempt, setAttempt] = useState(0);
  const question = `${slug} ${locale} ${revision}`;

  // Another attempt is another question.
  useEffect(() => {
    if (revision === null) return;
    const leaving = new AbortController();
    const load = async () => {
      const found = kept.get(question) ?? (await askMoment(slug, locale, revision, leaving.signal));
      if (leaving.signal.aborted) return;
      if ("kind" in found) return setAnswer({ question, moment: null, problem: found });
      keep(question, found);
      setAnswer({ question, moment: found, problem: null });
    };
    void load();
    return () => leaving.abort();
  }, [slug, locale, revision, question, attempt]);

  // What is wrong stands there until another answer has come.
  const askAgain = useCallback(() => setAttempt((attempts) => attempts + 1), []);
  const known = answer?.question === question ? answer : { moment: kept.get(question) ?? null, problem: null };
  return { moment: known.moment, problem: known.problem, askAgain };
}

async function askMoment(
  slug: string,
  locale: Locale,
  revision: number,
  signal: AbortSignal,
): Promise<Moment | MomentProblem> {
  const answer = await ask("/graphql", CompanyAsOfDocument, { slug, locale, revision }, signal);
  if (!answer.ok) return answer.problem;
  const { company } = answer.value;
  if (!company?.asOf) return { kind: "UNKNOWN" };
  const outline = readOutline(company.asOf.outline);
  return outline === null ? { kind: "invalid" } : { companyId: company.id, outline, edit: company.asOf.edit };
}

function keep(question: string, moment: Moment): void {
  kept.delete(question);
  kept.set(question, moment);
  const [oldest] = kept.keys();
  if (kept.size > keptAtMost && oldest !== undefined) kept.delete(oldest);
}
