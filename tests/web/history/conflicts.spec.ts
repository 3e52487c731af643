import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { newCompany } from "../company-to-edit.ts";
import { card, expect, openCompany, roleDetails, test } from "../page.ts";

/** Gives a role another title, as anybody does by the keyboard. */
async function rename(page: Page, from: string, to: string): Promise<void> {
  await card(page, from).first().click();
  await expect(roleDetails(page).getByRole("heading", { level: 2 })).toHaveText(from);
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Title" }).fill(to);
  await page.getByRole("textbox", { name: "Title" }).press("Enter");
  await expect(card(page, to).first()).toBeVisible();
}

const conflicts = (page: Page) => page.getByRole("region", { name: /of your edits (is|are) not in the chart/ });

test.beforeEach(({ complaints }) => {
  complaints.expected = /Failed to load resource|net::|500|502/;
});

test("what two gave another title meanwhile is picked by the one who was offline", async ({ page, browser }) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  const colleague = await (await browser.newContext()).newPage();
  await openCompany(colleague, `/en/${slug}`);

  await page.context().setOffline(true);
  await rename(page, "Clerk", "Accountant");
  await rename(page, "Seller", "Agent");
  await expect(page.getByText(/2 edits are kept/)).toBeVisible();
  await rename(colleague, "Clerk", "Bookkeeper");
  await page.context().setOffline(false);

  // What touches nothing of others is made; the other one waits, and what the colleague did stands.
  await expect(conflicts(page)).toContainText("“Clerk” is now called “Accountant”.");
  await expect(conflicts(page)).toContainText("It would take away what others did meanwhile.");
  await expect(conflicts(page)).toContainText("“Clerk” is now called “Bookkeeper”.");
  await expect(conflicts(page).getByRole("listitem").filter({ hasText: "Agent" })).toHaveCount(0);
  await expect(card(page, "Bookkeeper").first()).toBeVisible();
  await expect(card(colleague, "Agent").first()).toBeVisible();

  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include("main").analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }

  await conflicts(page).getByRole("button", { name: "Show “Bookkeeper”" }).click();
  await expect(roleDetails(page).getByRole("heading", { level: 2 })).toHaveText("Bookkeeper");
  await conflicts(page).getByRole("button", { name: "Make it now" }).click();
  await expect(conflicts(page)).toBeHidden();
  await expect(card(page, "Accountant").first()).toBeVisible();
  await expect(card(colleague, "Accountant").first()).toBeVisible();
  await colleague.context().close();
});

test("what no longer fits says why and by whom, and is dropped; what others removed stays removed", async ({
  page,
  browser,
}) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  const colleague = await (await browser.newContext()).newPage();
  await openCompany(colleague, `/en/${slug}`);

  await page.context().setOffline(true);
  await rename(page, "Clerk", "Accountant");
  await card(colleague, "Finance").first().click();
  await colleague.keyboard.press("Delete");
  await colleague.getByRole("button", { name: /Remove the whole branch/ }).click();
  await expect(card(colleague, "Finance")).toHaveCount(0);
  await page.context().setOffline(false);

  await expect(conflicts(page)).toContainText("The company has no role “Clerk”.");
  await expect(conflicts(page)).toContainText("“Finance” was removed with 1 role below it.");
  await expect(conflicts(page).getByRole("button", { name: "Make it now" })).toHaveCount(0);
  await expect(card(page, "Finance")).toHaveCount(0);

  // The colleague takes it back, and the edit can be made after all.
  await colleague.keyboard.press("Control+z");
  await expect(card(page, "Clerk").first()).toBeVisible();
  await expect(conflicts(page).getByRole("button", { name: "Make it now" })).toBeVisible();
  await conflicts(page).getByRole("button", { name: "Drop mine" }).press("Enter");
  await expect(conflicts(page)).toBeHidden();
  await expect(card(page, "Clerk").first()).toBeVisible();
  await colleague.context().close();
});

test("undo after somebody else's edit takes back one's own and leaves theirs", async ({ page, browser }) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  const colleague = await (await browser.newContext()).newPage();
  await openCompany(colleague, `/en/${slug}`);

  await rename(page, "Clerk", "Accountant");
  await expect(card(colleague, "Accountant").first()).toBeVisible();
  await rename(colleague, "Seller", "Agent");
  await expect(card(page, "Agent").first()).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(card(page, "Clerk").first()).toBeVisible();
  await expect(card(colleague, "Clerk").first()).toBeVisible();
  await expect(card(colleague, "Agent").first()).toBeVisible();
  await colleague.context().close();
});

test("undo while the connection is lost takes back what waits", async ({ page }) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  await page.context().setOffline(true);
  await rename(page, "Clerk", "Accountant");
  await expect(page.getByText(/One edit is kept/)).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(card(page, "Clerk").first()).toBeVisible();
  await expect(page.getByText(/One edit is kept/)).toBeHidden();
  await page.context().setOffline(false);
  await page.reload();
  await expect(card(page, "Clerk").first()).toBeVisible();
});
