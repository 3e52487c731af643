/**
 * The API under load, beside a floor and a plain server, over one real PostgreSQL with fsync: how long an import takes, and
 * how many answers a second each gives to four questions. `--json` ends with one line of JSON. docs/benchmarks.md explains.
 */
import { deepStrictEqual } from "node:assert";
import { findFreePort } from "../../scripts/run/port.ts";
import { startPostgres } from "../support/postgres.ts";
import { companyFile } from "./company-file.ts";
import { type Contender, type ContenderName, contenderNames, importCompany, startContender } from "./contenders.ts";
import { type Ask, answerOf, measurePaces } from "./load.ts";
import { machineLine } from "./machine.ts";
import { readAsked } from "./options.ts";
import { type QuestionName, questionNames, questionTitles } from "./questions.ts";
import { figure, table } from "./table.ts";
import { type Bodies, requestBodies } from "./variables.ts";

const { sizes, json } = readAsked();
/** Of each of the three turns that a server has at each question. */
const seconds = Number(process.env.BENCH_SECONDS ?? 3);

type Row = { readonly name: QuestionName; readonly roles: number } & Readonly<Record<ContenderName, number>> & {
    readonly ofFloor: number;
    readonly timesPlain: number;
    readonly p97Ms: number;
  };

/** The same question must get the same answer; the plain server does not rank what it finds, so there only the others are compared. */
async function compareAnswers(question: QuestionName, asks: readonly Ask[]): Promise<void> {
  for (const index of [0, Math.floor((asks[0]?.bodies.length ?? 1) / 2)]) {
    const [floor, ...others] = await Promise.all(asks.map((ask) => answerOf(ask, index)));
    others.forEach((answer, at) => {
      if (question !== "search" || asks[at + 1]?.contender.name !== "plain") {
        deepStrictEqual(answer, floor, `The answers to "${question}" differ.`);
      }
    });
  }
}

async function measure(
  question: QuestionName,
  bodies: Bodies,
  roles: number,
  contenders: readonly Contender[],
): Promise<Row> {
  const asks = contenders.map((contender) => ({
    contender,
    question,
    bodies: contender.name === "floor" ? bodies.floor : bodies.graphql,
  }));
  await compareAnswers(question, asks);
  const paces = await measurePaces(asks, seconds);
  const paceOf = (name: ContenderName): number => paces.get(name)?.perSecond ?? 0;
  const [floor, puesto, plain] = [paceOf("floor"), paceOf("puesto"), paceOf("plain")];
  const row: Row = {
    name: question,
    roles,
    floor,
    puesto,
    plain,
    ofFloor: puesto / floor,
    timesPlain: puesto / plain,
    p97Ms: paces.get("puesto")?.p97Ms ?? 0,
  };
  console.error(
    `  ${question} of ${figure(roles)}: floor ${figure(floor)}, puesto ${figure(puesto)}, plain ${figure(plain)}`,
  );
  return row;
}

const postgres = await startPostgres({ port: await findFreePort(), durable: true });
const contenders: Contender[] = [];
try {
  // Puesto first: it makes the tables.
  const puesto = await startContender("puesto", postgres.url);
  contenders.push(puesto);
  const imports: { readonly roles: number; readonly seconds: number }[] = [];
  for (const roles of sizes) {
    const took = await importCompany(puesto.origin, `bench-${roles}`, companyFile(roles));
    imports.push({ roles, seconds: took });
    console.error(`  import of ${figure(roles)}: ${took.toFixed(2)} s`);
  }
  for (const name of contenderNames.filter((one) => one !== "puesto")) {
    contenders.push(await startContender(name, postgres.url));
  }
  const inOrder = contenderNames.flatMap((name) => contenders.filter((one) => one.name === name));
  const rows: Row[] = [];
  for (const roles of sizes) {
    const bodies = await requestBodies(postgres.url, `bench-${roles}`, roles);
    for (const question of questionNames) rows.push(await measure(question, bodies[question], roles, inOrder));
  }
  console.log(`${machineLine([postgres.version.replace("postgres (PostgreSQL)", "PostgreSQL")])}\n`);
  console.log(
    table(
      ["import", "seconds", "roles a second"],
      imports.map(({ roles, seconds: took }) => [`${figure(roles)} roles`, took.toFixed(2), figure(roles / took)]),
    ),
  );
  console.log("\nAnswers a second:\n");
  console.log(
    table(
      ["question", "roles", "floor", "Puesto", "of floor", "plain", "times plain", "97.5% within, ms"],
      rows.map((row) => [
        questionTitles[row.name],
        figure(row.roles),
        figure(row.floor),
        figure(row.puesto),
        row.ofFloor.toFixed(2),
        figure(row.plain),
        row.timesPlain.toFixed(1),
        figure(row.p97Ms),
      ]),
    ),
  );
  if (json) console.log(JSON.stringify({ rows, imports }));
} finally {
  for (const contender of contenders.toReversed()) await contender.stop();
  await postgres.stop();
}
