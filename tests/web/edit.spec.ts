import type { Page } from "@playwright/test";
import { newCompany } from "./company-to-edit.ts";
import { card, expect, openCompany, openRole, roleDetails, test } from "./page.ts";

/** Drags a role's card onto another one, and lets it go there unless `drop` is false. */
async function drag(page: Page, title: string, onto: string, drop = true): Promise<void> {
  const [from, to] = [await card(page, title).first().boundingBox(), await card(page, onto).first().boundingBox()];
  if (from === null || to === null) throw new Error("A card is not in the window.");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
  if (drop) await page.mouse.up();
}

test("a role is moved by dragging; whoever else looks sees it; undo brings it back", async ({ page, browser }) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  const colleague = await (await browser.newContext()).newPage();
  await openCompany(colleague, `/en/${slug}`);

  await drag(page, "Clerk", "Sales");
  await expect(card(page, "Finance").first()).not.toHaveAttribute("aria-expanded");
  await expect(card(colleague, "Finance").first()).not.toHaveAttribute("aria-expanded");

  await page.keyboard.press("Control+z");
  await expect(card(page, "Finance").first()).toHaveAttribute("aria-expanded", "true");
  await expect(card(colleague, "Finance").first()).toHaveAttribute("aria-expanded", "true");
  await colleague.context().close();
});

test("a forbidden target says why before the drop, and Escape leaves everything as it is", async ({ page }) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  await drag(page, "Sales", "Seller", false);
  await expect(page.getByText(/report to one another in a circle/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText(/report to one another in a circle/)).toBeHidden();
  await page.mouse.up();
  await expect(card(page, "Sales").first()).toHaveAttribute("aria-expanded", "true");
});

test("a report is added, named and removed by the keyboard, and reports go up when their superior goes", async ({
  page,
}) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  await openRole(page, "Sales");
  await page.keyboard.press("n");
  const title = page.getByRole("textbox", { name: "Title" });
  await expect(title).toBeVisible();
  await title.fill("Buyer");
  await title.press("Enter");
  await expect(roleDetails(page).getByRole("heading", { level: 2 })).toHaveText("Buyer");
  await expect(card(page, "Buyer").first()).toBeVisible();

  await card(page, "Sales").first().click();
  await expect(roleDetails(page).getByRole("heading", { level: 2 })).toHaveText("Sales");
  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: /report to its superior/ }).click();
  await expect(card(page, "Sales")).toHaveCount(0);
  await expect(card(page, "Buyer").first()).toHaveAttribute("aria-level", "2");
});

test("what is edited while the API is away is kept, said, and sent when it is back", async ({ page, complaints }) => {
  complaints.expected = /Failed to load resource|net::|500|502/;
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  await page.context().setOffline(true);
  await card(page, "Clerk").first().click();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Title" }).fill("Accountant");
  await page.getByRole("textbox", { name: "Title" }).press("Enter");
  await expect(card(page, "Accountant").first()).toBeVisible();
  await expect(page.getByText(/One edit is kept/)).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(/One edit is kept/)).toBeHidden();
  await page.reload();
  await expect(card(page, "Accountant").first()).toBeVisible();
});
