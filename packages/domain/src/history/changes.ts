import { companyKindsFrom, companyKindsOf, kindNameOf, profileLedgerNames } from "../profile/index.ts";
import { accepted } from "../result.ts";
import { tellingFrom } from "../sentences/catalog.ts";
import {
  askedStructureShapes,
  type ChangeOf,
  changeCatalog,
  entryHandlers,
  type Handler,
  mergedStructureChanges,
  type StructureChanges,
  type StructureRefusal,
  structureHandlers,
  structureShapes,
  type ToldStructureChange,
  type Where,
} from "../structure/index.ts";
import { type LedgerRefusal, ledgerChangeCatalog, ledgers, type ToldEntryChange } from "./ledgers/ledgers.ts";

// What the features bring, one line for each of them in each of these lists.

/** The changes of all features by their type; `At` is how a place among siblings is said. */
export type Changes<At = string> = StructureChanges<At>;

/** What one change did, in names as they were at that time: the code and the values of its sentence. */
export type ToldChange = ToldStructureChange | ToldEntryChange;

/** Why a change is refused, and which one it is: its index in the list. For S1, S14 and what is kept the last one that led there. */
export type ChangeRefusal = (StructureRefusal | LedgerRefusal) & { readonly index: number };

/** A role that is given a kind is told by what that is called: the structure itself knows the keys of kinds alone. */
const roleUpdated: typeof structureHandlers.RoleUpdated = {
  apply: (rows, change) => {
    const decided = structureHandlers.RoleUpdated.apply(rows, change);
    if (!decided.ok || decided.value.told.code !== "RoleKindSet") return decided;
    const { told } = decided.value;
    const kind = kindNameOf(change.set.kind ?? "", companyKindsFrom(companyKindsOf(rows))) ?? told.values.kind;
    return accepted({ ...decided.value, told: { ...told, values: { ...told.values, kind } } });
  },
  touches: (change, note) => {
    structureHandlers.RoleUpdated.touches(change, note);
    if (change.set.kind !== undefined) note.ledger(profileLedgerNames.kind, null);
  },
};

/** What the product knows of each type of change. */
export const handlers: {
  readonly [Type in ChangeType]: Handler<ChangeOf<Changes<string | Where>, Type>, ChangeOf<Changes, Type>, ToldChange>;
} = { ...structureHandlers, RoleUpdated: roleUpdated, ...entryHandlers(ledgers) };

/** The form of each type of change in JSON, as it is recorded and as it is asked for. */
export const shapes = { ...structureShapes };
export const askedShapes = { ...askedStructureShapes };

/** What a change and the next one come to where they are of one thing; null where they stay two. */
export const merged = mergedStructureChanges;

const catalog = {
  es: { ...changeCatalog.es, ...ledgerChangeCatalog.es },
  en: { ...changeCatalog.en, ...ledgerChangeCatalog.en },
};

/** How changes are told, each in one sentence. */
export const changeSentences = tellingFrom(catalog);

/** The codes by which changes are told. */
export const changeCodes: ReadonlySet<string> = new Set(Object.keys(catalog.en));

/** One edit of one thing, as it is recorded: plain data, and every place is said exactly. */
export type Change = ChangeOf<Changes>;

/** A change as somebody asks for it: a place may be said by a neighbour. A recorded change can be asked for too. */
export type AskedChange = ChangeOf<Changes<string | Where>>;

export type ChangeType = keyof Changes;
