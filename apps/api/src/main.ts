import { clockFrom } from "./clock.ts";
import { type Database, openFolder, openPostgres } from "./database/index.ts";
import { readEnvironment } from "./environment.ts";
import { importDemoCompany } from "./interchange/index.ts";
import { buildServer } from "./server.ts";

/** How long the end may take, in milliseconds: requests that are under way finish first. */
const patienceMs = 9_000;

/** Ends the process with one sentence about what stands in the way. */
function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

const settings = readEnvironment();
if ("problem" in settings) giveUp(settings.problem);
const { environment } = settings;

const database = await open();
await prepare(database);

const server = await buildServer(database, {
  log: { level: environment.logLevel },
  clock: clockFrom(environment.today),
});
try {
  await server.listen({ host: environment.host, port: environment.port });
} catch (error) {
  await database.close();
  if (!isTaken(error)) throw error;
  giveUp(`Port ${environment.port} is taken by another program; end that one, or set API_PORT to a free port.`);
}

for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void end());

async function open(): Promise<Database> {
  if (environment.databaseUrl !== null) return openPostgres(environment.databaseUrl);
  const opened = await openFolder(environment.dataFolder);
  if ("problem" in opened) giveUp(opened.problem);
  return opened.database;
}

async function prepare(opened: Database): Promise<void> {
  try {
    await opened.migrate();
    await importDemoCompany(opened);
  } catch (error) {
    await opened.close().catch(() => {});
    const reason = error instanceof Error ? error.message : String(error);
    giveUp(
      environment.databaseUrl === null
        ? `The data folder ${environment.dataFolder} could not be brought to this version: ${reason}`
        : `The database named by DATABASE_URL could not be brought to this version: ${reason}`,
    );
  }
}

/** Takes no more requests, lets those under way finish, lets go of the database. */
async function end(): Promise<void> {
  setTimeout(() => process.exit(1), patienceMs).unref();
  await server.close();
  await database.close();
  process.exit(0);
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}
