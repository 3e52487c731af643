import { type ImportFinding, type ImportRefusal, importSentences } from "@puesto/domain/interchange";
import { type Refusal, refusalSentences } from "@puesto/domain/refusal";
import type { Locale } from "@puesto/domain/text";

/** A refusal as it is sent: its code and values for programs, the sentence and what to do for people. */
export interface ToldRefusal {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly values: object;
}

const isOfFiles = (one: Refusal | ImportRefusal): one is ImportRefusal => "file" in one;

/** A refusal in a language. */
export function toldRefusal(one: Refusal | ImportRefusal, language: Locale): ToldRefusal {
  const { code, values } = one;
  if (isOfFiles(one)) {
    const message = importSentences.sentenceOf(one, language);
    return {
      code,
      message,
      remedy: importSentences.remedyOf(one.code, language),
      file: one.file,
      line: one.line,
      values,
    };
  }
  const message = refusalSentences.sentenceOf(one, language);
  return { code, message, remedy: refusalSentences.remedyOf(one.code, language), file: null, line: null, values };
}

/** A finding in a language. */
export const toldFinding = (finding: ImportFinding, language: Locale) => ({
  ...finding,
  message: importSentences.sentenceOf(finding, language),
  remedy: importSentences.remedyOf(finding.code, language),
});
