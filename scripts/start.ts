/** `pnpm start`: builds what has changed, starts the API and the page, and says where the page is. */
import { prepare } from "./run/prepare.ts";
import { runPuesto } from "./run/puesto.ts";
import { settingsOrEnd } from "./run/settings.ts";
import { listenForEnd } from "./run/signals.ts";

const wish = listenForEnd();
const settings = await settingsOrEnd();
console.log("\n  Puesto\n");
const isBuilt = await prepare(
  "Building the page",
  ["build", "--filter=@puesto/web...", "--filter=@puesto/api..."],
  wish,
);
process.exitCode = isBuilt ? await runPuesto({ settings, wish, watch: false }) : 1;
