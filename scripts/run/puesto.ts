import { setTimeout as wait } from "node:timers/promises";
import type { Environment } from "../../apps/api/src/environment.ts";
import { untilAnswers } from "./answers.ts";
import { readOutput } from "./output.ts";
import { beginStep, complain, quote } from "./progress.ts";
import { type Server, startServer } from "./server.ts";
import type { EndWish } from "./signals.ts";
import { commandOf } from "./workspace.ts";

/** How long a server may take to finish what it is at when it is asked to end. */
const patienceMs = 10_000;
/** A first start makes a database and loads the demo company, which a slow disk may take its time over. */
const readyWithinMs = 180_000;

type Part = {
  /** As a sentence begins with it. */
  readonly name: "The API" | "The page";
  readonly command: readonly string[];
  readonly folder: string;
  /** Answers when the part is ready. */
  readonly probe: string;
};

/**
 * Starts the API and the page and keeps them until one ends or somebody asks for the end.
 * Gives the exit code: 0 when it was asked to end, 1 when something went wrong, after a sentence that says what.
 */
export async function runPuesto(plan: {
  readonly settings: Environment;
  readonly wish: EndWish;
  /** Sources are watched: what changes is there at once, nothing is built beforehand. */
  readonly watch: boolean;
}): Promise<number> {
  const { settings, wish, watch } = plan;
  const running: Server[] = [];
  wish.onImpatience(() => {
    for (const server of running) void server.stop(0);
  });
  const address = (port: number) =>
    `http://${settings.host.includes(":") ? `[${settings.host}]` : settings.host}:${port}`;
  const pageUrl = address(settings.webPort);
  const environment = {
    PORT: String(settings.webPort),
    API_PORT: String(settings.port),
    DATA_DIR: settings.dataFolder,
    DATABASE_URL: settings.databaseUrl ?? "",
  };
  const next = [commandOf("apps/web", "next"), watch ? "dev" : "start", "-H", settings.host, "-p", environment.PORT];
  const parts: readonly Part[] = [
    {
      name: "The API",
      command: [...(watch ? ["--watch", "--watch-preserve-output"] : []), "apps/api/src/main.ts"],
      folder: ".",
      probe: `${address(settings.port)}/readyz`,
    },
    { name: "The page", command: next, folder: "apps/web", probe: pageUrl },
  ];

  let failure: string | null = null;
  for (const part of parts) {
    failure ??= wish.isHeard() ? null : await bringUp(part);
  }
  if (failure === null && !wish.isHeard()) {
    console.log(`\n  Puesto is ready at ${pageUrl} (Ctrl-C ends it)\n`);
    failure = await Promise.race([
      wish.heard.then(() => null),
      ...running.map(async (server) => `${server.name} ended ${await server.ended}, so Puesto ends.`),
    ]);
  }
  if (failure !== null) complain(failure);
  await stopAll();
  return failure === null ? 0 : 1;

  /** Starts a part and waits until it answers; gives the sentence that says why it did not, or null. */
  async function bringUp({ name, command, folder, probe }: Part): Promise<string | null> {
    const step = beginStep(`Starting ${name.toLowerCase().replace("api", "API")}`);
    const output = readOutput(step, watch);
    const server = startServer({ name, command, folder, environment, onLine: output.take });
    running.push(server);
    const over = new AbortController();
    const outcome = await Promise.race([
      untilAnswers(probe, over.signal).then(() => "ready" as const),
      server.ended.then((how) => `${name} ended ${how} before it was ready.`),
      wish.heard.then(() => null),
      wait(readyWithinMs, undefined, { signal: over.signal }).then(
        () => `${name} was not ready after ${readyWithinMs / 1000} seconds.`,
      ),
    ]);
    over.abort();
    output.goLive();
    if (outcome === "ready") {
      step.done(`${name} answers`);
      return null;
    }
    step.failed();
    if (outcome !== null) quote(output.lastLines());
    return outcome;
  }

  async function stopAll(): Promise<void> {
    if (running.length === 0) return;
    const step = beginStep("Ending");
    // The page first: what it is answering may still need the API.
    for (const server of running.toReversed()) await server.stop(patienceMs);
    step.done("Ended");
  }
}
