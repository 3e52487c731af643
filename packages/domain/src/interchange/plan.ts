import type { Json, RelationType } from "../structure/index.ts";
import type { Locale, LocalizedText } from "../text.ts";
import type { ImportFinding } from "./finding.ts";
import type { Mapping } from "./mapping/mapping.ts";

/** A file as it was sent: its name, for findings, and its bytes, whatever they hold. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What one import may bring. */
export const importLimits = { files: 8, megabytes: 64 } as const;

/** What the one who imports says beside the files. */
export interface ImportOptions {
  readonly slug: string;
  /** What the company is called in the language of the files; null: as the files say, else as the slug does. */
  readonly name: string | null;
  /** The language that texts without one are written in; null: as the files let one guess. */
  readonly locale: Locale | null;
  /** Which columns to read, where guessing is not enough: `title=Puesto,reportsTo=Jefe`; null: guess all. */
  readonly map: string | null;
  /** ISO 8601: the day for which it is counted what is vacant. */
  readonly today: string;
  /** The company as it stands, where there is one: what it is called and writes in, where neither the caller nor the files say. */
  readonly present?: { readonly name: LocalizedText; readonly locale: Locale } | null;
}

/** In which form a file came. */
export type FileFormat =
  | "PUESTO_JSON"
  | "PUESTO_CSV"
  | "ORGANOGRAM_SENIOR"
  | "ORGANOGRAM_JUNIOR"
  | "JSON"
  | "JSON_TREE"
  | "CSV";

export interface PlannedUnit {
  readonly key: string;
  readonly name: LocalizedText;
  readonly parentKey: string | null;
}

export interface PlannedHolder {
  readonly name: string | null;
  readonly fte: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** A role as the files tell it. Roles that report to the same one stand in their order. */
export interface PlannedRole {
  readonly key: string;
  readonly title: LocalizedText;
  readonly kind: string | null;
  readonly unitKey: string | null;
  readonly reportsToKey: string | null;
  readonly seats: string;
  readonly holders: readonly PlannedHolder[];
}

export interface PlannedRelation {
  readonly type: RelationType;
  readonly fromKey: string;
  readonly toKey: string;
}

/** What is kept of the company (no role) or of a role. Roles and holders within the content are named as the file names them. */
export interface PlannedEntry {
  readonly ledger: string;
  readonly roleKey: string | null;
  readonly key: string;
  readonly content: Json;
}

/** What was read from one file. */
export interface FileFigures {
  readonly name: string;
  readonly format: FileFormat;
  /** As iconv-lite calls it: `UTF-8`, `windows-1252`, … */
  readonly encoding: string;
  /** Rows that became a role; blank ones are not counted. */
  readonly rows: number;
}

/** What the whole amounts to, to be compared with what one expected. */
export interface ImportFigures {
  readonly files: readonly FileFigures[];
  readonly roles: number;
  readonly units: number;
  readonly holders: number;
  readonly relations: number;
  readonly vacant: number;
  /** Full-time equivalents of all roles, exact. */
  readonly seats: string;
  readonly top: { readonly key: string; readonly title: LocalizedText };
  /** Roles on the longest line from the top down, the top included. */
  readonly layers: number;
}

/** A company's whole structure as files describe it, by keys instead of ids; sound by every rule of RULES.md. */
export interface ImportPlan {
  readonly company: { readonly name: LocalizedText; readonly locale: Locale };
  readonly units: readonly PlannedUnit[];
  readonly roles: readonly PlannedRole[];
  readonly relations: readonly PlannedRelation[];
  /** Null where the files tell nothing of it: what is kept stays, then. */
  readonly kept: readonly PlannedEntry[] | null;
  readonly findings: readonly ImportFinding[];
  /** How columns were read, file by file; empty for formats of our own. */
  readonly mappings: readonly Mapping[];
  readonly figures: ImportFigures;
}
