import { type CompanyId, isUuid, type RoleId } from "@puesto/domain/identity";
import { type RawBuilder, sql } from "kysely";
import { z } from "zod";

/** Somebody who looks at a company just now, in one window. */
export interface Presence {
  readonly company: CompanyId;
  /** Names the window; its browser made it up. */
  readonly session: string;
  readonly name: string;
  /** `#rrggbb`, or null where none was said. */
  readonly colour: string | null;
  /** The role that is looked at; null: none in particular. */
  readonly role: RoleId | null;
}

/** What processes tell each other: who is there and at what, or that a window is gone. */
export type ToldPresence =
  | ({ readonly left: false } & Presence)
  | { readonly left: true; readonly company: CompanyId; readonly session: string };

/** The channel on which every process hears who is there. */
export const presenceChannel = "puesto_presence";

/** Names and keys are bounded where they come in, so that this stays far below the 8000 bytes of a payload. */
export const tellPresence = (told: ToldPresence): RawBuilder<unknown> =>
  sql`/* tell presence */ select pg_notify(${presenceChannel}, ${JSON.stringify(told)})`;

const ids = z.string().refine(isUuid);
const session = z.string().max(64);
const Told = z.discriminatedUnion("left", [
  z.object({
    left: z.literal(false),
    company: ids,
    session,
    name: z.string().max(100),
    colour: z.string().max(7).nullable(),
    role: ids.nullable(),
  }),
  z.object({ left: z.literal(true), company: ids, session }),
]);

/** What a payload tells; null where it is none of ours. */
export function readTold(payload: string): ToldPresence | null {
  let json: unknown;
  try {
    json = JSON.parse(payload);
  } catch {
    return null;
  }
  const told = Told.safeParse(json);
  return told.success ? (told.data as ToldPresence) : null;
}
