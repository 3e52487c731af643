"use client";

import { type FindingsDiffer, findingsDiffer, policyLedgerName } from "@puesto/domain/policy";
import type { AskedStructureChange, Structure } from "@puesto/domain/structure";
import { startTransition, useEffect, useMemo, useRef, useState } from "react";
import type { Editor } from "../structure/index.ts";
import { type Found, foundIn } from "./found.ts";
import { createMarkStore, type MarkStore } from "./marks/mark-store.ts";

/** What was found, the marks of the cards, and the editor by which edits are watched for what they do to the findings. */
export interface FindingsOfCompany {
  readonly found: Found | null;
  readonly marks: MarkStore;
  readonly editor: Editor;
}

/** So long after the last edit a company is looked through; a large one later, so that a hand that goes on is not in the way. */
const settled = { small: 80, large: 600 } as const;
const largeFrom = 5_000;
/** What comes of an edit of one's own comes within this time. */
const answeredWithin = 6_000;

/** One's own last edit: made here and seen at once in a structure, or (an undo) made by the API and seen when that tells it. */
type OwnEdit = { readonly at: number } & (
  | { readonly madeBy: "page"; readonly seenIn: Structure | null }
  | { readonly madeBy: "api" }
);

/**
 * Looks through the company whenever it has become another one, away from the edit itself: when the hand rests and the browser has
 * nothing else to do. `onDifference` hears what an edit of one's own did; what others did is seen and not told, and so is what
 * follows from a change of the rules.
 */
export function useFindings(
  structure: Structure | null,
  today: string,
  editor: Editor,
  isShown: boolean,
  onDifference: (difference: FindingsDiffer) => void,
): FindingsOfCompany {
  const [found, setFound] = useState<Found | null>(null);
  const [marks] = useState(createMarkStore);
  const own = useRef<OwnEdit | null>(null);
  const last = useRef<Found | null>(null);
  const tell = useRef(onDifference);
  tell.current = onDifference;

  useEffect(() => {
    if (structure === null || last.current?.structure === structure) return;
    if (own.current?.madeBy === "page" && own.current.seenIn === null)
      own.current = { ...own.current, seenIn: structure };
    const look = () => {
      const [before, after] = [last.current, foundIn(structure, today)];
      last.current = after;
      startTransition(() => setFound(after));
      const edit = own.current;
      const seenIn = edit?.madeBy === "page" ? edit.seenIn : structure;
      if (edit === null || seenIn === null) return;
      if (edit.madeBy === "page") own.current = null;
      if (before === null || performance.now() - edit.at > answeredWithin) return;
      // What somebody else did before there was time to look is left out.
      const done = seenIn === structure ? after : foundIn(seenIn, today);
      const difference = findingsDiffer(before.policy, done.policy);
      if (difference.appeared.length + difference.gone.length === 0) return;
      own.current = null;
      tell.current(difference);
    };
    const isFirst = last.current === null;
    return whenIdle(look, isFirst || structure.roles.length < largeFrom ? settled.small : settled.large);
  }, [structure, today]);

  useEffect(() => marks.show(isShown ? found : null), [marks, found, isShown]);

  const watched = useMemo<Editor>(
    () => ({
      ...editor,
      propose(changes) {
        if (!changes.every(isOfRules)) own.current = { at: performance.now(), madeBy: "page", seenIn: null };
        editor.propose(changes);
      },
      undo() {
        own.current = { at: performance.now(), madeBy: "api" };
        editor.undo();
      },
      redo() {
        own.current = { at: performance.now(), madeBy: "api" };
        editor.redo();
      },
    }),
    [editor],
  );
  return { found, marks, editor: watched };
}

const isOfRules = (change: AskedStructureChange): boolean =>
  (change.type === "EntrySet" || change.type === "EntryCleared") && change.ledger === policyLedgerName;

/** Does something after a while, when the browser is idle; what is given back calls it off. */
function whenIdle(work: () => void, milliseconds: number): () => void {
  let idle = 0;
  const timer = setTimeout(() => {
    // Safari does not say when it is idle.
    if ("requestIdleCallback" in window) idle = window.requestIdleCallback(work, { timeout: 1_500 });
    else work();
  }, milliseconds);
  return () => {
    clearTimeout(timer);
    if (idle !== 0) window.cancelIdleCallback(idle);
  };
}
