import { card, expect, objections, openCompany, roleDetails, test } from "./page.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds no violation in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("on a company's page, with its overview, a role, the search and a menu", async ({ page }) => {
      await openCompany(page, "/en/demo");
      await expect(page.getByRole("complementary", { name: "Overview" })).toContainText("59");
      expect(await objections(page)).toEqual([]);
      await card(page, "Marketing director").first().click();
      await expect(roleDetails(page)).toContainText("Direct reports");
      await expect(roleDetails(page)).toContainText("Market analyst");
      expect(await objections(page)).toEqual([]);
      await page.getByRole("button", { name: "Theme" }).click();
      await expect(page.getByRole("menu")).toHaveCSS("opacity", "1");
      expect(await objections(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("/");
      await page.keyboard.type("sales");
      await expect(page.getByRole("option").first()).toBeVisible();
      await expect(page.getByRole("dialog")).toHaveCSS("opacity", "1");
      expect(await objections(page)).toEqual([]);
    });

    test("on the list of companies and on an unknown address", async ({ page, complaints }) => {
      await page.goto("/en");
      expect(await objections(page)).toEqual([]);
      complaints.expected = /404/;
      await page.goto("/es/nadie");
      expect(await objections(page)).toEqual([]);
    });

    test("on a phone, with a role open", async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await openCompany(page, "/es/demo");
      await card(page, "Directora general").first().click();
      await expect(roleDetails(page)).toContainText("Detalles");
      expect(await objections(page)).toEqual([]);
    });
  });
}

test("the page can be walked and worked by the keyboard alone", async ({ page }) => {
  await openCompany(page, "/en/demo");
  const focused = page.locator(":focus");
  await page.keyboard.press("Tab");
  await expect(focused).toHaveText("Skip to the chart");
  await page.keyboard.press("Enter");
  // One tab stop for the whole tree; the arrows walk in it.
  await card(page, "General manager").first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(focused).not.toHaveAttribute("aria-level", "1");
  await page.keyboard.press("Enter");
  await expect(roleDetails(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(roleDetails(page)).toBeHidden();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("at 200 % zoom nothing is lost to the side", async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await openCompany(page, "/es/demo");
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
