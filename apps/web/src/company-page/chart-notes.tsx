"use client";

import type { ShortId } from "@puesto/domain/identity";
import { useTranslations } from "next-intl";
import type { ApiProblem } from "../graphql/ask.ts";
import { ConflictPanel, type Editing, OthersHere } from "../history/index.ts";
import { ProblemNotice } from "../page/problem-notice.tsx";

/** What is said over the chart, under its toolbar: what is still to come, what waits, and what asks for a decision. */
export function ChartNotes({
  editing: { waiting, conflicts, presences },
  isElsewhere,
  isLoading,
  problem,
  onAskAgain,
  titleOf,
  onGo,
}: {
  editing: Editing;
  /** Whether something else than the present is shown: then nothing is decided on it. */
  isElsewhere: boolean;
  /** Whether the rest of the outline is on the way. */
  isLoading: boolean;
  /** What keeps it away. */
  problem: ApiProblem | null;
  onAskAgain: () => void;
  titleOf: (id: ShortId) => string | null;
  onGo: (id: ShortId) => void;
}) {
  const text = useTranslations();
  return (
    <>
      {/* A phone's header has no room for them. */}
      <div className="self-end rounded-xl bg-surface shadow-card empty:hidden sm:hidden">
        <OthersHere presences={presences} titleOf={titleOf} onGo={onGo} />
      </div>
      {isLoading && problem === null ? (
        <p
          role="status"
          className="rounded-full border border-line bg-surface px-3 py-1 text-muted text-xs shadow-card"
        >
          {text("states.loadingRest")}
        </p>
      ) : null}
      {waiting > 0 ? (
        <p role="status" className="rounded-lg bg-vacant-soft px-3 py-1.5 text-sm text-vacant shadow-card">
          {text("edit.away", { count: waiting })}
        </p>
      ) : null}
      {problem ? <ProblemNotice error={problem} onRetry={onAskAgain} /> : null}
      {isElsewhere ? null : <ConflictPanel conflicts={conflicts} titleOf={titleOf} onShow={onGo} />}
    </>
  );
}
