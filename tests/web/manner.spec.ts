import { card, expect, openCompany, roleDetails, test } from "./page.ts";

test("the other language shows the same view in its words, and is remembered", async ({ page }) => {
  await openCompany(page, "/en/demo?depth=3&layout=right");
  await card(page, "Operations director").first().click();
  await page.getByRole("button", { name: "Language" }).click();
  await page.getByRole("menuitemradio", { name: "Español" }).click();
  await expect(page).toHaveURL(/\/es\/demo\?.*open=[\w-]{22}/);
  await expect(page).toHaveURL(/depth=3/);
  await expect(page).toHaveURL(/layout=right/);
  await expect(roleDetails(page).getByRole("heading", { level: 2 })).toHaveText("Director de operaciones");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await page.goto("/");
  await expect(page).toHaveURL(/\/es\/demo$/);
});

test("the theme follows the system until one is chosen, and is remembered", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openCompany(page, "/en/demo");
  await expect(page.locator("html")).toHaveClass(/dark/);
  await page.getByRole("button", { name: "Theme" }).click();
  await page.getByRole("menuitemradio", { name: "Light" }).click();
  await expect(page.locator("html")).toHaveClass(/light/);
  await page.reload();
  await expect(page.locator("html")).toHaveClass(/light/);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a role opens in a sheet that can be enlarged and closed, and nothing is wider than the screen", async ({
    page,
  }) => {
    await openCompany(page, "/en/demo");
    await card(page, "General manager").first().tap();
    const details = roleDetails(page);
    await expect(details.getByRole("heading", { level: 2 })).toHaveText("General manager");
    await page.getByRole("button", { name: "Enlarge" }).tap();
    await expect(details.getByText("Seats", { exact: true })).toBeInViewport();
    await page.getByRole("button", { name: "Close" }).tap();
    await expect(details).toBeHidden();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test("the company's figures are a tap away", async ({ page }) => {
    await openCompany(page, "/en/demo");
    await expect(page.getByRole("complementary")).toBeHidden();
    await page.getByRole("button", { name: "Show the company panel" }).tap();
    await expect(page.getByRole("complementary", { name: "Overview" })).toContainText("59");
  });
});
