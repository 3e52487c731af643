import { chromium } from "@playwright/test";
import { browserOptions, findBrowser, missingBrowser } from "../../support/browser.ts";
import { heapMegabytes, openCold } from "../chart/opening.ts";
import { startPuesto } from "../chart/puesto.ts";
import { companyFile } from "../company-file.ts";
import { importCompany } from "../contenders.ts";
import { moverOf } from "./mover.ts";

/** Megabytes of a page's objects when it had opened, and once it had seen so many edits of others as they were made. */
export interface BrowserMemory {
  readonly edits: number;
  readonly openedMb: number;
  readonly afterMb: number;
}

const roleCount = 1_000;

/** Opens a company of 1,000 roles in a browser, edits it from elsewhere, and measures the page before and after. */
export async function measureBrowserMemory(databaseUrl: string, edits: number): Promise<BrowserMemory> {
  const path = await findBrowser((what) => console.error(`  installing ${what}`));
  if (path === null) throw new Error(missingBrowser);
  const puesto = await startPuesto(databaseUrl);
  const browser = await chromium.launch(browserOptions(path));
  try {
    const slug = "watched";
    await importCompany(puesto.apiOrigin, slug, companyFile(roleCount));
    const { move, rename } = await moverOf(databaseUrl, puesto.apiOrigin, slug, roleCount);
    const open = await openCold(browser, `${puesto.webOrigin}/en/${slug}`);
    // The first edits also load what edits need.
    for (let edit = 0; edit < 10; edit += 1) await move();
    await rename("Before");
    await open.page.getByRole("treeitem", { name: "Before" }).first().waitFor();
    const openedMb = await heapMegabytes(open);
    for (let edit = 0; edit < edits - 1; edit += 1) await move();
    await rename("After");
    await open.page.getByRole("treeitem", { name: "After" }).first().waitFor();
    return { edits, openedMb, afterMb: await heapMegabytes(open) };
  } finally {
    await browser.close();
    await puesto.stop();
  }
}
