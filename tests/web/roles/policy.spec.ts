import type { Page } from "@playwright/test";
import { type EditedCompany, newCompany } from "../company-to-edit.ts";
import { card, expect, objections, openCompany, roleDetails, test } from "../page.ts";

const panel = (page: Page) => page.getByRole("article", { name: /^(Findings|Hallazgos)$/ });
const openFindings = (page: Page) => page.getByRole("button", { name: /^(Findings|Hallazgos): / }).click();
const answersWrongly = "“Seller” answers to “Sales”, which is no general manager.";

/** A company in which an executive director reports to a role that is no general manager. */
async function companyWithFinding(): Promise<EditedCompany> {
  const company = await newCompany();
  await company.edit(
    { updateRole: { role: company.role("boss"), kind: "general-manager" } },
    { updateRole: { role: company.role("seller"), kind: "executive-director" } },
  );
  return company;
}

test("a finding is on the card and in the list, is put right with one press, and comes back when that is undone", async ({
  page,
}) => {
  const { slug } = await companyWithFinding();
  await openCompany(page, `/en/${slug}`);
  const mark = card(page, "Seller").getByRole("img", { name: "Warning: 1 finding" });
  await expect(mark).toBeVisible();
  await openFindings(page);
  await expect(panel(page)).toContainText(answersWrongly);

  await panel(page).getByRole("link", { name: "Seller", exact: true }).click();
  const details = roleDetails(page);
  await expect(details).toContainText(answersWrongly);
  await details.getByRole("button", { name: "All findings" }).click();

  const finding = panel(page).getByRole("listitem").filter({ hasText: answersWrongly });
  await expect(finding).toContainText("Let “Seller” report to “Management”.");
  await finding.getByRole("button", { name: "Put right" }).click();
  await expect(panel(page)).not.toContainText(answersWrongly);
  await expect(mark).toHaveCount(0);
  await expect(page.getByText("This is put right")).toBeVisible();
  await expect(card(page, "Sales").first()).not.toHaveAttribute("aria-expanded");

  await page.keyboard.press("Control+z");
  await expect(panel(page)).toContainText(answersWrongly);
  await expect(mark).toBeVisible();
  await expect(page.getByText("This edit brought")).toBeVisible();
});

test("what somebody else brings about is seen, and not told as if one had done it oneself a moment ago", async ({
  page,
}) => {
  const { slug, role, edit } = await newCompany();
  await edit({ updateRole: { role: role("boss"), kind: "general-manager" } });
  await openCompany(page, `/en/${slug}`);
  await card(page, "Clerk").first().focus();
  await page.keyboard.press("F2");
  await page.keyboard.type("Bookkeeper");
  await page.keyboard.press("Enter");
  await expect(card(page, "Bookkeeper").first()).toBeVisible();
  await edit({ updateRole: { role: role("clerk"), kind: "executive-director" } });
  await expect(card(page, "Bookkeeper").getByRole("img", { name: /finding/ })).toBeVisible();

  await openFindings(page);
  await expect(panel(page)).toContainText("“Bookkeeper” answers to “Finance”");
  // What is told stays for some seconds: it would be there by now, and is not waited for to go.
  expect(await page.getByText("This edit brought").count()).toBe(0);
  await panel(page).getByRole("button", { name: "Put right" }).first().click();
  await expect(page.getByText("This is put right")).toBeVisible();
});

test("a rule is switched off and given other numbers; what cannot be is refused in words", async ({ page }) => {
  const { slug } = await companyWithFinding();
  await openCompany(page, `/en/${slug}?findings=true`);
  await expect(panel(page)).toContainText(answersWrongly);
  await panel(page).getByRole("button", { name: "Rules", exact: true }).click();
  await panel(page)
    .getByRole("checkbox", { name: /^Rule P1: / })
    .uncheck();
  const bounds = panel(page).getByRole("listitem").filter({ hasText: "P6" });
  await bounds.getByLabel("At most").fill("0");
  await bounds.getByLabel("At most").press("Enter");
  await expect(bounds.getByRole("alert").first()).toContainText("not a whole one from 1 to 1,000");
  await bounds.getByLabel("At most").fill("1");
  await bounds.getByLabel("At most").press("Enter");
  await expect(bounds.getByRole("alert")).toHaveCount(0);
  await panel(page).getByRole("button", { name: "List", exact: true }).click();
  await expect(panel(page)).toContainText("2 roles report to “Management”, more than the 1 that are allowed.");
  await expect(panel(page)).not.toContainText(answersWrongly);
  await expect(panel(page)).toContainText("1 rule is switched off.");

  await openCompany(page, `/en/${slug}?findings=true`);
  await expect(panel(page)).toContainText("1 rule is switched off.");
  await panel(page).getByRole("button", { name: "See the rules" }).click();
  await panel(page)
    .getByRole("checkbox", { name: /^Rule P1: / })
    .check();
  await panel(page).getByRole("button", { name: "List", exact: true }).click();
  await expect(panel(page)).toContainText(answersWrongly);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe has no objection to the list and the rules, ${colorScheme}, wide and on a phone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const { slug } = await companyWithFinding();
    await openCompany(page, `/es/${slug}?findings=true`);
    await expect(panel(page)).toContainText("«Vendedora» depende de «Ventas»");
    expect(await objections(page)).toEqual([]);
    await panel(page).getByRole("button", { name: "Reglas", exact: true }).click();
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(panel(page).getByRole("checkbox", { name: /^Regla P10: / })).toBeChecked();
    expect(await objections(page)).toEqual([]);
  });
}
