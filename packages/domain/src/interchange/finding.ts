import type { SentenceValues, Severity } from "../finding.ts";

/** The values that the sentence of each finding needs. */
export interface ImportFindingValues {
  /** The text is not UTF-8; which encoding was taken. */
  readonly ENCODING_TAKEN: { readonly encoding: string };
  /** Bytes that stand for no character were replaced. */
  readonly TEXT_DAMAGED: { readonly count: number };
  readonly LINES_BEFORE_HEADER: { readonly count: number };
  readonly COLUMN_TWICE: { readonly column: string; readonly named: string };
  readonly NO_NAME_COLUMN: Record<never, never>;
  readonly NAME_AS_TITLE: { readonly column: string };
  readonly SENIOR_WITHOUT_JUNIOR: Record<never, never>;
  readonly BLANK_ROWS: { readonly count: number };
  readonly CELLS_BEYOND_HEADER: { readonly count: number; readonly expected: number };
  readonly TEXT_CLEANED: { readonly column: string };
  readonly TEXT_CUT: { readonly column: string; readonly limit: number };
  readonly LIST_JOINED: { readonly column: string };
  readonly TITLE_MISSING: { readonly title: string };
  readonly ID_MISSING: { readonly key: string };
  readonly ID_TWICE: { readonly id: string; readonly firstLine: number; readonly key: string };
  readonly SUPERIOR_UNKNOWN: { readonly role: string; readonly superior: string; readonly under: string };
  readonly SUPERIOR_AMBIGUOUS: { readonly role: string; readonly superior: string; readonly line: number };
  /** Superiors that only match without regard to case, accents, blanks or a decimal ".0"; the first of them. */
  readonly SUPERIOR_READ_AS: { readonly count: number; readonly superior: string; readonly read: string };
  readonly ENTRIES_SKIPPED: { readonly count: number };
  /** There is no column of ids: roles are known again by another one. */
  readonly IDS_MADE: { readonly column: string };
  readonly SELF_REPORT: { readonly role: string; readonly under: string };
  /** A circle that holds the whole company: its first member becomes the top. */
  readonly CYCLE_AT_TOP: { readonly count: number; readonly roles: readonly string[]; readonly role: string };
  readonly CYCLE: {
    readonly count: number;
    readonly roles: readonly string[];
    readonly role: string;
    readonly under: string;
  };
  readonly SEVERAL_TOPS: { readonly count: number; readonly roles: readonly string[]; readonly top: string };
  /** Every row names a superior, and no single one could be chosen as the top. */
  readonly TOP_ADDED: { readonly top: string };
  readonly TOP_CHOSEN: { readonly role: string };
  readonly AMOUNT_UNREADABLE: { readonly column: string; readonly amount: string; readonly taken: string };
  readonly AMOUNT_NEGATIVE: { readonly column: string; readonly amount: string; readonly taken: string };
  readonly DAY_UNREADABLE: { readonly column: string; readonly day: string };
  readonly DAYS_REVERSED: { readonly startsOn: string; readonly endsOn: string };
  readonly KIND_UNKNOWN: { readonly kind: string };
  readonly POST_ELIMINATED: { readonly role: string };
  readonly UNIT_UNKNOWN: { readonly role: string; readonly unit: string };
  readonly UNIT_TWICE: { readonly unit: string; readonly firstLine: number };
  readonly UNIT_LOOSE: { readonly unit: string; readonly parent: string };
  readonly RELATION_LOOSE: { readonly type: string; readonly from: string; readonly to: string };
  readonly KEPT_LOOSE: {
    readonly ledger: string;
    readonly key: string;
    readonly role: string;
    readonly ofRole: "YES" | "NO";
  };
  readonly HOLDER_LOOSE: { readonly holder: string; readonly role: string };
}

/**
 * Something noticed while reading, and what was done about it. An import with findings is still whole: every row became a role.
 * `line` is the physical line of the file, from 1, where the row begins; null where the finding is about the whole file.
 */
export type ImportFinding = {
  readonly [Code in keyof ImportFindingValues]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly file: string;
    readonly line: number | null;
    readonly values: ImportFindingValues[Code] & SentenceValues;
  };
}[keyof ImportFindingValues];
export type ImportFindingCode = ImportFinding["code"];
