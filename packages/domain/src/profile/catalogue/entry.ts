import type { LocalizedText } from "../../text.ts";
import { type RoleKindKey, roleKindOf } from "../kinds.ts";
import type { Area, Direction, DutyRank, Indicator, IndicatorUnit, Profile, Responsibility } from "../profile.ts";

/** The parts of the source text: what each post is, its listed duties, how the marketing director is evaluated, leads a team, is paid, and what it promises. */
export const sourceParts = ["OVERVIEW", "DUTIES", "EVALUATION", "TEAM", "PAY", "PROMISE"] as const;
export type SourcePart = (typeof sourceParts)[number];

/**
 * Where an entry's facts come from; its words are ours in any case. SOURCE: a part of the source text, and the number that it has in
 * a list there. IMPLIED: the source speaks of it in passing. PUESTO: added by us.
 */
export type Provenance =
  | { readonly from: "SOURCE"; readonly part: SourcePart; readonly number: number | null }
  | { readonly from: "IMPLIED"; readonly part: SourcePart }
  | { readonly from: "PUESTO" };

type BothLanguages = Required<LocalizedText>;

export interface CatalogueResponsibility extends Responsibility {
  readonly text: BothLanguages;
  readonly provenance: Provenance;
}

export interface CatalogueIndicator extends Indicator {
  readonly name: BothLanguages;
  readonly provenance: Provenance;
}

/** Whom or what a kind is tied to: a kind of the catalogue, or something that is none (`kind` is null), and in which matter. */
export interface CatalogueTie {
  readonly kind: string | null;
  /** What the other is called; for a kind its name. */
  readonly name: LocalizedText;
  readonly text: BothLanguages;
  readonly provenance: Provenance;
}

/** The profile that a kind has from the start, in both languages, and its usual place among the other kinds. */
export interface CatalogueProfile extends Profile {
  readonly overview: BothLanguages;
  readonly provenance: Provenance;
  readonly responsibilities: readonly CatalogueResponsibility[];
  readonly indicators: readonly CatalogueIndicator[];
  /** Null: to nobody. */
  readonly reportsTo: CatalogueTie | null;
  readonly oversees: readonly CatalogueTie[];
  readonly coordinatesWith: readonly CatalogueTie[];
}

/** From a part of the source, and from which number there if it is a list. */
export const source = (part: SourcePart, number: number | null = null): Provenance => ({
  from: "SOURCE",
  part,
  number,
});
export const implied = (part: SourcePart): Provenance => ({ from: "IMPLIED", part });
export const ours: Provenance = { from: "PUESTO" };

/** A duty of the catalogue. */
export const duty = (
  key: string,
  area: Area,
  provenance: Provenance,
  text: BothLanguages,
  { touches = [], rank = "MAIN" }: { readonly touches?: readonly Area[]; readonly rank?: DutyRank } = {},
): CatalogueResponsibility => ({ key, area, touches, rank, text, provenance });

/** An indicator of the catalogue. */
export const indicator = (
  key: string,
  [unit, direction]: readonly [IndicatorUnit, Direction],
  provenance: Provenance,
  name: BothLanguages,
): CatalogueIndicator => ({ key, name, unit, direction, provenance });

/** A tie of the catalogue, to a kind by its key or to something else by its name. */
export const tie = (to: RoleKindKey | BothLanguages, provenance: Provenance, text: BothLanguages): CatalogueTie => ({
  ...(typeof to === "string" ? { kind: to, name: roleKindOf(to)?.name ?? {} } : { kind: null, name: to }),
  text,
  provenance,
});
