/**
 * Edits: how many a second by one writer and by sixteen, beside a floor on the same PostgreSQL with fsync; what a move takes in
 * companies of three sizes; what it takes to see a company as it was; the memory of a page that sees a thousand edits. `--json` ends with one line of JSON.
 */
import { parseArgs } from "node:util";
import { findFreePort } from "../../scripts/run/port.ts";
import { post } from "../fleet/post.ts";
import { startPostgres } from "../support/postgres.ts";
import { companyFile } from "./company-file.ts";
import { importCompany, startContender } from "./contenders.ts";
import { measureBrowserMemory } from "./edits/browser-memory.ts";
import { editFloor } from "./edits/floor.ts";
import { type Mover, moverOf } from "./edits/mover.ts";
import { paceOf, quantile } from "./edits/pace.ts";
import { machineLine } from "./machine.ts";
import { figure, table } from "./table.ts";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    roles: { type: "string", default: "100,10000,100000" },
    edits: { type: "string", default: "10000" },
    moves: { type: "string", default: "200" },
  },
});
const sizes = values.roles.split(",").map(Number);
const [edits, moves] = [Number(values.edits), Number(values.moves)];
/** The size of the company that gets a long history. */
const editedRoles = 1_000;
const openings = 30;
const liveEdits = 1_000;

interface Pace {
  readonly writers: number;
  readonly edits: number;
  readonly floor: number;
  readonly puesto: number;
}

/** The same number of each, the floor once before and once after: a machine that others use is not the same all the time. */
async function measurePace(databaseUrl: string, mover: Mover, writers: number, count: number): Promise<Pace> {
  const floor = await editFloor(databaseUrl, writers);
  const half = Math.ceil(count / 2);
  const before = await paceOf(floor.edit, half, writers);
  const puesto = await paceOf(mover.move, count, writers);
  const after = await paceOf(floor.edit, half, writers);
  await floor.close();
  const pace = { writers, edits: count, floor: (before + after) / 2, puesto };
  console.error(`  ${writers} writers: floor ${figure(pace.floor)}, Puesto ${figure(puesto)} edits a second`);
  return pace;
}

interface Latency {
  readonly name: string;
  readonly median: number;
  readonly most: number;
}

/** Takes turns, so that what disturbs one disturbs all. */
async function inTurns(
  works: readonly { readonly name: string; readonly run: () => Promise<number> }[],
  turns: number,
) {
  const taken = new Map(works.map(({ name }) => [name, [] as number[]]));
  // The first ones are to warm up, and are not counted.
  for (let turn = -5; turn < turns; turn += 1) {
    for (const { name, run } of works) {
      const took = await run();
      if (turn >= 0) taken.get(name)?.push(took);
    }
  }
  return works.map(({ name }): Latency => {
    const all = taken.get(name) ?? [];
    return { name, median: quantile(all, 0.5), most: quantile(all, 0.95) };
  });
}

async function openAsOf(origin: string, { company }: Mover, revision: number): Promise<number> {
  const query = `query ($id: ID!, $revision: Int!) { node(id: $id) { ... on Company { asOf(at: { revision: $revision }) { outline } } } }`;
  const startedAt = performance.now();
  const text =
    (await post(`${origin}/graphql`, JSON.stringify({ query, variables: { id: company, revision } })))?.text ?? "";
  const took = performance.now() - startedAt;
  if (!text.includes('"outline":{')) throw new Error(`asOf was not answered: ${text.slice(0, 300)}`);
  return took;
}

const latencyTable = (what: string, latencies: readonly Latency[]): string => {
  const first = latencies[0]?.median ?? 1;
  return table(
    [what, "half within, ms", "95% within, ms", "times the first"],
    latencies.map(({ name, median, most }) => [name, median.toFixed(1), most.toFixed(1), (median / first).toFixed(2)]),
  );
};

const postgres = await startPostgres({ port: await findFreePort(), durable: true });
const puesto = await startContender("puesto", postgres.url);
try {
  const { origin } = puesto;
  const mover = async (slug: string, roles: number): Promise<Mover> => {
    await importCompany(origin, slug, companyFile(roles));
    return moverOf(postgres.url, origin, slug, roles);
  };
  const bySize = new Map<number, Mover>();
  for (const roles of sizes) bySize.set(roles, await mover(`size-${roles}`, roles));
  const latencies = await inTurns(
    [...bySize].map(([roles, { move }]) => ({ name: `${figure(roles)} roles`, run: move })),
    moves,
  );
  console.error("  moves are measured");

  const edited = await mover("edited", editedRoles);
  // The import is the first revision.
  const alone = Math.min(500, Math.floor(edits / 10));
  const paces = [
    await measurePace(postgres.url, edited, 1, alone),
    await measurePace(postgres.url, edited, 16, edits - 1 - alone),
  ];
  const past = await inTurns(
    [10, edits].map((revision) => ({
      name: `revision ${figure(revision)}`,
      run: () => openAsOf(origin, edited, revision),
    })),
    openings,
  );

  const memory = await measureBrowserMemory(postgres.url, liveEdits);

  console.log(`${machineLine([postgres.version.replace("postgres (PostgreSQL)", "PostgreSQL")])}\n`);
  console.log(`Edits a second, in a company of ${figure(editedRoles)} roles:\n`);
  console.log(
    table(
      ["writers", "edits", "floor", "Puesto", "of floor"],
      paces.map((pace) => [
        figure(pace.writers, 0),
        figure(pace.edits),
        figure(pace.floor),
        figure(pace.puesto),
        (pace.puesto / pace.floor).toFixed(2),
      ]),
    ),
  );
  console.log(`\nA move, one after another, in a company of\n\n${latencyTable("so many roles", latencies)}`);
  console.log(`\nSeeing a company of ${figure(editedRoles)} roles as it was at\n\n${latencyTable("a revision", past)}`);
  console.log(`\nThe memory of a page that shows ${figure(editedRoles)} roles:\n`);
  console.log(
    table(
      ["live edits", "opened, MB", "after them, MB", "times the first"],
      [
        [
          figure(memory.edits),
          ...[memory.openedMb, memory.afterMb, memory.afterMb / memory.openedMb].map((one) => one.toFixed(2)),
        ],
      ],
    ),
  );
  if (values.json) console.log(JSON.stringify({ paces, moves: latencies, asOf: past, memory }));
} finally {
  await puesto.stop();
  await postgres.stop();
}
