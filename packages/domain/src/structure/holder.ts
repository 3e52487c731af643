import type { HolderId, RoleId } from "../identity.ts";

/** That somebody holds a role, wholly or in part [org:Membership], now or then. A role that nobody holds on a day is vacant on it. */
export interface Holder {
  readonly id: HolderId;
  readonly roleId: RoleId;
  /** The person's name; null where the post is filled and the source does not say by whom. */
  readonly name: string | null;
  /** How much of full time, an exact decimal ("1", "0.5"); more than 1 for a group of equal seats. */
  readonly fte: string;
  /** ISO 8601 dates (`2026-04-01`), the first day and the last; null where unknown or open. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** Whether somebody holds a role on a day; open where a day is not known. */
export const holdsOn = ({ startsOn, endsOn }: Pick<Holder, "startsOn" | "endsOn">, day: string): boolean =>
  (startsOn === null || startsOn <= day) && (endsOn === null || day <= endsOn);
