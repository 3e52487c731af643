import type { ApiProblem } from "../graphql/ask.ts";
import type { ImportOutcome } from "./asking/ask-import.ts";
import type { FileMapping, ImportProgress, ImportRefusal, ImportResult } from "./asking/import-lines.ts";
import { nothingTold, type ToldColumns } from "./asking/told-columns.ts";

/** What kept files from being looked at: the way to the API, or a file that the browser cannot read. */
export type ImportTrouble = ApiProblem | { readonly kind: "file" };

/** How far an import is. Nothing is written before `writing`, and that only after somebody said so. */
export type ImportStep =
  /** The files are looked at. */
  | { readonly name: "reading"; readonly progress: ImportProgress | null }
  /** They cannot be imported as they are. */
  | { readonly name: "refused"; readonly refusals: readonly ImportRefusal[] }
  /** It is not known whether they can. */
  | { readonly name: "trouble"; readonly problem: ImportTrouble }
  /** What would happen is there to be looked at. */
  | { readonly name: "ready"; readonly result: ImportResult }
  | { readonly name: "writing"; readonly result: ImportResult; readonly progress: ImportProgress | null }
  /** It has happened, or nothing had to; `revision` is the one at which the company stands. */
  | { readonly name: "done"; readonly result: ImportResult; readonly revision: number };

/** An import that somebody is at. */
export interface ImportState {
  readonly files: readonly File[];
  readonly columns: ToldColumns;
  /** What a new company is to be called; null for one that is there. */
  readonly newCompany: NewCompany | null;
  readonly step: ImportStep;
  /** What was seen last, which stays in sight while the files are read anew; null before the first time. */
  readonly seen: ImportResult | null;
  /** Others edited while it was looked at, in sentences; empty where nobody did. */
  readonly missed: readonly string[];
}

/** A company to be made: its address and name. */
export interface NewCompany {
  readonly slug: string;
  readonly name: string;
}

/** An import begins with its files. */
export const begunImport = (files: readonly File[], newCompany: NewCompany | null): ImportState => ({
  files,
  columns: nothingTold,
  newCompany,
  step: { name: "reading", progress: null },
  seen: null,
  missed: [],
});

/** The import after it was looked at. */
export function looked(state: ImportState, outcome: ImportOutcome): ImportState {
  switch (outcome.kind) {
    case "result":
      return { ...state, step: { name: "ready", result: outcome.result }, seen: outcome.result };
    case "refused":
      return { ...state, step: { name: "refused", refusals: outcome.refusals } };
    case "trouble":
      return { ...state, step: { name: "trouble", problem: outcome.problem } };
  }
}

/** The import after it was asked to be made: `again` where others came first, and it has to be looked at anew. */
export function written(state: ImportState, seen: ImportResult, outcome: ImportOutcome): ImportState | "again" {
  if (outcome.kind !== "result") {
    const isStale = outcome.kind === "refused" && outcome.refusals.some(({ code }) => code === "STALE_REVISION");
    return isStale && state.newCompany === null ? "again" : looked(state, outcome);
  }
  const { revision } = outcome.result.company;
  return { ...state, step: { name: "done", result: seen, revision }, missed: [] };
}

/** The revision that a result starts from: the company stands there while nobody else edits. 0 where it is made. */
export const revisionBefore = ({ changed, company: { revision } }: ImportResult): number =>
  changed ? revision - 1 : revision;

/** What there is to be looked at: of files that are read anew, what was seen before; null where there is nothing. */
export const inSight = ({ step, seen }: ImportState): ImportResult | null =>
  "result" in step ? step.result : step.name === "reading" ? seen : null;

/** The files whose columns can be said, each with all of its columns: where they were not read, as the refusal names them. */
export function choosable({ step, seen }: ImportState): readonly FileMapping[] {
  const guessed = (seen?.mappings ?? []).filter(({ columns }) => columns.some(({ reason }) => reason !== "FORMAT"));
  if (guessed.length > 0 || step.name !== "refused") return guessed;
  return step.refusals.flatMap(({ file, values: { columnNames } }) =>
    file != null && columnNames !== undefined ? [{ file, columns: [], unread: [...columnNames] }] : [],
  );
}
