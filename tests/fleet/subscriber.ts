import { type IncomingMessage, request } from "node:http";
import { createInterface } from "node:readline";
import type { ApiProcess } from "./api-process.ts";

/** Somebody who follows a company, comes back wherever the connection ends, and goes on from the revision that came last. */
export interface Subscriber {
  /** The number of every revision that came, in the order in which they came. */
  readonly seen: readonly number[];
  /** How often it connected. */
  readonly connections: () => number;
  /** What came that nobody should ever get. */
  readonly unclean: readonly string[];
  /** Settles when a revision of this number has come, or a later one. */
  readonly until: (number: number) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** How a subscriber behaves. */
export interface Subscribing {
  /** Which of the processes it asks first; each time it comes back it asks the next one. */
  readonly first: number;
  /** After how many revisions it breaks its connection by itself; null: never. */
  readonly restlessAfter: number | null;
}

/** Begins to follow a company from its beginning. */
export function subscribe(
  apis: readonly ApiProcess[],
  company: string,
  { first, restlessAfter }: Subscribing,
): Subscriber {
  const seen: number[] = [];
  const unclean: string[] = [];
  const waiting = new Set<{ readonly number: number; readonly resolve: () => void }>();
  const over = new AbortController();
  let connections = 0;

  const hear = (number: number): void => {
    seen.push(number);
    for (const one of waiting) {
      if (number < one.number) continue;
      waiting.delete(one);
      one.resolve();
    }
  };
  /** Settles when a connection is over, by whomever; whether anything came of it. */
  const connected = async (url: string): Promise<boolean> => {
    connections += 1;
    let heard = 0;
    const stream = await opened(url, company, seen.at(-1) ?? 0, over.signal);
    for await (const line of createInterface({ input: stream })) {
      if (!line.startsWith("data: ")) continue;
      const told = read(line.slice("data: ".length));
      if (told === null) continue;
      if (typeof told === "string") {
        if (told !== "UNAVAILABLE") unclean.push(line);
        continue;
      }
      hear(told);
      heard += 1;
      if (heard === restlessAfter) break;
    }
    stream.destroy();
    return heard > 0;
  };
  const follow = async (): Promise<void> => {
    for (let turn = first; !over.signal.aborted; turn += 1) {
      const api = apis[turn % apis.length];
      if (api === undefined) throw new Error("there is no API");
      // The end of a connection is no event here, whatever it was: it only matters what was heard.
      const came = await connected(api.url).catch(() => false);
      if (!came && !over.signal.aborted) await Promise.any(apis.map((one) => one.ready()));
    }
  };
  const following = follow();
  // Told at the end, to whoever ends it.
  following.catch(() => {});
  return {
    seen,
    unclean,
    connections: () => connections,
    until: (number) =>
      new Promise((resolve) => {
        if ((seen.at(-1) ?? 0) >= number) resolve();
        else waiting.add({ number, resolve });
      }),
    async end() {
      over.abort();
      await following;
    },
  };
}

function opened(url: string, company: string, afterRevision: number, signal: AbortSignal): Promise<IncomingMessage> {
  const query = `subscription ($company: ID!, $afterRevision: Int!) {
    companyChanged(company: $company, afterRevision: $afterRevision) { revision { number } } }`;
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", accept: "text/event-stream" };
    const asked = request(`${url}/graphql/stream`, { method: "POST", headers, signal }, resolve);
    asked.once("error", reject);
    asked.end(JSON.stringify({ query, variables: { company, afterRevision } }));
  });
}

interface Told {
  readonly data?: { readonly companyChanged?: { readonly revision: { readonly number: number } } | null } | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** The number of the revision that an event tells of, the code of what went wrong, or null where it tells of nothing. */
function read(json: string): number | string | null {
  if (json === "") return null;
  const { data, errors }: Told = JSON.parse(json);
  if (errors !== undefined) return errors[0]?.extensions?.code ?? "none";
  return data?.companyChanged?.revision.number ?? null;
}
