import { setImmediate as breathe } from "node:timers/promises";
import type { ApiProcess } from "../fleet/api-process.ts";
import { showsInside } from "../fleet/edit.ts";
import type { Fleet } from "../fleet/fleet.ts";
import { post } from "../fleet/post.ts";
import { type Known, nothingKnown } from "../storm/known.ts";
import { type Ledger, newLedger } from "../storm/ledger.ts";
import { write } from "../storm/writer.ts";

/** What drills are made on: processes, a company, and all that was done to it so far. */
export interface Ground {
  readonly fleet: Fleet;
  readonly known: Known;
  readonly ledger: Ledger;
  readonly seed: number;
  /** How many write at the same time. */
  readonly writers: number;
  /** How many answers are waited for before and after something happens. */
  readonly answers: number;
}

/** The ground for drills on a fleet. */
export async function groundOn(fleet: Fleet, size: Pick<Ground, "seed" | "writers" | "answers">): Promise<Ground> {
  const known = nothingKnown();
  await fleet.connected((client) => known.refresh(client, fleet.companyId));
  return { fleet, known, ledger: newLedger(), ...size };
}

/** Writers that go on and on. */
export interface Traffic {
  /** Settles when so many more edits are answered. */
  readonly answers: (count: number) => Promise<void>;
  /** Lets every writer finish what it is at. */
  readonly end: () => Promise<void>;
}

let runs = 0;

/** Begins to write. */
export function beginTraffic({ fleet, known, ledger, seed, writers }: Ground): Traffic {
  let isOver = false;
  const waiting = new Set<{ at: number; readonly resolve: () => void }>();
  runs += 1;
  const writing = {
    fleet,
    // Each run asks for other things, under other request keys.
    seed: seed + runs,
    known,
    ledger,
    takeTurn: () => !isOver,
    onAnswer() {
      for (const one of waiting) {
        if (ledger.entries.length < one.at) continue;
        waiting.delete(one);
        one.resolve();
      }
    },
  };
  const works = Promise.all(Array.from({ length: writers }, (_, writer) => write(writing, writer)));
  return {
    answers(count) {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.add({ at: ledger.entries.length + count, resolve });
      // A writer that fails would else be waited for.
      return Promise.race([promise, works.then(() => {})]);
    },
    async end() {
      isOver = true;
      await works;
    },
  };
}

/** What readers saw. */
export interface Readings {
  /** The longest time that an answer took, in milliseconds. */
  longest: number;
  answered: number;
  readonly codes: Map<string, number>;
  readonly unclean: string[];
}

/** Reads a company of a process, one question after the other, until it is told to end; gives what was seen. */
export function beginReading({ company }: Fleet, api: ApiProcess): () => Promise<Readings> {
  const readings: Readings = { longest: 0, answered: 0, codes: new Map(), unclean: [] };
  const query = `query ($id: ID!) { node(id: $id) { ... on Company { name revision roles(first: 5) { nodes { title } } } } }`;
  const body = JSON.stringify({ query, variables: { id: company } });
  let isOver = false;
  const read = async (): Promise<void> => {
    while (!isOver) {
      const startedAt = performance.now();
      const text = (await post(`${api.url}/graphql`, body))?.text ?? "";
      readings.longest = Math.max(readings.longest, performance.now() - startedAt);
      const codes = codesIn(text);
      if (codes.length === 0) readings.answered += 1;
      for (const code of codes) readings.codes.set(code, (readings.codes.get(code) ?? 0) + 1);
      if (showsInside(text) || codes.some((code) => code !== "UNAVAILABLE" && code !== "BUSY")) {
        readings.unclean.push(text.slice(0, 300));
      }
      if (codes.length > 0) await api.ready();
      await breathe();
    }
  };
  const reading = read();
  return async () => {
    isOver = true;
    await reading;
    return readings;
  };
}

/** The codes of an answer's errors. */
export function codesIn(text: string): readonly string[] {
  const body: { readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[] } = JSON.parse(text);
  return (body.errors ?? []).map(({ extensions }) => extensions?.code ?? "none");
}
