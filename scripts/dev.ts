/** `pnpm dev`: the API and the page from their sources; a saved file is there at once. */
import { prepare } from "./run/prepare.ts";
import { runPuesto } from "./run/puesto.ts";
import { settingsOrEnd } from "./run/settings.ts";
import { listenForEnd } from "./run/signals.ts";

const wish = listenForEnd();
const settings = await settingsOrEnd();
console.log("\n  Puesto, watching its sources\n");
const isReady = await prepare("Generating what is generated", ["generate"], wish);
process.exitCode = isReady ? await runPuesto({ settings, wish, watch: true }) : 1;
