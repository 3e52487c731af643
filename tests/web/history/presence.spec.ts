import type { Page } from "@playwright/test";
import { newCompany } from "../company-to-edit.ts";
import { card, expect, objections, openCompany, roleDetails, test } from "../page.ts";

/** Gives whoever is in a browser a name. */
async function becomeNamed(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: /^You are/ }).click();
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("button", { name: "Save" }).click();
}

const others = (page: Page, label: string | RegExp) => page.getByRole("button", { name: label });

test("others are seen by name and at what they look, and are gone when they leave", async ({ page, browser }) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  await expect(others(page, /other (person|people)/)).toHaveCount(0);
  const colleague = await (await browser.newContext()).newPage();
  await openCompany(colleague, `/en/${slug}`);
  await becomeNamed(colleague, "Ada");
  await card(colleague, "Clerk").first().click();

  await expect(card(page, "Clerk").first()).toContainText("Ada looks at it");
  await others(page, "One other person is here").click();
  await page.getByRole("menuitem", { name: /Ada.*At “Clerk”/ }).click();
  await expect(roleDetails(page).getByRole("heading", { level: 2 })).toHaveText("Clerk");
  await expect(card(colleague, "Clerk").first()).toContainText("Someone looks at it");

  await card(colleague, "Seller").first().click();
  await expect(card(page, "Seller").first()).toContainText("Ada looks at it");
  await expect(card(page, "Clerk").first()).not.toContainText("Ada looks at it");

  await colleague.close();
  // Sooner than what is not said again is forgotten.
  await expect(others(page, /other (person|people)/)).toHaveCount(0, { timeout: 20_000 });
  await expect(card(page, "Seller").first()).not.toContainText("Ada looks at it");
});

test("one's own other windows are not others", async ({ page }) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  const second = await page.context().newPage();
  await openCompany(second, `/en/${slug}`);
  await card(second, "Clerk").first().click();
  const third = await (await page.context().browser()?.newContext())?.newPage();
  if (third === undefined) throw new Error("There is no browser.");
  await openCompany(third, `/en/${slug}`);
  // Whoever else comes sees one, at that role; and is the only other to both windows.
  await expect(others(third, "One other person is here")).toBeVisible();
  await expect(card(third, "Clerk").first()).toContainText("Someone looks at it");
  await expect(others(second, "One other person is here")).toBeVisible();
  await expect(card(page, "Clerk").first()).not.toContainText("looks at it");
  await third.context().close();
});

test("several others are told to whoever hears the page as well, and axe finds no violation in how", async ({
  page,
  browser,
}) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  for (const name of ["Ada", "Berta", "Cleo", "Dora"]) {
    const colleague = await (await browser.newContext()).newPage();
    await openCompany(colleague, `/en/${slug}`);
    await becomeNamed(colleague, name);
    await card(colleague, "Clerk").first().click();
  }
  const here = others(page, /^4 other people are here$/);
  await expect(here).toContainText("+1");
  await expect(card(page, "Clerk").first()).toContainText("4 others look at it");
  expect(await objections(page)).toEqual([]);
  await here.click();
  await expect(page.getByRole("menuitem", { name: /Dora.*At “Clerk”/ })).toBeVisible();
  await expect(page.getByRole("menu")).toHaveCSS("opacity", "1");
  expect(await objections(page)).toEqual([]);
});
