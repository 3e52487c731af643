/** `pnpm storm [--seed=N] [--edits=N]`: many edit one company at once while processes die; then everything is looked at. */
import { spawnSync } from "node:child_process";
import { inRoot, quietEnvironment } from "./run/workspace.ts";

const words = process.argv.slice(2).filter((word) => word !== "--");
const { status } = spawnSync(process.execPath, [inRoot("tests/storm/storm.ts"), ...words], {
  env: quietEnvironment(),
  stdio: "inherit",
});
process.exitCode = status ?? 1;
