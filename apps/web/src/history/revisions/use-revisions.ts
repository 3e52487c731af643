"use client";

import type { Locale } from "@puesto/domain/text";
import { useEffect, useState } from "react";
import { type ApiProblem, ask } from "../../graphql/ask.ts";
import { CompanyHistoryDocument, type RevisionFilter, type ToldRevisionFragment } from "./history.generated.ts";
import { type RevisionList, withLatest, withOlder } from "./revision-list.ts";

export type ToldRevision = ToldRevisionFragment;

interface Answered extends RevisionList<ToldRevision> {
  readonly question: string;
  readonly companyId: string;
}

export interface RevisionsState {
  /** Null until the first of them have come. */
  readonly list: Answered | null;
  /** Everybody who was met so far, with their colours: what one can choose from. */
  readonly actors: ReadonlyMap<string, string | null>;
  readonly problem: ApiProblem | null;
  readonly askAgain: () => void;
  /** Asks for the page that follows; null where there is none, or it is on the way. */
  readonly askMore: (() => void) | null;
}

/**
 * A company's revisions, the latest first, a page at a time. The filter is the same object for as long as it says the same. When `revision`, at which the company stands, has grown, the latest
 * are asked for again; what is there stays meanwhile.
 */
export function useRevisions(slug: string, locale: Locale, filter: RevisionFilter, revision: number): RevisionsState {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [actors, setActors] = useState<ReadonlyMap<string, string | null>>(new Map());
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [wantedAfter, setWantedAfter] = useState<string | null>(null);

  const question = JSON.stringify([slug, locale, filter]);
  const list = answered?.question === question ? answered : null;
  // While an answer is on the way the company may move on: the question stays the same until that answer has come.
  const behind = list === null ? -1 : list.asOf < revision ? list.asOf : null;
  const after = list === null ? null : wantedAfter;

  // Another attempt is another question.
  useEffect(() => {
    if (behind === null && after === null) return;
    const leaving = new AbortController();
    const load = async () => {
      const answer = await ask("/graphql", CompanyHistoryDocument, { slug, locale, filter, after }, leaving.signal);
      if (leaving.signal.aborted) return;
      setWantedAfter(null);
      if (!answer.ok) return setProblem(answer.problem);
      const { company } = answer.value;
      if (company === null) return setProblem({ kind: "invalid" });
      const { nodes, pageInfo } = company.revisions;
      const page = { revisions: nodes, next: pageInfo.hasNextPage ? pageInfo.endCursor : null, asOf: company.revision };
      setProblem(null);
      setActors((known) => new Map([...known, ...nodes.map(({ actor }) => [actor.name, actor.colour] as const)]));
      setAnswered((known) => {
        const before = known?.question === question ? known : null;
        const grown = after === null ? withLatest(before, page) : withOlder(before, page);
        return { ...grown, question, companyId: company.id };
      });
    };
    void load();
    return () => leaving.abort();
  }, [slug, locale, filter, question, behind, after, attempt]);

  const next = list?.next ?? null;
  return {
    list,
    actors,
    problem,
    // What is wrong stands there until another answer has come.
    askAgain: () => setAttempt((attempts) => attempts + 1),
    askMore: next === null || wantedAfter !== null ? null : () => setWantedAfter(next),
  };
}
