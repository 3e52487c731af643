import type { AskedChange } from "@puesto/domain/history";
import {
  type CompanyKind,
  type CompanyKinds,
  profileLedgerNames,
  profilesKept,
  roleKindOf,
} from "@puesto/domain/profile";
import { accepted, refused } from "@puesto/domain/result";
import { type Entry, touching } from "@puesto/domain/structure";
import type { Context } from "../../context.ts";
import type { AboutTheEdit } from "../edit/ask.ts";
import { type DecidedEdit, editDecided } from "../edit/edit.ts";
import type { EditOutcome } from "../edit/payload.ts";
import { loadTouched } from "../records/load-touched.ts";

/** What an edit of a company's kinds came to, with the key of the kind that it is about. */
export interface KindEdit extends EditOutcome {
  readonly key: string;
}

/** The changes that an edit of kinds comes to, on what the edits before it left; or why it cannot be. */
export type DecideOnKinds = (kinds: CompanyKinds, entries: readonly Entry[]) => DecidedEdit;

/** Makes an edit of a company's kinds. It is decided inside the transaction that writes it. */
export async function editKinds(
  context: Context,
  about: AboutTheEdit,
  key: string,
  decide: DecideOnKinds,
): Promise<KindEdit> {
  const outcome = await editDecided(context, about, async (transaction, company) => {
    const { entries } = await loadTouched(transaction, company.id, kindsTouched());
    return decide(profilesKept({ entries }).kinds, entries);
  });
  return { ...outcome, key };
}

function kindsTouched() {
  const { note, touched } = touching();
  note.ledger(profileLedgerNames.kind, null);
  note.ledger(profileLedgerNames.kindProfile, null);
  return touched();
}

const kept = (key: string, { name, basedOn }: Pick<CompanyKind, "name" | "basedOn">): AskedChange => ({
  type: "EntrySet",
  ledger: profileLedgerNames.kind,
  roleId: null,
  key,
  content: { name: { ...name }, basedOn },
});

/** A new kind. One that is there already is not written over. */
export const adding =
  (key: string, kind: Pick<CompanyKind, "name" | "basedOn">): DecideOnKinds =>
  (kinds) =>
    kinds.has(key) ? refused([{ code: "KIND_KEY_TAKEN", values: { key }, roleIds: [] }]) : accepted([kept(key, kind)]);

/** A kind is called otherwise, or based on another one. */
export const updating =
  (key: string, change: (kind: CompanyKind) => Pick<CompanyKind, "name" | "basedOn">): DecideOnKinds =>
  (kinds) => {
    const kind = kinds.get(key);
    return kind === undefined
      ? refused([{ code: "KIND_UNKNOWN", values: { kind: key }, roleIds: [] }])
      : accepted([kept(key, change(kind))]);
  };

/** A kind goes with its profile. Whoever wants it away has what it wanted, also where somebody else was first. */
export const removing =
  (key: string): DecideOnKinds =>
  (_, entries) => {
    if (roleKindOf(key) !== undefined) return refused([{ code: "KIND_UNKNOWN", values: { kind: key }, roleIds: [] }]);
    return accepted([
      ...entries
        .filter((entry) => entry.ledger === profileLedgerNames.kindProfile && entry.key.startsWith(`${key}/`))
        .map((entry): AskedChange => ({ ...cleared, ledger: entry.ledger, key: entry.key })),
      { ...cleared, ledger: profileLedgerNames.kind, key },
    ]);
  };

const cleared = { type: "EntryCleared", roleId: null } as const;
