import type { RoleId } from "../../identity.ts";

/** What JSON holds. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined };

/** Where an entry stands: in which ledger, of which role (null: of the company itself), under which key. There is one at an address. */
export interface EntryAddress {
  readonly ledger: string;
  readonly roleId: RoleId | null;
  readonly key: string;
}

/**
 * What another feature keeps of a company or of one of its roles: one entry of one of its ledgers. The structure stores it, takes
 * it along when its role goes and brings it back when that is undone; what it holds, its feature knows (`ledger.ts`).
 */
export interface Entry extends EntryAddress {
  /** Follows from the address: see {@link entryIdOf}. */
  readonly id: string;
  readonly content: Json;
}

/** The id of the entry at an address. Ids of one ledger stand beside each other, and within it those of one role. */
export const entryIdOf = ({ ledger, roleId, key }: EntryAddress): string => `${ledger} ${roleId ?? "-"} ${key}`;

/** The entry at an address. */
export const entryAt = ({ ledger, roleId, key }: EntryAddress, content: Json): Entry => ({
  id: entryIdOf({ ledger, roleId, key }),
  ledger,
  roleId,
  key,
  content,
});
