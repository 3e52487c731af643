import type pg from "pg";
import { openSide, type Side } from "./side.ts";

/** What two came to who worked at the same time: the outcome, or why it failed. */
export interface Interleaved<Outcome> {
  readonly outcomes: Readonly<Record<"A" | "B", PromiseSettledResult<Outcome>>>;
  readonly statements: Readonly<Record<"A" | "B", readonly string[]>>;
  /** Whether one of them had to wait for the other within the database. */
  readonly waited: boolean;
}

/** Who looks on from a connection of its own, and where the two connect to. */
export interface Ground {
  readonly url: string;
  readonly onlooker: pg.Client;
  readonly rewritten?: (text: string) => string;
}

/**
 * Lets two work step by step in an order such as `ABBABABA`. After each step both come to rest: at the gate, at their end, or
 * waiting in the database for the other, whose steps are then the only ones that get anywhere until it lets go.
 */
export async function interleave<Outcome>(
  { url, onlooker, rewritten }: Ground,
  schedule: string,
  work: Readonly<Record<"A" | "B", (side: Side) => Promise<Outcome>>>,
): Promise<Interleaved<Outcome>> {
  const sides = { A: await openSide(url, rewritten), B: await openSide(url, rewritten) };
  const ended = new Set<Side>();
  let waited = false;
  const works = (["A", "B"] as const).map((name) => work[name](sides[name]).finally(() => ended.add(sides[name])));
  const outcomes = Promise.allSettled(works);

  const restsInDatabase = async ({ processId }: Side): Promise<boolean> => {
    const { rows } = await onlooker.query<{ blocked: boolean }>(
      "select cardinality(pg_blocking_pids($1)) > 0 as blocked",
      [processId],
    );
    return rows[0]?.blocked ?? false;
  };
  const rests = async (side: Side): Promise<boolean> => {
    if (side.gate.holds() || ended.has(side)) return true;
    const blocked = await restsInDatabase(side);
    waited ||= blocked;
    return blocked;
  };
  const settle = async (): Promise<void> => {
    while (!((await rests(sides.A)) && (await rests(sides.B)))) await onlooker.query("select 1");
  };
  try {
    await settle();
    for (const name of schedule) {
      sides[name === "A" ? "A" : "B"].gate.let(1);
      await settle();
    }
    const [a, b] = await outcomes;
    if (a === undefined || b === undefined) throw new Error("two worked, and fewer ended");
    return { outcomes: { A: a, B: b }, statements: { A: sides.A.statements, B: sides.B.statements }, waited };
  } finally {
    for (const side of [sides.A, sides.B]) side.gate.let(Number.POSITIVE_INFINITY);
    await outcomes;
    await Promise.all([sides.A.close(), sides.B.close()]);
  }
}
