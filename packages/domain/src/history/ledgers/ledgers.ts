import type { EvaluationChangeValues, EvaluationRefusalValues } from "../../evaluation/index.ts";
import {
  type EvaluationRefusal,
  evaluationChangeCatalog,
  evaluationLedgers,
  evaluationRefusalCatalog,
} from "../../evaluation/index.ts";
import type { RoleId } from "../../identity.ts";
import {
  type KeptPayRefusal,
  type PayChangeValues,
  type PayRefusalValues,
  payChangeCatalog,
  payLedgers,
  payRefusalCatalog,
} from "../../pay/index.ts";
import {
  type KeptPolicyRefusal,
  type PolicyChangeValues,
  type PolicyRefusalValues,
  policyChangeCatalog,
  policyLedgers,
  policyRefusalCatalog,
} from "../../policy/index.ts";
import {
  type KeptRefusal,
  type ProfileChangeValues,
  type ProfileRefusalValues,
  profileChangeCatalog,
  profileLedgers,
  profileRefusalCatalog,
} from "../../profile/index.ts";
import { type RefusalValues, refusalCatalog } from "../../refusal.ts";
import { type Catalog, sentencesFrom, type Told } from "../../sentences/catalog.ts";
import type { Ledger } from "../../structure/index.ts";

// What the features keep, one line for each of them in each of these lists.

/** Why something that a feature keeps cannot be. */
export type LedgerRefusal = KeptRefusal | EvaluationRefusal | KeptPayRefusal | KeptPolicyRefusal;
interface LedgerRefusalValues
  extends ProfileRefusalValues,
    EvaluationRefusalValues,
    PayRefusalValues,
    PolicyRefusalValues {}

/** What is told of changes of entries. */
export interface LedgerChangeValues
  extends ProfileChangeValues,
    EvaluationChangeValues,
    PayChangeValues,
    PolicyChangeValues {}
export type ToldEntryChange = Told<LedgerChangeValues>;

/** Every ledger by its name. */
export const ledgers: Readonly<Record<string, Ledger<ToldEntryChange, LedgerRefusal>>> = {
  ...profileLedgers,
  ...evaluationLedgers,
  ...payLedgers,
  ...policyLedgers,
};

export const ledgerChangeCatalog = {
  es: { ...profileChangeCatalog.es, ...evaluationChangeCatalog.es, ...payChangeCatalog.es, ...policyChangeCatalog.es },
  en: { ...profileChangeCatalog.en, ...evaluationChangeCatalog.en, ...payChangeCatalog.en, ...policyChangeCatalog.en },
};

/** All that an edit can be refused for, with what the sentence of each needs. */
export interface EditRefusalValues extends RefusalValues, LedgerRefusalValues {}
export type EditRefusalCode = keyof EditRefusalValues;

/** Why an edit is refused: a value, never thrown. */
export type EditRefusal = {
  readonly [Code in EditRefusalCode]: {
    readonly code: Code;
    readonly values: EditRefusalValues[Code];
    readonly roleIds: readonly RoleId[];
  };
}[EditRefusalCode];

/** The sentences of all those refusals in both languages. */
export const editRefusalCatalog: Catalog<EditRefusalValues> = {
  es: {
    ...refusalCatalog.es,
    ...profileRefusalCatalog.es,
    ...evaluationRefusalCatalog.es,
    ...payRefusalCatalog.es,
    ...policyRefusalCatalog.es,
  },
  en: {
    ...refusalCatalog.en,
    ...profileRefusalCatalog.en,
    ...evaluationRefusalCatalog.en,
    ...payRefusalCatalog.en,
    ...policyRefusalCatalog.en,
  },
};

/** How they are told. */
export const editRefusalSentences = sentencesFrom(editRefusalCatalog);
