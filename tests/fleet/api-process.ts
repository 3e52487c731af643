import { untilAnswers } from "../../scripts/run/answers.ts";
import { findFreePort } from "../../scripts/run/port.ts";
import { type Server, startServer } from "../../scripts/run/server.ts";

/** The API in a process of its own, on a port that it keeps when it is started again. */
export interface ApiProcess {
  readonly url: string;
  /** Starts it again after it has ended; settles when it is ready. */
  readonly start: () => Promise<void>;
  /** SIGKILL. */
  readonly kill: () => Promise<void>;
  /** SIGTERM; how it ended, such as "with code 0". By force after 15 seconds. */
  readonly end: () => Promise<string>;
  /** Settles when it answers that it is ready. */
  readonly ready: () => Promise<void>;
  /** The last lines that it printed. */
  readonly said: () => readonly string[];
}

const keptLines = 200;
const readyWithinMs = 60_000;

/** Starts the API over a database, as `pnpm start` does. */
export async function startApi(databaseUrl: string): Promise<ApiProcess> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const said: string[] = [];
  const launch = (): Server =>
    startServer({
      name: "the API",
      command: ["apps/api/src/main.ts"],
      folder: ".",
      environment: { DATABASE_URL: databaseUrl, API_PORT: `${port}`, LOG_LEVEL: "warn", NODE_ENV: "production" },
      onLine: (line) => {
        said.push(line);
        if (said.length > keptLines) said.shift();
      },
    });
  let server = launch();
  const ready = async (): Promise<void> => {
    const over = new AbortController();
    const late = AbortSignal.timeout(readyWithinMs);
    try {
      await Promise.race([
        untilAnswers(`${url}/readyz`, AbortSignal.any([over.signal, late])),
        server.ended.then((how) => {
          throw new Error(`The API ended ${how}: ${said.slice(-5).join(" ")}`);
        }),
      ]);
    } finally {
      over.abort();
    }
  };
  await ready();
  return {
    url,
    async start() {
      server = launch();
      await ready();
    },
    kill: () => server.kill(),
    async end() {
      await server.stop(15_000);
      return server.ended;
    },
    ready,
    said: () => said,
  };
}
