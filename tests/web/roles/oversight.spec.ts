import type { Page } from "@playwright/test";
import { newCompany } from "../company-to-edit.ts";
import { card, expect, objections, openCompany, roleDetails, test } from "../page.ts";

/** The titles of the cards that stand out on the chart. */
const standingOut = (page: Page) =>
  page
    .locator(".react-flow__node.chart-out [role=treeitem]")
    .evaluateAll((cards) => cards.map((one) => one.querySelector(".font-semibold")?.textContent ?? "").sort());

const chip = (page: Page) => page.getByRole("status").filter({ hasText: /roles?$|puestos?$|overseen|supervis/i });
const showSupervisors = (page: Page) =>
  roleDetails(page).getByRole("button", { name: /^Show on the chart who supervises it/ });

test("two clicks from the chart show who supervises a role and by which ties; Escape leads back", async ({ page }) => {
  await openCompany(page, "/en/demo");
  await card(page, "Branch manager, Bilbao").first().click();
  const details = roleDetails(page);
  await expect(details.getByRole("link", { name: "Operations director Functional supervision" })).toBeVisible();
  await expect(details.getByRole("link", { name: "General manager through Executive director, North" })).toBeVisible();

  await showSupervisors(page).click();
  await expect(chip(page)).toContainText("Branch manager, Bilbao");
  await expect(showSupervisors(page)).toHaveAttribute("aria-pressed", "true");
  await expect
    .poll(() => standingOut(page))
    .toEqual(["Branch manager, Bilbao", "Executive director, North", "General manager", "Operations director"]);
  await expect(page.locator(".chart-out .chart-reporting")).toHaveCount(3);
  await expect(page.locator(".chart-out .chart-relation")).toHaveCount(1);
  await expect(page).toHaveURL(/trace=supervisors\./);

  await page.keyboard.press("Escape");
  await expect(chip(page)).toHaveCount(0);
  await expect(page.locator(".chart-out, .chart-back")).toHaveCount(0);
  await expect(details).toBeVisible();
});

test("all that the operations director oversees is unfolded and stands out, and a link shows a colleague the same", async ({
  page,
  browser,
}) => {
  await openCompany(page, "/en/demo");
  await card(page, "Operations director").first().click();
  const details = roleDetails(page);
  await expect(details.getByRole("heading", { name: "Oversees 10 (29 in all)" })).toBeVisible();
  for (const city of ["Bilbao", "Zaragoza", "Madrid", "Valladolid", "Seville", "Málaga"]) {
    await expect(details.getByRole("link", { name: `Branch manager, ${city} Functional supervision` })).toBeVisible();
  }
  await details.getByRole("button", { name: "Show on the chart all that it oversees: 29 roles" }).click();
  await expect(chip(page)).toContainText("29 roles");
  await expect.poll(async () => (await standingOut(page)).length).toBe(30);
  expect(await standingOut(page)).toContain("Customer service");
  expect(await standingOut(page)).not.toContain("Executive director, North");

  const colleague = await browser.newPage();
  await openCompany(colleague, page.url());
  await expect(chip(colleague)).toContainText("29 roles");
  await expect.poll(async () => (await standingOut(colleague)).length).toBe(30);
  await colleague.close();

  await page.goBack();
  await expect(chip(page)).toHaveCount(0);
});

test("the marketing director's coordination stands out, also where dotted relations are hidden", async ({ page }) => {
  await openCompany(page, "/en/demo?relations=false");
  await card(page, "Marketing director").first().click();
  await roleDetails(page).getByRole("button", { name: "Show on the chart with whom it coordinates: 4 roles" }).click();
  await expect(page.locator(".chart-relation")).toHaveCount(4);
  await expect
    .poll(() => standingOut(page))
    .toEqual([
      "Head of finance and administration",
      "Head of information systems",
      "Head of people",
      "Marketing director",
      "Operations director",
    ]);
  await page.getByRole("button", { name: "Show the whole chart again" }).click();
  await expect(page.locator(".chart-relation")).toHaveCount(0);
});

test("the menu of a card and the keyboard lead there too", async ({ page }) => {
  await openCompany(page, "/en/demo");
  await card(page, "Executive director, North").first().focus();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Show who supervises it" }).press("Enter");
  await expect(chip(page)).toContainText("Executive director, North");
  await expect.poll(() => standingOut(page)).toEqual(["Executive director, North", "General manager"]);
  await page.keyboard.press("Escape");
  await expect(chip(page)).toHaveCount(0);
});

test("a relation that somebody else adds tells at once, in the section and on the chart", async ({ page }) => {
  const { slug, role, edit } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  await card(page, "Clerk").first().click();
  await showSupervisors(page).click();
  await expect.poll(() => standingOut(page)).toEqual(["Clerk", "Finance", "Management"]);
  await edit({ addRelation: { type: "OVERSEES", from: role("seller"), to: role("clerk") } });
  await expect(roleDetails(page).getByRole("link", { name: "Seller Functional supervision" })).toBeVisible();
  await expect.poll(() => standingOut(page)).toEqual(["Clerk", "Finance", "Management", "Sales", "Seller"]);
});

test("on a phone the details make way for the chart, in Spanish", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openCompany(page, "/es/demo");
  await card(page, "Directora general").first().click();
  await roleDetails(page)
    .getByRole("button", { name: /^Mostrar en el organigrama todo lo que supervisa: 58 puestos/ })
    .click();
  await expect(roleDetails(page)).toBeHidden();
  await expect(chip(page)).toContainText("Todo lo que supervisa · 58 puestos");
  await page.getByRole("button", { name: "Volver a mostrar todo el organigrama" }).click();
  await expect(chip(page)).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });
    test("axe finds no violation in the section or while ties are traced", async ({ page }) => {
      await openCompany(page, "/en/demo");
      await card(page, "Operations director").first().click();
      await expect(roleDetails(page)).toContainText("Head of people");
      expect(await objections(page)).toEqual([]);
      await showSupervisors(page).click();
      await expect(chip(page)).toBeVisible();
      expect((await objections(page)).filter((one) => !one.startsWith("color-contrast: <span"))).toEqual([]);
    });
  });
}
