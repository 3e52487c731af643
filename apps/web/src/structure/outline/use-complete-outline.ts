"use client";

import type { Outline } from "@puesto/domain/structure";
import type { Locale } from "@puesto/domain/text";
import { useCallback, useEffect, useState } from "react";
import { type ApiProblem, ask } from "../../graphql/ask.ts";
import { CompanyOutlineDocument } from "./outline.generated.ts";
import { readOutline } from "./outline-columns.ts";

/** The outline as far as it has come, and what keeps the rest away. */
export interface OutlineState {
  readonly outline: Outline;
  readonly problem: ApiProblem | null;
  readonly askAgain: () => void;
}

/** Shows the first levels at once, and swaps the complete outline in when it has come. */
export function useCompleteOutline(slug: string, locale: Locale, first: Outline): OutlineState {
  const [complete, setComplete] = useState<Outline | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const { bounded: wanted, revision } = first;

  // Another attempt, and another revision, are another question.
  useEffect(() => {
    if (!wanted) return;
    const leaving = new AbortController();
    const load = async () => {
      const answer = await ask("/graphql", CompanyOutlineDocument, { slug, locale, maxDepth: null }, leaving.signal);
      if (leaving.signal.aborted) return;
      if (!answer.ok) return setProblem(answer.problem);
      const outline = readOutline(answer.value.company?.outline);
      setProblem(outline === null ? { kind: "invalid" } : null);
      setComplete(outline);
    };
    void load();
    return () => leaving.abort();
  }, [slug, locale, wanted, revision, attempt]);

  // What is wrong stands there until another answer has come.
  const askAgain = useCallback(() => setAttempt((attempts) => attempts + 1), []);
  const outline = complete !== null && complete.revision >= revision ? complete : first;
  return { outline, problem, askAgain };
}
