import type { LocalizedText } from "../../text.ts";
import { catalogueProfileOf } from "../catalogue/catalogue.ts";
import type { Provenance } from "../catalogue/entry.ts";
import { roleKindOf } from "../kinds.ts";
import { emptyProfile, type Profile } from "../profile.ts";
import type { CompanyKind, ProfileRefinement } from "./refinement.ts";
import { profileOf, type ResolvedProfile, resolveProfile } from "./resolve.ts";

/** The kinds that a company made, by their keys. */
export type CompanyKinds = ReadonlyMap<string, CompanyKind>;

/** A company's kinds by their keys. */
export const companyKindsFrom = (kinds: readonly CompanyKind[]): CompanyKinds =>
  new Map(kinds.map((kind) => [kind.key, kind]));

/** What a kind is called, the catalogue's as well as the company's; undefined for one that neither has. */
export const kindNameOf = (key: string, kinds: CompanyKinds): LocalizedText | undefined =>
  roleKindOf(key)?.name ?? kinds.get(key)?.name;

/** The kinds that a kind is based on, the nearest first, itself before all; each once, were they to run in a circle. */
export function basesOf(key: string, kinds: CompanyKinds): readonly string[] {
  const bases = new Set<string>();
  for (let next: string | null = key; next !== null && !bases.has(next); next = kinds.get(next)?.basedOn ?? null) {
    bases.add(next);
  }
  return [...bases];
}

/** The profile of a kind, of the catalogue or of the company, with all that it inherits; nothing written for one that is not known. */
export const kindProfileOf = (key: string | null, kinds: CompanyKinds): Profile =>
  (key === null ? [] : basesOf(key, kinds)).reduceRight((inherited: Profile, base): Profile => {
    const made = catalogueProfileOf(base);
    if (made) {
      const { overview, responsibilities, indicators } = made;
      return { overview, responsibilities, indicators };
    }
    const own = kinds.get(base);
    return own ? profileOf(resolveProfile(inherited, own.refinement)) : inherited;
  }, emptyProfile);

/** The profile of a role: what its kind has, and what is refined for this role alone. */
export const roleProfileOf = (
  kind: string | null,
  kinds: CompanyKinds,
  refinement: ProfileRefinement,
): ResolvedProfile => resolveProfile(kindProfileOf(kind, kinds), refinement);

/** The profile that a kind's own words are laid over: that of the kind that it is based on. One of the catalogue stands by itself. */
export function baseProfileOf(key: string, kinds: CompanyKinds): Profile {
  const own = kinds.get(key);
  return kindProfileOf(own === undefined ? key : own.basedOn, kinds);
}

/** Where the facts of a kind's duties come from, by their keys; undefined for those that the company wrote. */
export function dutyProvenanceIn(kind: string | null, kinds: CompanyKinds): (key: string) => Provenance | undefined {
  const bases = (kind === null ? [] : basesOf(kind, kinds)).flatMap((base) => catalogueProfileOf(base) ?? []);
  const known = new Map(
    bases.flatMap(({ responsibilities }) => responsibilities.map(({ key, provenance }) => [key, provenance] as const)),
  );
  return (key) => known.get(key);
}
