import type { Told } from "../sentences/catalog.ts";
import type { LocalizedText } from "../text.ts";

/** Why there is nothing to compare, with what the sentence of each needs. */
export interface ComparisonRefusalValues {
  readonly COMPARISON_TOO_FEW: { readonly count: number; readonly atLeast: number };
  readonly COMPARISON_TOO_MANY: { readonly count: number; readonly atMost: number };
  readonly COMPARISON_TWICE: { readonly subject: LocalizedText };
  /** `name`: the id of a role or the key of a kind. */
  readonly COMPARISON_UNKNOWN: { readonly name: string };
}

/** Why a comparison is refused: a value, never thrown. */
export type ComparisonRefusal = Told<ComparisonRefusalValues>;

/** A refusal of one code. */
export const comparisonRefusal = <Code extends keyof ComparisonRefusalValues>(
  code: Code,
  values: ComparisonRefusalValues[Code],
): { readonly code: Code; readonly values: ComparisonRefusalValues[Code] } => ({ code, values });
