import type * as z from "zod/mini";
import type { SentenceValues } from "../../finding.ts";
import { isUuid, type RoleId } from "../../identity.ts";
import { isCleanText } from "../../text.ts";
import type { Touching } from "../changes/touching.ts";
import type { Neighbourhood } from "../neighbourhood/neighbourhood.ts";
import type { Entry, EntryAddress, Json } from "./entry.ts";

/** Something that is said of an entry: a code of its feature with the values of its sentence. */
interface Said {
  readonly code: string;
  readonly values: SentenceValues;
}

/** Why an entry cannot be, with the roles concerned. */
export interface SaidRefusal extends Said {
  readonly roleIds: readonly RoleId[];
}

/** An entry as it was and as it becomes; null where it is not there. */
export interface EntryWrite {
  readonly before: Entry | null;
  readonly after: Entry | null;
}

/** The longest key of an entry, in UTF-16 code units: with it, its ledger and its role, an id still fits into an index. */
const longestKey = 500;

/** Under which keys the entries of a ledger stand. ALONE: there is one at most, under the empty key. BY_ID: under a UUID each. */
type Keys = "ALONE" | "BY_ID";

/** Whether an entry of a ledger can stand under a key. */
export function canStandUnder({ keys }: Pick<Ledger, "keys">, key: string): boolean {
  if (keys === "ALONE") return key === "";
  return keys === "BY_ID" ? isUuid(key) : key.length <= longestKey && isCleanText(key);
}

/** A sort of things that a feature keeps of companies or of roles, with all that the product knows of it. */
export interface Ledger<Told extends Said = Said, Refusal extends SaidRefusal = SaidRefusal> {
  /** Whose its entries are. */
  readonly of: "COMPANY" | "ROLE";
  /** Left out: under any key that can be stored. */
  readonly keys?: Keys;
  /** The form of what an entry holds. */
  readonly content: z.ZodMiniType;
  /** Takes down what else has to be there to decide on an entry; its role and the entry itself are. */
  readonly touches: (address: EntryAddress, content: Json | null, note: Touching) => void;
  /** Every reason why an entry cannot come, become another or go; `rows` are those at the end of the edit that does it. */
  readonly refusals: (rows: Neighbourhood, write: EntryWrite) => readonly Refusal[];
  /**
   * The codes of refusals that hold for what is written anew, and not for what is brought back as it was: what is kept may come
   * not to fit without being written, as a role's own words do where the role gets another kind.
   */
  readonly onlyAnew?: readonly Refusal["code"][];
  /** What is said of it, in names as `rows` have them before it. */
  readonly tell: (rows: Neighbourhood, write: EntryWrite) => Told;
}

/** Every reason why an entry cannot be brought back as it was, or come from a file that tells what was kept. */
export const refusalsOnReturn = <Refusal extends SaidRefusal>(
  { refusals, onlyAnew = [] }: Pick<Ledger<Said, Refusal>, "refusals" | "onlyAnew">,
  rows: Neighbourhood,
  write: EntryWrite,
): readonly Refusal[] => refusals(rows, write).filter(({ code }) => !onlyAnew.includes(code));

/** One of three things that are said of an entry: that it comes, becomes another, or goes. */
export function became<Code>({ before, after }: EntryWrite, come: Code, changed: Code, gone: Code): Code {
  if (after === null) return gone;
  return before === null ? come : changed;
}
