import { existsSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { expect, openCompany, test } from "./page.ts";

const folder = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));

/** PNG files begin with these bytes. */
const signature = Buffer.from("89504e470d0a1a0a", "hex");

/** A picture of the window as it stands: nothing moves, no cursor blinks, the letters are there. */
async function pictureOf(page: Page, path?: string): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  return page.screenshot({ animations: "disabled", caret: "hide", scale: "css", ...(path && { path }) });
}

test.use({ contextOptions: { reducedMotion: "reduce" } });

// With PICTURES=1 the files are written; otherwise they only have to be there, since letters differ from machine to machine.
for (const colorScheme of ["light", "dark"] as const) {
  test(`the README's picture of the demo company can be taken, and is there: ${colorScheme}`, async ({ page }) => {
    const file = `${folder}demo-${colorScheme}.png`;
    const writes = process.env.PICTURES === "1";
    if (writes) mkdirSync(folder, { recursive: true });
    await page.emulateMedia({ colorScheme });
    await openCompany(page, "/en/demo");
    await expect(page.getByRole("complementary", { name: "Overview" })).toContainText("59");

    const picture = await pictureOf(page, writes ? file : undefined);
    expect(picture.subarray(0, signature.length)).toEqual(signature);
    // The width and height of a PNG stand at fixed places.
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1440, 900]);
    expect(picture.length).toBeLessThan(300_000);
    expect(existsSync(file)).toBe(true);
  });
}
