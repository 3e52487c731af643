"use client";

import { type AskedChange, apply, type ChangeRefusal, editRefusalSentences } from "@puesto/domain/history";
import { type CompanyId, parseNodeId, type ShortId } from "@puesto/domain/identity";
import {
  buildStructure,
  type CompanyFacts,
  type Neighbourhood,
  type Outline,
  type OutlineRequest,
  outlineOf,
  recordsOf,
  type Structure,
  type StructureDifference,
} from "@puesto/domain/structure";
import type { Locale } from "@puesto/domain/text";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { Editor } from "../structure/index.ts";
import { type ToldConflict, toldConflict } from "./conflicts/told-conflict.ts";
import type { PresenceStore } from "./presence/presence-store.ts";
import { useOwnPresence, usePresences } from "./presence/use-presence.ts";
import { baseWith, type ToldRefusal } from "./session.ts";
import { editLine } from "./session-line.ts";
import { createSessionStore } from "./session-store.ts";
import { useCompanyFeed } from "./use-company-feed.ts";

/** Why something was not done that a person asked for: what they should hear of, in sentences. */
export type EditNotice = readonly string[];

/** Edits of one's own that do not fit any more, and what can be done with each. */
export interface Conflicts {
  readonly all: readonly ToldConflict[];
  /** Does without an edit. */
  readonly drop: (key: string) => void;
  /** Makes an edit as the chart is now. */
  readonly make: (key: string, changes: readonly AskedChange[]) => void;
}

/** The editing of a company on the page: the outline with one's own edits in it, and the editor that forms and gestures are given. */
export interface Editing {
  readonly outline: Outline;
  /** The structure that the outline tells, with all that is kept of it; null until its rows have come. */
  readonly structure: Structure | null;
  readonly editor: Editor;
  /** How many edits wait to be sent because the API does not answer. */
  readonly waiting: number;
  readonly conflicts: Conflicts;
  /** Who else is there. */
  readonly presences: PresenceStore;
  /** The revision of what is shown as far as the API has it. */
  readonly revision: number;
  /** Fetches what is there now, as after something that was done elsewhere. */
  readonly reload: () => void;
  /**
   * The outline that a difference from a revision would lead to, without anybody's unsent edits; null where the company does not
   * stand there, and before its rows have come.
   */
  readonly outlineAfter: (
    revision: number,
    difference: StructureDifference,
    company: CompanyFacts | null,
  ) => Outline | null;
}

/**
 * Edits begin when the first is asked for: until then the outline that came is shown as it is. `open` is the role that is looked
 * at, of which others are told. `onNotice` tells what was refused at once.
 */
export function useSession(
  slug: string,
  outline: Outline,
  locale: Locale,
  open: ShortId | null,
  onNotice: (notice: EditNotice) => void,
): Editing {
  const companyId = companyOf(outline);
  const unnamed = useTranslations("actor")("unnamed");
  const noAnswer = useTranslations("states")("networkTitle");
  const { line, store } = useMemo(() => {
    const way = editLine(slug, companyId, locale, unnamed);
    return { line: way, store: createSessionStore(way) };
  }, [slug, companyId, locale, unnamed]);
  const session = useSyncExternalStore(store.subscribe, store.get, store.get);
  const isAway = useSyncExternalStore(store.subscribe, store.isAway, store.isAway);
  const [shownRows, shownRevision] = [session?.shown ?? null, session?.revision ?? 0];
  const structure = useMemo(() => (shownRows === null ? null : structureOfRows(shownRows)), [shownRows]);
  const shown = useMemo(() => {
    if (structure === null || shownRows === null) return null;
    const own = shownRows.company.locale;
    return outlineOf(structure, { companyId, revision: shownRevision, day: outline.day, locale, own });
  }, [structure, shownRows, shownRevision, companyId, outline.day, locale]);

  // The rows are there before the first gesture needs them.
  const isComplete = !outline.bounded;
  useEffect(() => {
    if (isComplete) void store.begin();
  }, [store, isComplete]);

  const presences = usePresences(outline.idPrefix);
  useCompanyFeed(companyId, locale, session?.revision ?? null, store, presences);
  useOwnPresence(companyId, outline.idPrefix, open);

  const all = useMemo(
    () => session?.conflicts.map((one) => toldConflict(session, one, locale)) ?? [],
    [session, locale],
  );

  const waiting = isAway ? (session?.pending.filter(({ revision }) => revision === null).length ?? 0) : 0;
  const isOpen = waiting + all.length > 0;
  useEffect(() => {
    if (!isOpen) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const back = () => store.retry();
    window.addEventListener("beforeunload", warn);
    window.addEventListener("online", back);
    return () => {
      window.removeEventListener("beforeunload", warn);
      window.removeEventListener("online", back);
    };
  }, [isOpen, store]);

  // One after another, as they were asked for.
  const lastTaken = useRef(Promise.resolve());
  const takeBack = useCallback(
    async (which: "undo" | "redo") => {
      // An edit that is under way must be there before it can be taken back: else the one before it would be.
      await store.answered();
      // What waits to be sent is taken back before it is.
      if (which === "undo" && store.withdraw()) return;
      const answer = await line[which]();
      if (answer === "AWAY") onNotice([noAnswer]);
      else if ("refusals" in answer) onNotice(sentencesOf(answer.refusals));
      else {
        // It comes as every revision does; where nobody tells it, it is fetched.
        const isMissing = () => (store.get()?.revision ?? 0) < answer.revision;
        setTimeout(() => isMissing() && void store.reload(), 1_500);
      }
    },
    [line, store, onNotice, noAnswer],
  );
  const inTurn = useCallback(
    (which: "undo" | "redo") => {
      lastTaken.current = lastTaken.current.then(() => takeBack(which));
    },
    [takeBack],
  );
  const propose = useCallback(
    async (changes: readonly AskedChange[]): Promise<boolean> => {
      const outcome = await store.propose(changes);
      if (outcome.ok) return true;
      const { problem } = outcome;
      onNotice(
        problem === "AWAY"
          ? [noAnswer]
          : problem.map((one: ChangeRefusal) => editRefusalSentences.sentenceOf(one, locale)),
      );
      return false;
    },
    [store, locale, onNotice, noAnswer],
  );
  const conflicts = useMemo<Conflicts>(
    () => ({
      all,
      drop: store.dismiss,
      make: (key, changes) => void propose(changes).then((isMade) => isMade && store.dismiss(key)),
    }),
    [all, store, propose],
  );
  const editor = useMemo<Editor>(
    () => ({
      rows: shownRows,
      judge(changes) {
        const rows = store.get()?.shown;
        if (rows === undefined) return null;
        const applied = apply(rows, changes);
        const [first] = applied.ok ? [] : applied.problem;
        return first === undefined ? null : editRefusalSentences.sentenceOf(first, locale);
      },
      propose: (changes) => void propose(changes),
      undo: () => inTurn("undo"),
      redo: () => inTurn("redo"),
    }),
    [store, shownRows, locale, propose, inTurn],
  );
  const outlineAfter = useCallback<Editing["outlineAfter"]>(
    (from, difference, company) => {
      const rows = session === null ? null : baseWith(session, from, difference, company);
      return rows === null ? null : outlineOfRows(rows, { revision: from, day: outline.day, companyId, locale });
    },
    [session, companyId, outline.day, locale],
  );
  const reload = useCallback(() => void store.reload(), [store]);
  return {
    outline: shown ?? outline,
    structure,
    editor,
    waiting,
    conflicts,
    presences,
    revision: session?.revision ?? outline.revision,
    reload,
    outlineAfter,
  };
}

const sentencesOf = (refusals: readonly ToldRefusal[]): readonly string[] =>
  refusals.map(({ message, remedy }) => `${message} ${remedy}`.trim());

function companyOf(outline: Outline): CompanyId {
  const name = parseNodeId(`${outline.idPrefix}${outline.ids.slice(0, 22)}`);
  if (!name.ok) throw new Error("An outline names its company");
  return name.value.companyId;
}

function structureOfRows(rows: Neighbourhood): Structure | null {
  const structure = buildStructure(recordsOf(rows));
  return structure.ok ? structure.value : null;
}

function outlineOfRows(rows: Neighbourhood, request: Omit<OutlineRequest, "own">): Outline | null {
  const structure = structureOfRows(rows);
  return structure && outlineOf(structure, { ...request, own: rows.company.locale });
}
