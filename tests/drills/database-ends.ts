import { tallied } from "../storm/ledger.ts";
import type { Halt } from "../support/postgres.ts";
import { bounds, type Drill, type DrillOutcome, judgeReadings, milliseconds } from "./drill.ts";
import { beginReading, beginTraffic, type Ground } from "./traffic.ts";
import { until } from "./until.ts";

/** PostgreSQL ends in the middle of writing, and is started again. */
async function endAndResume({ fleet, ledger, writers, answers, ...ground }: Ground, how: Halt): Promise<DrillOutcome> {
  const traffic = beginTraffic({ fleet, ledger, writers, answers, ...ground });
  const readers = fleet.apis.map((api) => beginReading(fleet, api));
  await traffic.answers(answers);
  const before = new Map(ledger.retries);
  await fleet.postgres.halt(how);
  // Until somebody has met the missing database nothing is shown.
  await Promise.all(fleet.apis.map(async (api) => untilNotReady(api.url)));
  const resumedAt = performance.now();
  await fleet.postgres.resume();
  const readyAt = performance.now();
  await Promise.all(fleet.apis.map((api) => api.ready()));
  await traffic.answers(1);
  const recovery = performance.now() - readyAt;
  await traffic.answers(answers);
  await traffic.end();
  const readings = await Promise.all(readers.map((end) => end()));
  const between = [...ledger.retries].flatMap(([reason, count]) =>
    Array.from({ length: count - (before.get(reason) ?? 0) }, () => reason),
  );
  const codes = readings.flatMap((one) =>
    [...one.codes].flatMap(([code, count]) => Array.from({ length: count }, () => code)),
  );
  return {
    figures: [
      `PostgreSQL was back after ${milliseconds(readyAt - resumedAt)}, edits were answered ${milliseconds(recovery)} later`,
      `writers asked again: ${tallied(between)}`,
      `readers were told: ${tallied(codes)}; their longest wait ${milliseconds(Math.max(...readings.map(({ longest }) => longest)))}`,
    ],
    findings: [
      ...(recovery > bounds.recovery
        ? [`edits were answered only ${milliseconds(recovery)} after PostgreSQL was back`]
        : []),
      ...readings.flatMap((one, at) => judgeReadings(`process ${at + 1}`, one)),
      ...(between.includes("UNAVAILABLE") ? [] : ["no writer met the missing database"]),
    ],
  };
}

const untilNotReady = (url: string): Promise<void> =>
  until("an API that misses its database", async () => (await fetch(`${url}/readyz`)).status === 503);

const drill = (how: Halt, sentence: string): Drill => ({
  name: how,
  sentence,
  run: (ground) => endAndResume(ground, how),
});

export const databaseEnds: readonly Drill[] = [
  drill("killed", "PostgreSQL killed in the middle of writing and started again: nothing acknowledged is lost"),
  drill("fast", "PostgreSQL restarted fast under traffic: nothing acknowledged is lost"),
  drill("immediate", "PostgreSQL restarted at once under traffic: nothing acknowledged is lost"),
];
