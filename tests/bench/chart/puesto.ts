import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "../../../scripts/run/port.ts";
import { startServer } from "../../../scripts/run/server.ts";

/** A Puesto of our own, as `pnpm start` starts it. */
export type OwnPuesto = {
  readonly webOrigin: string;
  readonly apiOrigin: string;
  readonly stop: () => Promise<void>;
};

/** Starts Puesto as a newcomer does: the built page, the embedded database unless another is named, but a folder and ports of its own. */
export async function startPuesto(databaseUrl = ""): Promise<OwnPuesto> {
  const [webPort, apiPort] = [await findFreePort(), await findFreePort()];
  const dataDir = mkdtempSync(join(tmpdir(), "puesto-bench-"));
  const { promise: ready, resolve } = Promise.withResolvers<null>();
  const server = startServer({
    name: "Puesto",
    command: ["scripts/start.ts"],
    folder: ".",
    environment: { PORT: `${webPort}`, API_PORT: `${apiPort}`, DATA_DIR: dataDir, DATABASE_URL: databaseUrl },
    onLine: (line) => {
      console.error(line);
      if (line.includes("Puesto is ready at ")) resolve(null);
    },
  });
  const stop = async () => {
    await server.stop(30_000);
    rmSync(dataDir, { recursive: true, force: true });
  };
  const trouble = await Promise.race([ready, server.ended]);
  if (trouble !== null) {
    await stop();
    throw new Error(`Puesto ended ${trouble} before it was ready.`);
  }
  return { webOrigin: `http://127.0.0.1:${webPort}`, apiOrigin: `http://127.0.0.1:${apiPort}`, stop };
}
