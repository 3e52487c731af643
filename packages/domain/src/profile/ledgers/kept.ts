import * as z from "zod/mini";
import type { RoleId } from "../../identity.ts";
import { type Entry, entriesIn, type Neighbourhood, type StructureRecords } from "../../structure/index.ts";
import type { LocalizedText } from "../../text.ts";
import { type CompanyKinds, companyKindsFrom } from "../refinement/kind-profile.ts";
import type { CompanyKind, ProfileRefinement } from "../refinement/refinement.ts";
import { partsFrom, refinementFrom } from "./parts.ts";

/** The names of the ledgers of profiles. */
export const profileLedgerNames = { kind: "kind", kindProfile: "kind-profile", profile: "profile" } as const;

const text = z.string();
const maybe = z.exactOptional;

/** What is kept of a kind beside its profile. */
export const kindContent = z.strictObject({
  name: z.strictObject({ es: maybe(text), en: maybe(text) }),
  basedOn: z.nullable(text),
});

function kindsIn(kindEntries: Iterable<Entry>, profileEntries: readonly Entry[]): readonly CompanyKind[] {
  return [...kindEntries].flatMap(({ key, content }): readonly CompanyKind[] => {
    const read = kindContent.safeParse(content);
    if (!read.success) return [];
    const name: LocalizedText = read.data.name;
    return [
      { key, name, basedOn: read.data.basedOn, refinement: refinementFrom(partsFrom(profileEntries, `${key}/`)) },
    ];
  });
}

/** The kinds that a company made, in the order of their keys. */
export const companyKindsOf = (rows: Neighbourhood): readonly CompanyKind[] =>
  kindsIn(entriesIn(rows, profileLedgerNames.kind, null), [...entriesIn(rows, profileLedgerNames.kindProfile, null)]);

/** How a role refines the profile of its kind. */
export const refinementOf = (rows: Neighbourhood, roleId: RoleId): ProfileRefinement =>
  refinementFrom(partsFrom(entriesIn(rows, profileLedgerNames.profile, roleId)));

/** The kinds of a company and the refinements of its roles, from all its records. Roles that refine nothing are not named. Linear in the entries. */
export function profilesKept({ entries }: Pick<StructureRecords, "entries">): {
  readonly kinds: CompanyKinds;
  readonly refinements: ReadonlyMap<RoleId, ProfileRefinement>;
} {
  const byLedger = Map.groupBy(entries, ({ ledger }) => ledger);
  const kinds = kindsIn(
    byLedger.get(profileLedgerNames.kind) ?? [],
    byLedger.get(profileLedgerNames.kindProfile) ?? [],
  );
  const byRole = Map.groupBy(byLedger.get(profileLedgerNames.profile) ?? [], ({ roleId }) => roleId);
  const refinements = new Map<RoleId, ProfileRefinement>();
  for (const [roleId, kept] of byRole) if (roleId !== null) refinements.set(roleId, refinementFrom(partsFrom(kept)));
  return { kinds: companyKindsFrom(kinds), refinements };
}
