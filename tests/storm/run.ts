import { type Fleet, startFleet } from "../fleet/fleet.ts";
import { beginFollowing } from "./following.ts";
import { nothingKnown } from "./known.ts";
import { type Ledger, newLedger } from "./ledger.ts";
import { type Verdict, verify } from "./verify/verify.ts";
import { write } from "./writer.ts";

/** How large a storm is, and what happens in it. */
export interface StormPlan {
  readonly seed: number;
  readonly writers: number;
  readonly edits: number;
  readonly roles: number;
  /** After which part of the edits one of the API processes is killed and started again, and PostgreSQL is restarted. */
  readonly apiKilledAt: number | null;
  readonly postgresRestartedAt: number | null;
  /** How many revisions are opened at the end and compared with history. */
  readonly moments: number;
}

export interface Storm {
  readonly ledger: Ledger;
  readonly verdict: Verdict;
  /** All that is not as it must be. */
  readonly wrong: readonly string[];
  /** How often those who follow the company connected, each of them. */
  readonly connections: readonly number[];
  /** From the first edit to the last answer. */
  readonly seconds: number;
}

/** How many answers go by between two looks at what is in the company. */
const lookEvery = 250;

/** Makes a storm, and looks at what it left behind. `tell` is given a line whenever something happens. */
export async function storm(plan: StormPlan, tell: (line: string) => void): Promise<Storm> {
  const fleet = await startFleet({ apis: 2, roles: plan.roles });
  try {
    tell(`seed ${plan.seed}: ${plan.writers} writers, ${plan.edits} edits, ${plan.roles} roles, 2 API processes`);
    const following = beginFollowing(fleet);
    const startedAt = performance.now();
    const ledger = await weather(fleet, plan, tell);
    const seconds = (performance.now() - startedAt) / 1_000;
    tell(`all edits are answered after ${seconds.toFixed(1)} s; looking at what they left`);
    const unheard = await following.judged();
    const verdict = await verify(fleet, ledger.entries, plan);
    const unclean = ledger.unclean.map((answer) => `an answer that nobody should get: ${answer}`);
    const connections = following.subscribers.map((one) => one.connections());
    return { ledger, verdict, seconds, connections, wrong: [...unclean, ...unheard, ...verdict.findings] };
  } finally {
    await fleet.stop();
  }
}

async function weather(fleet: Fleet, plan: StormPlan, tell: (line: string) => void): Promise<Ledger> {
  const ledger = newLedger();
  const known = nothingKnown();
  // Where the database is away just then, what was known has to do.
  const look = () => fleet.connected((client) => known.refresh(client, fleet.companyId)).catch(() => {});
  await look();
  let left = plan.edits;
  const looks: Promise<void>[] = [];
  // One after the other: an API process that is started while the database is away gives up, as it says.
  let disturbed: Promise<void> = Promise.resolve();
  const due = disturbances(fleet, plan, tell);
  const onAnswer = (): void => {
    const count = ledger.entries.length;
    if (count % lookEvery === 0) looks.push(look());
    if (count % 2_000 === 0) tell(`${count} answered`);
    for (const { at, happens } of due.splice(0, due.findIndex(({ at }) => at > count) >>> 0)) {
      tell(`after ${at} answers:`);
      disturbed = disturbed.then(happens);
      // What goes wrong there is told at the end; until then it would end this process.
      disturbed.catch(() => {});
    }
  };
  const takeTurn = (): boolean => {
    left -= 1;
    return left >= 0;
  };
  const writing = { fleet, seed: plan.seed, known, ledger, takeTurn, onAnswer };
  await Promise.all(Array.from({ length: plan.writers }, (_, writer) => write(writing, writer)));
  await Promise.all([disturbed, ...looks]);
  return ledger;
}

interface Disturbance {
  readonly at: number;
  readonly happens: () => Promise<void>;
}

/** What is to happen, the first first. */
function disturbances({ apis, postgres }: Fleet, plan: StormPlan, tell: (line: string) => void): Disturbance[] {
  const found: Disturbance[] = [];
  if (plan.apiKilledAt !== null) {
    const api = apis.at(-1) ?? apis[0];
    found.push({
      at: Math.floor(plan.edits * plan.apiKilledAt),
      async happens() {
        tell("  an API process is killed");
        await api.kill();
        await api.start();
        tell("  it answers again");
      },
    });
  }
  if (plan.postgresRestartedAt !== null) {
    found.push({
      at: Math.floor(plan.edits * plan.postgresRestartedAt),
      async happens() {
        tell("  PostgreSQL is restarted");
        await postgres.halt("fast");
        await postgres.resume();
        tell("  it takes connections again");
      },
    });
  }
  return found.toSorted((one, other) => one.at - other.at);
}
