import autocannon from "autocannon";
import type { Contender, ContenderName } from "./contenders.ts";
import type { QuestionName } from "./questions.ts";
import { median } from "./table.ts";

/** One question put to one server. */
export type Ask = {
  readonly contender: Contender;
  readonly question: QuestionName;
  readonly bodies: readonly string[];
};

/** What a server can do: answers a second, and the time that 97.5 of 100 answers take at most. */
export type Pace = { readonly perSecond: number; readonly p97Ms: number };

const connections = 16;
const warmUpSeconds = 2;
const turns = 3;

/**
 * Puts a question to servers in turn, three times for some seconds, so that a machine that slows down meanwhile slows them all;
 * gives the median pace of each. Over 16 connections on loopback, with ever other variables (each connection begins elsewhere
 * in the list). Throws when one answer is not fine: a quick error is no pace.
 */
export async function measurePaces(asks: readonly Ask[], seconds: number): Promise<ReadonlyMap<ContenderName, Pace>> {
  for (const ask of asks) await fire(ask, warmUpSeconds);
  const paces = new Map<ContenderName, Pace[]>();
  for (let turn = 0; turn < turns; turn += 1) {
    for (const ask of asks) {
      const { requests, latency, duration, non2xx, errors, timeouts } = await fire(ask, seconds);
      const bad = non2xx + errors + timeouts;
      if (bad > 0) throw new Error(`${ask.contender.name} failed ${bad} times at ${ask.question}.`);
      const pace = { perSecond: requests.total / duration, p97Ms: latency.p97_5 };
      paces.set(ask.contender.name, [...(paces.get(ask.contender.name) ?? []), pace]);
    }
  }
  const middle = (ofOne: readonly Pace[], figure: keyof Pace) => median(ofOne.map((pace) => pace[figure]));
  return new Map(
    [...paces].map(([name, ofOne]) => [name, { perSecond: middle(ofOne, "perSecond"), p97Ms: middle(ofOne, "p97Ms") }]),
  );
}

function fire({ contender, question, bodies }: Ask, duration: number): Promise<autocannon.Result> {
  let connection = 0;
  return autocannon({
    url: contender.origin,
    connections,
    duration,
    timeout: 30,
    setupClient: (client) => {
      const from = Math.floor((connection++ * bodies.length) / connections);
      const turned = [...bodies.slice(from), ...bodies.slice(0, from)];
      client.setRequests(
        turned.map((body) => ({
          method: "POST",
          path: contender.path(question),
          headers: { "content-type": "application/json" },
          body,
        })),
      );
    },
  });
}

/** One answer, to compare: the part under `data`. */
export async function answerOf({ contender, question, bodies }: Ask, index: number): Promise<unknown> {
  const response = await fetch(`${contender.origin}${contender.path(question)}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: bodies[index] ?? "",
  });
  const answer: { readonly data?: unknown } = JSON.parse(await response.text());
  if (answer.data === undefined || answer.data === null) {
    throw new Error(`${contender.name} does not answer ${question}: ${JSON.stringify(answer).slice(0, 400)}`);
  }
  return answer.data;
}
