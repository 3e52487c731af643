import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { type EditedCompany, newCompany } from "../company-to-edit.ts";
import { card, expect, openCompany, test } from "../page.ts";

let company: EditedCompany;
test.beforeEach(async () => {
  company = await newCompany();
});

const history = (page: Page) => page.getByRole("article", { name: /History|Historial/ });
const entry = (page: Page, words: string | RegExp) => history(page).getByRole("listitem").filter({ hasText: words });
const banner = (page: Page) => page.getByRole("region", { name: /A past moment|Un momento pasado/ });

async function openHistory(page: Page, address: string): Promise<void> {
  await openCompany(page, address);
  await page.getByRole("button", { name: /Show the history|Mostrar el historial/ }).click();
  await expect(history(page)).toHaveAttribute("aria-busy", "false");
}

test("the history tells what changed, who did it and when, the latest first, in the page's language", async ({
  page,
}) => {
  await company.edit({ updateRole: { role: company.role("clerk"), title: { en: "Accountant", es: "Contable" } } });
  await company.edit({ moveRole: { role: company.role("seller"), reportsTo: company.role("finance") } });
  await openHistory(page, `/en/${company.slug}`);
  const entries = history(page).locator("ol > li");
  await expect(entries).toHaveCount(3);
  await expect(entries.nth(0)).toContainText("“Seller” reported to “Sales” and now reports to “Finance”.");
  await expect(entries.nth(1)).toContainText("“Clerk” is now called “Accountant”.");
  await expect(entries.nth(2)).toContainText("Imported “roles.csv”");
  await expect(entries.nth(2)).toContainText("Importer");
  await expect(entries.nth(0).locator("time")).toHaveAttribute("datetime", /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  await expect(history(page).getByRole("heading", { level: 3 })).toHaveText([/^Today/]);

  await openHistory(page, `/es/${company.slug}`);
  await expect(entries.nth(1)).toContainText("«Contable»");
  await expect(history(page).getByRole("heading", { level: 3 })).toHaveText([/^Hoy/]);
});

test("many changes of one edit are folded after the first ones", async ({ page }) => {
  const seats = ["2", "3", "4", "5", "6", "7", "8"];
  await company.edit(...seats.map((each) => ({ updateRole: { role: company.role("clerk"), seats: each } })));
  await openHistory(page, `/en/${company.slug}`);
  const many = entry(page, "Revision 2");
  const before = await many.getByRole("listitem").count();
  await many.getByRole("button", { name: /^\d+ more$/ }).click();
  await expect(many.getByRole("listitem")).toHaveCount(seats.length - 1);
  expect(before).toBeLessThan(seats.length - 1);
});

test("an entry shows the chart as it was, marked across the page, with its changes on the cards; Escape leads back", async ({
  page,
}) => {
  await company.edit({ addRole: { title: { en: "Analyst" }, reportsTo: company.role("sales") } });
  await company.edit({ removeRole: { role: company.role("clerk"), reports: "NONE" } });
  await openHistory(page, `/en/${company.slug}`);
  await entry(page, "Revision 2")
    .getByRole("button", { name: /Analyst/ })
    .click();
  await expect(page).toHaveURL(/at=2/);
  await expect(banner(page)).toContainText("The chart as it was on");
  await expect(banner(page)).toContainText("Revision 2");
  await expect(card(page, "Analyst")).toContainText("Added");
  await expect(card(page, "Clerk")).toBeVisible();
  await expect(entry(page, "Revision 2").getByRole("button", { name: /Analyst/ })).toHaveAttribute(
    "aria-current",
    "true",
  );

  // What an edit removed stands where it stood, as removed.
  await banner(page).getByRole("button", { name: "One revision later" }).click();
  await expect(card(page, "Clerk")).toContainText("Removed");
  await page.keyboard.press("Escape");
  await expect(banner(page)).toBeHidden();
  await expect(card(page, "Clerk")).toHaveCount(0);
  await expect(page).not.toHaveURL(/at=/);
  await page.goBack();
  await expect(banner(page)).toContainText("Revision 3");
});

test("a link to a moment shows it, and a moment can be compared with now or with any other", async ({ page }) => {
  await company.edit({ updateRole: { role: company.role("clerk"), title: { en: "Accountant" } } });
  await company.edit({ moveRole: { role: company.role("seller"), reportsTo: company.role("finance") } });
  await company.edit({ addRole: { title: { en: "Analyst" }, reportsTo: company.role("sales") } });
  await openCompany(page, `/en/${company.slug}?at=2&history=true`);
  await expect(card(page, "Accountant")).toContainText("Changed");
  await banner(page)
    .getByRole("button", { name: /^Compare/ })
    .click();
  await page.getByRole("menuitemradio", { name: "With now" }).click();
  await expect(page).toHaveURL(/against=now/);
  await expect(card(page, "Seller")).toContainText("Moved");
  await expect(card(page, "Analyst")).toContainText("Added");
  await banner(page)
    .getByRole("button", { name: /1 added/ })
    .click();
  await expect(page.getByRole("dialog")).toContainText("Seller");
  await page.keyboard.press("Escape");

  await entry(page, "Revision 3").hover();
  await entry(page, "Revision 3").getByRole("button", { name: "Compare with revision 3" }).click();
  await expect(page).toHaveURL(/against=3/);
  await expect(card(page, "Seller")).toContainText("Moved");
  await expect(card(page, "Analyst")).toHaveCount(0);
});

test("a role that is open is shown as it was, with what was different; the history can be that of it alone", async ({
  page,
}) => {
  await company.edit({ updateRole: { role: company.role("clerk"), title: { en: "Accountant" } } });
  await company.edit({ moveRole: { role: company.role("seller"), reportsTo: company.role("finance") } });
  await openCompany(page, `/en/${company.slug}?at=3`);
  await card(page, "Seller").click();
  const then = page.getByRole("region", { name: "Role details" });
  await expect(then.locator("del")).toHaveText(["Sales"]);
  await expect(then.locator("ins")).toHaveText(["Finance"]);
  await history(page).getByRole("button", { name: "Only “Seller”" }).click();
  await expect(history(page).locator("ol > li")).toHaveCount(2);
  await expect(history(page)).not.toContainText("Accountant");
});

test("going back asks first, is a new entry, and is refused in words where it cannot be", async ({
  page,
  complaints,
}) => {
  await company.edit({ updateRole: { role: company.role("clerk"), title: { en: "Accountant" } } });
  await openCompany(page, `/en/${company.slug}?at=1&history=true`);
  await banner(page).getByRole("button", { name: "Go back to this" }).click();
  const asking = page.getByRole("alertdialog", { name: "Go back to revision 1?" });
  await asking.getByRole("button", { name: "Cancel" }).click();
  await expect(asking).toBeHidden();

  // The first time the API is not reached, which is said; then it is.
  complaints.expected = /Failed to load resource/;
  await page.route("**/graphql", (route) =>
    route.request().postData()?.includes("RestoreRevision") ? route.abort() : route.continue(),
  );
  await banner(page).getByRole("button", { name: "Go back to this" }).click();
  const goBack = asking.getByRole("button", { name: "Go back to this" });
  await goBack.click();
  await expect(asking.getByRole("alert")).toContainText("The API does not answer");
  await page.unroute("**/graphql");
  const [request] = await Promise.all([
    page.waitForRequest((each) => each.postData()?.includes("RestoreRevision") ?? false),
    goBack.click(),
  ]);
  expect(request.headers()["puesto-actor"]).toMatch(/^Someone; id=[\w-]{22}; colour=#[0-9a-f]{6}$/);
  await expect(asking).toBeHidden();
  await expect(banner(page)).toBeHidden();
  await expect(entry(page, "Revision 3")).toContainText("Went back to revision 1");
  await expect(card(page, "Clerk")).toBeVisible();
});

test("what others do comes into the open history by itself, under their names; in the past nothing is taken back", async ({
  page,
}) => {
  await openHistory(page, `/en/${company.slug}`);
  await expect(history(page).locator("ol > li")).toHaveCount(1);
  await company.edit({ updateRole: { role: company.role("clerk"), title: { en: "Accountant" } } });
  await expect(entry(page, "Revision 2")).toContainText("“Clerk” is now called “Accountant”.");
  await expect(entry(page, "Revision 2")).toContainText("API");
  await entry(page, "Revision 1").locator("[data-revision]").click();
  await expect(card(page, "Clerk")).toBeVisible();

  // While the past is looked at, the keys of undoing do nothing; what comes meanwhile is told all the same.
  await page.keyboard.press("Control+z");
  await company.edit({ updateRole: { role: company.role("clerk"), seats: "2" } });
  await expect(entry(page, "Revision 3")).toContainText("“Accountant”");
  await expect(banner(page)).toContainText("Revision 1");
  await expect(history(page).locator("ol > li")).toHaveCount(3);
});

test("entries can be walked by the arrow keys, and filtered by who and when", async ({ page }) => {
  await company.edit({ updateRole: { role: company.role("clerk"), seats: "2" } });
  await openHistory(page, `/en/${company.slug}`);
  await entry(page, "Revision 2").locator("[data-revision]").focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(":focus")).toHaveAttribute("data-revision", "1");
  await page.keyboard.press("Enter");
  await expect(banner(page)).toContainText("Revision 1");

  await history(page).getByRole("button", { name: "Everybody" }).click();
  await page.getByRole("menuitemradio", { name: "Importer" }).click();
  await expect(history(page).locator("ol > li")).toHaveCount(1);
  await history(page).getByRole("button", { name: "Any time" }).click();
  await page.getByRole("menuitemradio", { name: "Between two days" }).click();
  await history(page).getByLabel("To", { exact: true }).fill("2001-01-01");
  await expect(history(page)).toContainText("No entry is like that.");
  await history(page).getByRole("button", { name: "Show all" }).click();
  await expect(history(page).locator("ol > li")).toHaveCount(2);
});

test("a revision that there is not is said so, with the way back", async ({ page }) => {
  await openCompany(page, `/en/${company.slug}?at=99`);
  await expect(banner(page).getByRole("status")).toHaveText("There is no revision 99.");
  await banner(page).getByRole("button", { name: "Back to now" }).last().click();
  await expect(banner(page)).toBeHidden();
});

test("whoever gives a name and a colour keeps them", async ({ page }) => {
  await openCompany(page, `/es/${company.slug}`);
  await page.getByRole("button", { name: "Usted es Alguien." }).click();
  const dialog = page.getByRole("dialog", { name: "Cómo le ven los demás" });
  await dialog.getByRole("textbox", { name: "Nombre" }).fill("Íñigo Ruiz");
  await dialog.getByRole("radio", { name: "Rosa" }).check();
  await dialog.getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByRole("button", { name: "Usted es Íñigo Ruiz." })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Usted es Íñigo Ruiz." })).toBeVisible();
  const kept = await page.evaluate(() => window.localStorage.getItem("puesto.actor"));
  expect(JSON.parse(kept ?? "")).toMatchObject({ name: "Íñigo Ruiz", colour: "#be185d" });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds no violation in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("on a past moment that is compared, with its history and a role as it was", async ({ page }) => {
      const [clerk, seller] = [company.role("clerk"), company.role("seller")];
      await company.edit({ updateRole: { role: clerk, title: { en: "Accountant" } } });
      await company.edit({ moveRole: { role: seller, reportsTo: company.role("finance") } });
      await company.edit({ removeRole: { role: clerk, reports: "NONE" } });
      await openCompany(page, `/en/${company.slug}?at=1&against=now&history=true`);
      await card(page, "Seller").click();
      await expect(page.getByRole("region", { name: "Role details" })).toContainText("Finance");
      await expect(history(page)).toHaveAttribute("aria-busy", "false");
      await banner(page)
        .getByRole("button", { name: /1 removed/ })
        .click();
      await expect(page.getByRole("dialog")).toContainText("Clerk");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))).toEqual(
        [],
      );
    });
  });
}
