import { untilAnswers } from "../../scripts/run/answers.ts";
import { findFreePort } from "../../scripts/run/port.ts";
import { type Server, startServer } from "../../scripts/run/server.ts";
import type { QuestionName } from "./questions.ts";

/** Who answers: the handler with one SQL statement, Puesto, and a plain Apollo + Pothos + Prisma server. */
export const contenderNames = ["floor", "puesto", "plain"] as const;
export type ContenderName = (typeof contenderNames)[number];

/** A server that is being measured, in a process of its own. */
export type Contender = {
  readonly name: ContenderName;
  readonly origin: string;
  /** Where a question is posted to. */
  readonly path: (question: QuestionName) => string;
  readonly stop: () => Promise<void>;
};

const scripts: Readonly<Record<ContenderName, string>> = {
  floor: "tests/bench/floor.ts",
  puesto: "apps/api/src/main.ts",
  plain: "tests/bench/plain/server.ts",
};

/** Starts a contender on a free port over this database. */
export async function startContender(name: ContenderName, databaseUrl: string): Promise<Contender> {
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const said: string[] = [];
  const server: Server = startServer({
    name,
    command: [scripts[name]],
    folder: ".",
    environment: {
      DATABASE_URL: databaseUrl,
      PORT: `${name === "puesto" ? await findFreePort() : port}`,
      API_PORT: `${port}`,
      LOG_LEVEL: "error",
      NODE_ENV: "production",
    },
    onLine: (line) => said.push(line),
  });
  const ready = new AbortController();
  await Promise.race([
    untilAnswers(`${origin}/readyz`, ready.signal),
    server.ended.then((how) => {
      throw new Error(`The server ${name} ended ${how}: ${said.slice(-5).join(" ")}`);
    }),
  ]);
  return {
    name,
    origin,
    path: (question) => (name === "floor" ? `/${question}` : "/graphql"),
    stop: () => server.stop(10_000),
  };
}

/** Brings a file in by the route that every import takes; gives the seconds from the first byte to the last line. */
export async function importCompany(origin: string, slug: string, file: string): Promise<number> {
  const form = new FormData();
  form.append("file", new Blob([file], { type: "text/csv" }), `${slug}.csv`);
  const startedAt = performance.now();
  const query = new URLSearchParams({ name: slug, locale: "en" });
  const response = await fetch(`${origin}/companies/${slug}/import?${query}`, { method: "POST", body: form });
  const lines = (await response.text()).trim().split("\n");
  const seconds = (performance.now() - startedAt) / 1000;
  const last: { readonly type?: string } = JSON.parse(lines.at(-1) ?? "{}");
  if (last.type !== "result") throw new Error(`The import of ${slug} failed: ${lines.at(-1)}`);
  return seconds;
}
