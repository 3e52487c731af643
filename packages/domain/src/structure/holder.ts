import type { HolderId, RoleId } from "../identity.ts";

/** That somebody holds a role, wholly or in part [org:Membership]. A role without a holder is vacant. */
export interface Holder {
  readonly id: HolderId;
  readonly roleId: RoleId;
  /** The person's name; null where the post is filled and the source does not say by whom. */
  readonly name: string | null;
  /** How much of full time, an exact decimal ("1", "0.5"); more than 1 for a group of equal seats. */
  readonly fte: string;
  /** ISO 8601 dates (`2026-04-01`); null where unknown or open. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}
