import type { SentenceValues, Severity } from "../finding.ts";
import type { ImportFinding, ImportFindingCode, ImportFindingValues } from "./finding.ts";
import type { ImportRefusalCode, ImportRefusalValues } from "./refusal.ts";

/** A place in the files: a physical line from 1, or the file as a whole. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
}

/** Where what is noticed is written down while reading. */
export type Notes = ImportFinding[];

/** A finding of one code. */
export const finding = <Code extends ImportFindingCode>(
  code: Code,
  severity: Severity,
  { file, line }: Place,
  values: ImportFindingValues[Code] & SentenceValues,
) => ({ code, severity, file, line, values });

/** A refusal of one code. */
export const refusal = <Code extends ImportRefusalCode>(
  code: Code,
  { file, line }: { readonly file: string | null; readonly line: number | null },
  values: ImportRefusalValues[Code],
): {
  readonly code: Code;
  readonly file: string | null;
  readonly line: number | null;
  readonly values: ImportRefusalValues[Code];
} => ({
  code,
  file,
  line,
  values,
});
