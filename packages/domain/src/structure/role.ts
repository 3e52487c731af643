import type { RoleId, UnitId } from "../identity.ts";
import type { LocalizedText } from "../text.ts";

/** A seat in the company's structure, or a group of equal seats [org:Post]: the node of the chart. */
export interface Role {
  readonly id: RoleId;
  /** The stable name of the role in the file it came from, unique in its company; null for one made by hand. */
  readonly key: string | null;
  readonly title: LocalizedText;
  /** The key of the role's kind (`executive-director`, …); null where none was said. */
  readonly kind: string | null;
  readonly unitId: UnitId | null;
  /** The role this one answers to; null for the root alone. */
  readonly reportsToId: RoleId | null;
  /** The place among the reports of the same superior: a fractional index, compared by code unit. */
  readonly place: string;
  /** Full-time equivalents that the role stands for, an exact decimal ("1", "112.68"); zero or more. */
  readonly seats: string;
}
