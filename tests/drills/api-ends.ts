import { editUntilAnswered } from "../fleet/edit.ts";
import { bounds, type Drill, milliseconds } from "./drill.ts";
import { holding, untilBlocked } from "./held-lock.ts";
import { beginTraffic } from "./traffic.ts";
import { until } from "./until.ts";

/** An API process is killed under traffic. */
export const apiKilled: Drill = {
  name: "api-killed",
  sentence: "an API process killed under traffic: the other one goes on, and nothing acknowledged is lost",
  async run(ground) {
    const { fleet, answers } = ground;
    const [api] = fleet.apis;
    const traffic = beginTraffic(ground);
    await traffic.answers(answers);
    const killedAt = performance.now();
    await api.kill();
    await traffic.answers(1);
    const recovery = performance.now() - killedAt;
    const startedAt = performance.now();
    await api.start();
    const start = performance.now() - startedAt;
    await traffic.answers(answers);
    await traffic.end();
    return {
      figures: [
        `the next edit was answered after ${milliseconds(recovery)}; the process was back after ${milliseconds(start)}`,
      ],
      findings: recovery > bounds.recovery ? [`no edit was answered for ${milliseconds(recovery)}`] : [],
    };
  },
};

/** How many edits wait when the process is asked to end: more than are let through to the database at once. */
const waitingEdits = 10;
const endWithin = 10_000;

/** An API process is asked to end while edits wait for a lock. */
export const apiAskedToEnd: Drill = {
  name: "sigterm",
  sentence:
    "an API process asked to end while edits wait for a lock: all of them are answered, and it ends within 10 seconds",
  async run({ fleet, ledger }) {
    const [api] = fleet.apis;
    const { edits, endedAt, how, askedAt } = await holding(fleet, async (release) => {
      const asked = Array.from({ length: waitingEdits }, async (_, number) => {
        const requestKey = `sigterm ${number}`;
        const input = { company: fleet.company, name: { en: `Waiting ${number}` } };
        const request = { mutation: "addUnit", input, requestKey, author: "waiting" };
        const again: string[] = [];
        const happenings = { ...ledger.happenings, again: (reason: string) => void again.push(reason) };
        const answer = await editUntilAnswered([api], request, happenings, { first: 0 });
        ledger.entries.push({ requestKey, writer: -1, mutation: "addUnit", changes: null, answer });
        return again.length;
      });
      await untilBlocked(fleet, 4);
      const begun = performance.now();
      const ending = api.end();
      await untilRefused(api.url);
      await release();
      return { edits: await Promise.all(asked), how: await ending, endedAt: performance.now(), askedAt: begun };
    });
    await api.start();
    const again = edits.filter((count) => count > 0).length;
    return {
      figures: [
        `${waitingEdits} edits were answered; the process ended ${how} after ${milliseconds(endedAt - askedAt)}`,
      ],
      findings: [
        ...(again > 0 ? [`${again} of ${waitingEdits} edits were not answered at once`] : []),
        ...(how === "with code 0" ? [] : [`the process ended ${how}`]),
        ...(endedAt - askedAt > endWithin ? [`the process took ${milliseconds(endedAt - askedAt)} to end`] : []),
      ],
    };
  },
};

/** Settles when a process takes no more requests. */
const untilRefused = (url: string): Promise<void> =>
  until("an API that takes no more requests", () =>
    fetch(`${url}/healthz`).then(
      (answer) => answer.status === 503,
      () => true,
    ),
  );
