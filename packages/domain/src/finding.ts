import type { RoleId } from "./identity.ts";
import type { Money, Rate } from "./money.ts";
import type { LocalizedText } from "./text.ts";

/** ERROR: cannot stay as it is. WARNING: very likely a mistake. NOTICE: worth knowing. */
export type Severity = "ERROR" | "WARNING" | "NOTICE";

/** What a sentence is filled with: a plain value, money or a rate, a text of the company's in its languages, or a list of such texts. */
export type SentenceValue = string | number | Money | Rate | LocalizedText | readonly (string | LocalizedText)[];
export type SentenceValues = { readonly [name: string]: SentenceValue };

/** Something noticed about a structure: what (code), how grave, which roles it concerns, and the values of its sentence. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** The roles concerned, the one to look at first standing first; empty where it concerns none. */
  readonly roleIds: readonly RoleId[];
  readonly values: SentenceValues;
}

/** The findings of one source, each code with the values that its sentence needs. */
export type FindingOf<ValuesByCode> = {
  readonly [Code in keyof ValuesByCode & string]: Omit<Finding, "code" | "values"> & {
    readonly code: Code;
    readonly values: ValuesByCode[Code];
  };
}[keyof ValuesByCode & string];
