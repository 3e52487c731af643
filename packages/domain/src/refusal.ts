import type { RoleId } from "./identity.ts";
import { type Catalog, sentencesFrom } from "./sentences/catalog.ts";
import en from "./sentences/refusals.en.json" with { type: "json" };
import es from "./sentences/refusals.es.json" with { type: "json" };
import type { ChangeRefusalValues } from "./structure/changes/refusal.ts";
import type { IntegrityValues } from "./structure/integrity/integrity.ts";
import { changeRefusalCatalog, ruleCatalog } from "./structure/sentences/sentences.ts";
import type { LocalizedText } from "./text.ts";

/** The refusals that are no broken rule of the structure, with what the sentence of each needs. */
export interface RequestRefusalValues {
  readonly UNKNOWN_COMPANY: { readonly slug: string };
  readonly MALFORMED_SLUG: { readonly slug: string };
  readonly MALFORMED_ID: { readonly id: string };
  readonly MALFORMED_SETTING: { readonly setting: string; readonly value: string };
  readonly NAME_MISSING: { readonly slug: string };
  readonly COMPANY_BUSY: { readonly slug: string };
  readonly IMPORT_TOO_LARGE: { readonly file: string; readonly limitMegabytes: number };
  /** `path`: where in the changes, such as `changes[3].role.title`. */
  readonly MALFORMED_CHANGES: { readonly path: string };
  readonly UNKNOWN_CHANGES_VERSION: { readonly version: string };
  /** `others`: who edited since, each once. */
  readonly STALE_REVISION: {
    readonly expected: number;
    readonly revision: number;
    readonly count: number;
    readonly others: readonly string[];
  };
  readonly UNKNOWN_REVISION: { readonly revision: number };
  /** `count`: how many things that the revision did are others now, or have something that hangs on them. */
  readonly CHANGED_SINCE: { readonly revision: number; readonly count: number };
  readonly REQUEST_KEY_TAKEN: { readonly key: string; readonly revision: number };
  readonly NOTHING_TO_UNDO: { readonly actor: string };
  readonly NOTHING_TO_REDO: { readonly actor: string };
  readonly IMPORT_REMOVES_ROLES: { readonly count: number; readonly roles: readonly (string | LocalizedText)[] };
}

/** Those, what a change is refused for, and the integrity rules of RULES.md, whose ids are codes too. What files are refused for is told by interchange. */
export interface RefusalValues extends RequestRefusalValues, ChangeRefusalValues, IntegrityValues {}
export type RefusalCode = keyof RefusalValues;

/** That something asked for is not done because of what was asked or how the company stands: a value, never thrown. */
export type Refusal = {
  readonly [Code in RefusalCode]: {
    readonly code: Code;
    readonly values: RefusalValues[Code];
    /** The roles concerned, at most the first hundred that the sentence speaks of; empty where it concerns none. */
    readonly roleIds: readonly RoleId[];
  };
}[RefusalCode];

/** A refusal with its values. */
export const refusal = <Code extends RefusalCode>(
  code: Code,
  values: RefusalValues[Code],
  roleIds: readonly RoleId[] = [],
): { readonly code: Code; readonly values: RefusalValues[Code]; readonly roleIds: readonly RoleId[] } => ({
  code,
  values,
  roleIds,
});

const requestCatalog: Catalog<RequestRefusalValues> = { es, en };

/** The sentences of all refusals in both languages. */
export const refusalCatalog: Catalog<RefusalValues> = {
  es: { ...ruleCatalog.es, ...changeRefusalCatalog.es, ...requestCatalog.es },
  en: { ...ruleCatalog.en, ...changeRefusalCatalog.en, ...requestCatalog.en },
};

/** How refusals are told. */
export const refusalSentences = sentencesFrom(refusalCatalog);
