import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Whether a Debian package could be installed from here: apt is there, and this is root. */
export const canInstallPackages = (): boolean => existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;

/** Installs a Debian package without asking. False when that did not work. */
export function installPackage(name: string): boolean {
  const run = (...arguments_: readonly string[]) =>
    spawnSync("/usr/bin/apt-get", ["-qq", "-o", "DPkg::Lock::Timeout=120", ...arguments_], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      stdio: "ignore",
      timeout: 300_000,
    }).status === 0;
  const install = () => run("install", "-y", "--no-install-recommends", name);
  return install() || (run("update") && install());
}
