import type { UnitId } from "../identity.ts";
import type { LocalizedText } from "../text.ts";

/** A department, region or branch [org:OrganizationalUnit]; units nest. */
export interface Unit {
  readonly id: UnitId;
  /** The stable name of the unit in the file it came from, unique in its company; null for one made by hand. */
  readonly key: string | null;
  readonly name: LocalizedText;
  readonly parentId: UnitId | null;
}
