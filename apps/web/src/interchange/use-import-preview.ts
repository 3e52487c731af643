"use client";

import type { Outline } from "@puesto/domain/structure";
import { useEffect, useEffectEvent, useMemo } from "react";
import { type Editing, type OutlineDifference, outlineDifference, withAbsent } from "../history/index.ts";
import { inSight, revisionBefore } from "./import-state.ts";
import type { Importing } from "./use-import.ts";

/** So long an edit is waited for that the feed is about to tell, before it is fetched. */
const patience = 1_500;

/** What the chart is to show while files are looked at. */
export interface ImportPreview {
  /** The company as the files make it, and in it the roles that would go. */
  readonly outline: Outline;
  readonly before: Outline;
  readonly after: Outline;
  readonly difference: OutlineDifference;
}

/**
 * The company as the files would make it, beside the present one: made here, of the rows that are here and those that the import
 * would write. Null until they have come, and where nobody imports. An edit of somebody else has the files looked at again.
 */
export function useImportPreview(
  { state, lookAgain }: Importing,
  { outline: present, revision, outlineAfter, reload }: Editing,
): ImportPreview | null {
  const step = state?.step;
  const result = state === null ? null : inSight(state);
  // What was confirmed is shown until it has come as every edit does.
  const isOver = step?.name === "done" && revision >= step.revision;
  const from = result === null ? null : revisionBefore(result);
  const difference = result?.difference ?? null;
  const after = useMemo(
    () =>
      from === null || difference === null ? null : outlineAfter(from, difference, difference.company?.after ?? null),
    [from, difference, outlineAfter],
  );

  const isReady = step?.name === "ready";
  const isBehind = (step?.name === "done" && !isOver) || (from !== null && revision < from);
  useEffect(() => {
    if (!isBehind) return;
    const timer = setTimeout(reload, patience);
    return () => clearTimeout(timer);
  }, [isBehind, reload]);
  const isOvertaken = isReady && from !== null && revision > from;
  const catchUp = useEffectEvent(lookAgain);
  useEffect(() => {
    if (isOvertaken) catchUp();
  }, [isOvertaken]);

  return useMemo(() => {
    if (after === null || isOver) return null;
    return {
      outline: withAbsent(after, present),
      before: present,
      after,
      difference: outlineDifference(present, after),
    };
  }, [after, present, isOver]);
}
