/** Why a refinement or a kind cannot be, with what the sentence of each needs. */
export interface ProfileRefusalValues {
  readonly PROFILE_MALFORMED: Record<never, never>;
  readonly PROFILE_MALFORMED_KEY: { readonly key: string; readonly limit: number };
  /** Two things are said of one entry. */
  readonly PROFILE_KEY_TWICE: { readonly key: string };
  /** An entry is added under a key that the kind has. */
  readonly PROFILE_KEY_TAKEN: { readonly key: string };
  /** An entry is changed or left out that the kind does not have. */
  readonly PROFILE_UNKNOWN_ENTRY: { readonly key: string };
  /** A duty or an indicator has no words in any language. */
  readonly PROFILE_TEXT_MISSING: { readonly key: string };
  readonly PROFILE_TEXT_UNSUITABLE: { readonly problem: "EMPTY" | "LONG" | "UNCLEAN"; readonly limit: number };
  /** A duty touches the area that it lies in, or one twice. */
  readonly PROFILE_AREA_TWICE: { readonly key: string };
  readonly KIND_KEY_TAKEN: { readonly key: string };
  readonly KIND_NAME_MISSING: { readonly key: string };
  readonly KIND_UNKNOWN_BASE: { readonly kind: string; readonly base: string };
  readonly KIND_UNKNOWN: { readonly kind: string };
  /** Kinds are based on it, or parts of its profile are still kept. */
  readonly KIND_IN_USE: { readonly kind: string; readonly kinds: number; readonly parts: number };
  readonly KIND_BASED_ON_ITSELF: { readonly kind: string };
}
export type ProfileRefusalCode = keyof ProfileRefusalValues;

/** Why a refinement or a kind is refused: a value, never thrown. `path`: where in what was given, such as `refinement.indicators[0].key`. */
export type ProfileRefusal = {
  readonly [Code in ProfileRefusalCode]: {
    readonly code: Code;
    readonly path: string;
    readonly values: ProfileRefusalValues[Code];
  };
}[ProfileRefusalCode];

/** A refusal of one code. */
export const profileRefusal = <Code extends ProfileRefusalCode>(
  code: Code,
  path: string,
  values: ProfileRefusalValues[Code],
): { readonly code: Code; readonly path: string; readonly values: ProfileRefusalValues[Code] } => ({
  code,
  path,
  values,
});
