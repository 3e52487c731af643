import type { Severity } from "@puesto/domain/finding";
import type { FileFormat, MappingReason } from "@puesto/domain/interchange";
import type { Variable } from "../environment.ts";

/** Everything that the command line says in a language; the compiler sees that none is missing in another. */
export interface Sentences {
  readonly help: {
    readonly puesto: string;
    readonly import: string;
    readonly export: string;
    readonly files: string;
    readonly importCompany: string;
    readonly exportCompany: string;
    readonly name: string;
    readonly locale: string;
    readonly map: (fields: string) => string;
    readonly dryRun: string;
    readonly replace: string;
    readonly json: string;
    readonly format: string;
    readonly output: string;
    readonly language: string;
    readonly help: string;
    readonly titles: Readonly<Record<string, string>>;
    readonly surroundings: string;
  };
  readonly usage: {
    readonly missing: (what: string) => string;
    readonly unknown: (what: string, instead: string | null) => string;
    readonly tooMuch: string;
    readonly notOneOf: (what: string) => string;
    readonly seeHelp: (command: string) => string;
  };
  readonly wrongVariable: Readonly<Record<Variable, (value: string) => string>>;
  readonly noFile: (file: string) => string;
  readonly isFolder: (file: string) => string;
  readonly notReadable: (file: string) => string;
  readonly notWritable: (file: string, why: string) => string;
  readonly noServer: (url: string) => string;
  readonly lostServer: (url: string) => string;
  readonly notPuesto: (url: string) => string;
  readonly failedThere: (requestId: string) => string;
  readonly endedEarly: string;
  readonly stopped: string;
  readonly stages: Readonly<Record<"send" | "read" | "compare" | "write", string>>;
  readonly outOf: (done: string, total: string) => string;
  readonly imported: (slug: string, revision: string) => string;
  readonly unchanged: (slug: string, revision: string) => string;
  readonly wouldImport: (slug: string) => string;
  readonly wouldNotChange: (slug: string) => string;
  readonly changes: Readonly<Record<"added" | "changed" | "removed" | "kept", string>>;
  readonly figures: Readonly<
    Record<"roles" | "units" | "holders" | "relations" | "vacant" | "seats" | "layers" | "top", string>
  >;
  readonly formats: Readonly<Record<FileFormat, string>>;
  readonly rows: (count: string) => string;
  readonly reasons: Readonly<Record<MappingReason, string>>;
  readonly unread: string;
  readonly otherColumns: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly moreLikeThese: (count: string) => string;
  readonly allInJson: string;
  readonly page: string;
  readonly exported: (file: string) => string;
}
