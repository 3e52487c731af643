/** `pnpm drills [NAME …]`: what must never break is broken on purpose, with the real processes; then what was kept is looked at. */
import { spawnSync } from "node:child_process";
import { inRoot, quietEnvironment } from "./run/workspace.ts";

const words = process.argv.slice(2).filter((word) => word !== "--");
const { status } = spawnSync(process.execPath, [inRoot("tests/drills/drills.ts"), ...words], {
  env: quietEnvironment(),
  stdio: "inherit",
});
process.exitCode = status ?? 1;
