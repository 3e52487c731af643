"use client";

import type { MappableField } from "@puesto/domain/interchange";
import { useLocale, useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { actorHeader } from "../history/index.ts";
import { askImport, type ImportOutcome } from "./asking/ask-import.ts";
import type { ImportProgress } from "./asking/import-lines.ts";
import { mapOf, nothingTold, type ToldColumns, told } from "./asking/told-columns.ts";
import { begunImport, type ImportState, looked, type NewCompany, revisionBefore, written } from "./import-state.ts";

/** An import on the page, and what a person does with it. */
export interface Importing {
  /** Null while nobody imports. */
  readonly state: ImportState | null;
  /** Begins with files, or goes on with others. */
  readonly choose: (files: readonly File[]) => void;
  /** Says a field's column; null: none is read, `undefined`: it is guessed. */
  readonly tell: (field: MappableField, column: string | null | undefined) => void;
  readonly callIt: (company: NewCompany) => void;
  /** Looks at the files again, as after an edit of somebody else. */
  readonly lookAgain: () => void;
  /** Makes it. */
  readonly confirm: () => void;
  /** Leaves everything as it was; what is being written is given up, where that can still be. */
  readonly leave: () => void;
}

/**
 * Brings files into a company, or into one that `newCompanyOf` names after the first of them. They are read into memory when they
 * are chosen: what is confirmed is what was looked at, whatever becomes of the files meanwhile.
 */
export function useImport(slug: string | null, newCompanyOf: (file: string) => NewCompany | null): Importing {
  const language = useLocale();
  const unnamed = useTranslations("actor")("unnamed");
  const [state, setState] = useState<ImportState | null>(null);
  const underWay = useRef<AbortController | null>(null);
  const current = useRef<ImportState | null>(null);

  const become = useCallback((next: ImportState | null) => {
    current.current = next;
    setState(next);
  }, []);

  /** Asks the API, and hears no more of what was asked before. */
  const ask = useCallback(
    async (from: ImportState, more: Readonly<Record<string, string>>): Promise<ImportOutcome | null> => {
      underWay.current?.abort();
      const leaving = new AbortController();
      underWay.current = leaving;
      const { files, columns, newCompany } = from;
      const settings = {
        map: mapOf(columns),
        // What goes is shown before it is confirmed, role by role.
        replace: "true",
        ...(newCompany === null ? {} : { name: newCompany.name }),
        ...more,
      };
      const onProgress = (progress: ImportProgress) => {
        const now = current.current;
        if (leaving.signal.aborted || now === null) return;
        if (now.step.name === "reading" || now.step.name === "writing")
          become({ ...now, step: { ...now.step, progress } });
      };
      const wish = { slug: newCompany?.slug ?? slug ?? "", files, language, actor: actorHeader(unnamed), settings };
      const outcome = await askImport(wish, leaving.signal, onProgress);
      return leaving.signal.aborted ? null : outcome;
    },
    [slug, language, unnamed, become],
  );

  const look = useCallback(
    async (from: ImportState) => {
      become({ ...from, step: { name: "reading", progress: null } });
      const outcome = await ask(from, {
        dryRun: "true",
        // A company that is not there yet has no chart to show differences on, and must not be there.
        ...(from.newCompany === null ? { difference: "true" } : { revision: "0" }),
      });
      const now = current.current;
      if (outcome !== null && now !== null) become(looked(now, outcome));
    },
    [ask, become],
  );

  const choose = useCallback(
    async (files: readonly File[]) => {
      const [first] = files;
      if (first === undefined) return;
      underWay.current?.abort();
      const before = current.current;
      const newCompany = before?.newCompany ?? newCompanyOf(first.name);
      const begun = begunImport(files, newCompany);
      become(begun);
      const kept = await inMemory(files);
      if (current.current !== begun) return;
      if (kept === null) become({ ...begun, step: unreadable });
      else await look(begunImport(kept, newCompany));
    },
    [become, look, newCompanyOf],
  );

  const confirm = useCallback(async () => {
    const from = current.current;
    if (from?.step.name !== "ready") return;
    const { result } = from.step;
    become({ ...from, step: { name: "writing", result, progress: null } });
    const outcome = await ask(from, { revision: String(revisionBefore(result)) });
    const now = current.current;
    if (outcome === null || now === null) return;
    const next = written(now, result, outcome);
    if (next !== "again") return become(next);
    const missed = outcome.kind === "refused" ? outcome.refusals.map(({ message }) => message) : [];
    await look({ ...now, missed });
  }, [ask, become, look]);

  const leave = useCallback(() => {
    underWay.current?.abort();
    become(null);
  }, [become]);

  const sayColumns = (columns: ToldColumns) => {
    const from = current.current;
    if (from !== null) void look({ ...from, columns });
  };

  const isWriting = state?.step.name === "writing";
  useEffect(() => {
    if (!isWriting) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isWriting]);
  useEffect(() => () => underWay.current?.abort(), []);

  return {
    state,
    choose: (files) => void choose(files),
    tell: (field, column) => sayColumns(told(current.current?.columns ?? nothingTold, field, column)),
    callIt: (newCompany) => {
      const from = current.current;
      if (from !== null) void look({ ...from, newCompany });
    },
    lookAgain: () => {
      const from = current.current;
      if (from !== null) void look(from);
    },
    confirm: () => void confirm(),
    leave,
  };
}

const unreadable = { name: "trouble", problem: { kind: "file" } } as const;

/** The files as they are now; null where one cannot be read, such as a folder, or one that is gone. */
async function inMemory(files: readonly File[]): Promise<readonly File[] | null> {
  try {
    return await Promise.all(files.map(async (file) => new File([await file.arrayBuffer()], file.name)));
  } catch {
    return null;
  }
}
