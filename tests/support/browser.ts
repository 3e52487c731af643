import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Browser, chromium, type LaunchOptions } from "@playwright/test";
import { canInstallPackages, installPackage } from "./apt.ts";

export const missingBrowser =
  "The tests need Chromium and found none that starts; install it (`pnpm --filter @puesto/tests exec playwright install --with-deps chromium`, " +
  "or on Debian `apt-get install chromium`), or set TEST_BROWSER to the path of a Chromium or Chrome.";

/** How the tests start a browser: quiet, without a sandbox where it is root (which Chromium refuses otherwise). */
export function browserOptions(path = process.env.TEST_BROWSER): LaunchOptions {
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const quiet = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update"];
  const flags = [...asRoot, ...quiet, "--disable-sync", "--disable-gpu"];
  return path === undefined || path === "" ? { args: flags } : { executablePath: path, args: flags };
}

/**
 * A browser that starts: its path, "" for Playwright's own, or null when there is none and none can be installed.
 * The order: the one that TEST_BROWSER names (and then no other), Playwright's, the system's, one newly installed.
 */
export async function findBrowser(onInstall: (what: string) => void): Promise<string | null> {
  const named = process.env.TEST_BROWSER;
  if (named !== undefined && named !== "") return (await starts(named)) ? named : null;
  const present = await firstThatStarts(["", ...systemBrowsers()]);
  if (present !== null) return present;
  onInstall("Playwright's Chromium");
  installPlaywrightBrowser();
  if (await starts("")) return "";
  if (!canInstallPackages()) return null;
  onInstall("Debian's chromium");
  installPackage("chromium");
  return firstThatStarts(systemBrowsers());
}

async function firstThatStarts(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    if (await starts(path)) return path;
  }
  return null;
}

async function starts(path: string): Promise<boolean> {
  try {
    const browser: Browser = await chromium.launch({ ...browserOptions(path), timeout: 60_000 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

function systemBrowsers(): readonly string[] {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  return [
    ...["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/homebrew/bin"].flatMap((folder) =>
      names.map((name) => join(folder, name)),
    ),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ].filter((path) => existsSync(path));
}

function installPlaywrightBrowser(): void {
  const cli = join(dirname(createRequire(import.meta.url).resolve("@playwright/test/package.json")), "cli.js");
  spawnSync(process.execPath, [cli, "install", "chromium"], {
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" },
    stdio: "ignore",
    timeout: 300_000,
  });
}
