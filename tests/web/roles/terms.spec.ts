import type { Locator, Page } from "@playwright/test";
import { type EditedCompany, newCompany } from "../company-to-edit.ts";
import { expect, objections, openCompany, openRole, test } from "../page.ts";

const cardOf = (page: Page): Locator => page.getByRole("region", { name: "Pay terms", exact: true });
const part = (page: Page, name: string): Locator => page.getByRole("region", { name, exact: true });
const band = (page: Page, number: number): Locator => page.getByRole("group", { name: `Margin band ${number}` });
const fill = (form: Locator, name: string, text: string) => form.getByLabel(name, { exact: true }).fill(text);

/** A company whose “Sales” is a marketing director that Ana holds since the year began. */
async function withDirector(): Promise<EditedCompany> {
  const company = await newCompany();
  await company.edit(
    { updateRole: { role: company.role("sales"), kind: "marketing-director" } },
    { assignHolder: { role: company.role("sales"), name: "Ana", startsOn: "2026-01-01" } },
  );
  return company;
}

async function open(page: Page, { slug, role }: EditedCompany): Promise<void> {
  await page.setExtraHTTPHeaders({ "puesto-today": "2026-03-31" });
  await page.goto(`/en/${slug}/role/${role("sales").slice(-22)}?period=2026-Q1`);
  await expect(cardOf(page)).toBeVisible();
}

async function found(page: Page, what: string, field: string, amount: string): Promise<void> {
  const results = part(page, "Results");
  await results.getByRole("button", { name: "Record" }).click();
  const form = results.getByRole("form");
  await form.getByLabel("What", { exact: true }).selectOption({ label: what });
  await fill(form, field, amount);
  await fill(form, "Source", `Ledger of ${what}`);
  await form.getByRole("button", { name: "Record" }).click();
  await expect(results.getByText(`Ledger of ${what}`)).toBeVisible();
}

test("terms are written for a role, change what its quarter pays, are told in the history, and an undo takes them back", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const company = await withDirector();
  await open(page, company);
  const card = cardOf(page);
  await expect(card.getByText("From the kind")).toHaveCount(2);
  await part(page, "Targets for 2026-Q1").getByRole("button", { name: "Promise" }).click();
  const promise = part(page, "Targets for 2026-Q1").getByRole("form");
  await fill(promise, "Amount in EUR", "500000");
  await promise.getByRole("button", { name: "Promise" }).click();
  await found(page, "Sales performance", "Amount in EUR", "600000");
  await found(page, "Profit margin", "Per cent", "16");

  await part(page, "Pay").getByRole("button", { name: "Other terms…" }).click();
  const writing = card.getByRole("form", { name: "Write how the role is paid" });
  await expect(writing.getByLabel("Task met (%)")).toHaveValue("1");
  const grade = writing.getByRole("group", { name: "Grade 1", exact: true });
  await fill(grade, "Grade", "D1");
  await fill(grade, "Base (EUR)", "10000.50");
  await writing.getByRole("button", { name: "Remove the grade G8" }).click();
  await writing.getByRole("button", { name: "Keep the terms" }).click();
  await expect(card.getByRole("button", { name: "Change", exact: true })).toBeFocused();
  // 10,000.50 of base, 1 % of 600,000, and 4,000 for a margin from 15 % on.
  const pay = part(page, "Pay of the quarter, line by line");
  await expect(pay.getByRole("status")).toHaveText("€20,000.50");

  await card.getByRole("button", { name: "Change", exact: true }).click();
  const form = card.getByRole("form", { name: "Change how the role is paid" });
  await expect(form.getByRole("status")).toHaveText("2026-Q1 pays €20,000.50, as it does now.");
  await fill(form, "Task met (%)", "2.5");
  await form.getByRole("checkbox", { name: "Special accounts" }).uncheck();
  await form.getByLabel("A band pays").selectOption("A part of the base salary");
  for (const [place, share] of ["0", "10", "25"].entries())
    await fill(band(page, place + 1), "Pays (% of base)", share);
  await form.getByRole("button", { name: "Add a margin band" }).click();
  await expect(band(page, 4).getByLabel("From %")).toBeFocused();
  // Where two bands meet, both ends move.
  await page.keyboard.type("20");
  await expect(band(page, 3).getByLabel("Below %")).toHaveValue("20");
  await fill(band(page, 4), "Pays (% of base)", "50");
  // The base, 2.5 % of 600,000, and a quarter of the base for a margin from 15 % to below 20 %: 2,500.125, rounded upwards.
  await expect(form.getByRole("status")).toHaveText(
    "2026-Q1 would pay €27,500.63 by these terms; it pays €20,000.50 now.",
  );
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(pay.getByRole("status")).toHaveText("€27,500.63");
  await expect(part(page, "Clause: Team commission")).toContainText(
    "The kind has: 1% of the team’s sales with the task met, 0.5% without.",
  );
  await expect(part(page, "Clause: Special accounts")).toContainText("Nothing is paid for it.");
  await expect(card.getByText("Changed here")).toHaveCount(2);
  expect(await objections(page)).toEqual([]);

  await pay.locator("xpath=..").getByRole("link", { name: "Turn these figures" }).click();
  await expect(page.getByRole("main")).toContainText("What the role “Sales” earns in a quarter by its own terms");
  await expect(pay.getByRole("status")).toHaveText("€27,500.63");
  await page.goBack();

  await card.getByRole("button", { name: "As the kind has it again: Team commission" }).click();
  await expect(pay.getByRole("status")).toHaveText("€18,500.63");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(pay.getByRole("status")).toHaveText("€27,500.63");
  await card.getByRole("button", { name: "Back to the kind’s terms" }).click();
  await expect(card.getByText("From the kind")).toHaveCount(2);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(pay.getByRole("status")).toHaveText("€27,500.63");

  await openCompany(page, `/en/${company.slug}`);
  await page.getByRole("button", { name: "Show the history" }).click();
  const history = page.getByRole("article", { name: "History" });
  await expect(history).toContainText("“Sales” is paid by a scheme, at the grade D1.");
  await expect(history).toContainText("The pay terms of “Sales” were changed; its grade is D1.");
  await expect(history).toContainText("The team commission of “Sales” was changed.");
});

test("terms that cannot be are refused beside their field or under their row, and nothing is kept of them", async ({
  page,
}) => {
  const company = await withDirector();
  await open(page, company);
  const card = cardOf(page);
  await card.getByRole("button", { name: "Write the terms" }).click();
  const form = card.getByRole("form");
  const base = form.getByRole("group", { name: "Grade 1", exact: true }).getByLabel("Base (EUR)");
  await base.fill("9000.005");
  await expect(base).not.toHaveAttribute("aria-invalid");
  await page.keyboard.press("Tab");
  await expect(base).toHaveAccessibleDescription(
    /€9,000.005 cannot be paid: the smallest unit of the currency is €0.01\./,
  );
  await fill(form, "Task not met (%)", "1.5");
  await form.getByRole("button", { name: "Remove margin band 2" }).click();
  const from = band(page, 2).getByLabel("From %");
  await expect(from).toHaveAccessibleDescription(/No band holds the margins from 8% to below 15%\./);
  await expect(form.getByLabel("Task met (%)")).toHaveAccessibleDescription(
    /Missing the sales task would pay 1.5%, and meeting it only 1%\./,
  );
  await from.fill("5");
  await expect(from).not.toHaveAttribute("aria-invalid");
  await form.getByRole("button", { name: "Add a grade" }).click();
  const added = form.getByRole("group", { name: "Grade 3", exact: true }).getByLabel("Grade", { exact: true });
  await expect(added).toBeFocused();
  await expect(added).not.toHaveAttribute("aria-invalid");
  await expect(from).toHaveAccessibleDescription(/Two bands hold the margin 5%\./);
  await form.getByRole("button", { name: "Keep the terms" }).click();
  await expect(added).toHaveAccessibleDescription(/A name is empty here\./);
  // The first field that is wrong has the focus.
  await expect(base).toBeFocused();
  expect(await objections(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.keyboard.press("Escape");
  await expect(form).toBeHidden();
  await expect(card.getByRole("button", { name: "Write the terms" })).toBeFocused();
  await expect(part(page, "Pay").getByRole("form", { name: "Pay it by these terms" })).toBeVisible();
});

test("terms stand under the profile of the role and of its kind; a clause is put back there, and one click leads to the form", async ({
  page,
}) => {
  const company = await withDirector();
  const { slug, role, edit } = company;
  await openCompany(page, `/en/${slug}`);
  const details = await openRole(page, "Sales");
  await details.getByRole("tab", { name: "Profile" }).click();
  const clause = details.getByRole("region", { name: "Clause: Team commission" });
  await expect(clause).toContainText("1% of the team’s sales with the task met, 0.5% without");
  const scheme = {
    currency: "MXN",
    rounding: "HALF_UP",
    period: "QUARTER",
    baseByGrade: [{ grade: "A", amount: "90000" }],
    teamCommission: { rateWhenMet: "0.03", rateWhenNotMet: "0", taskMeasuredOn: "TEAM_SALES" },
    specialAccounts: { rate: "0.02", atMost: 5 },
    performance: { basis: "AMOUNT", bands: [{ from: null, below: null, value: "0" }] },
  };
  const content = { scheme, grade: "A" };
  await edit({ setEntry: { ledger: "PAY_SCHEME", role: role("sales"), key: "", content } });
  // Another edits, and this page follows.
  await expect(details).toContainText("MX$90,000.00");
  await expect(clause).toContainText("Changed here");
  expect(await objections(page)).toEqual([]);
  await clause.getByRole("button", { name: "As the kind has it again: Team commission" }).click();
  await expect(clause).toContainText("From the kind");
  await expect(clause).toContainText("0.5%");
  await page.getByRole("tree").focus();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(clause).toContainText("Changed here");
  await details.getByRole("link", { name: "Change the terms" }).click();
  await expect(cardOf(page)).toBeInViewport();
  await cardOf(page).getByRole("button", { name: "Change", exact: true }).click();
  const form = cardOf(page).getByRole("form");
  await expect(form.getByLabel("Task met (%)")).toHaveValue("3");
  await expect(form.getByRole("checkbox", { name: "Performance pay by margin" })).not.toBeChecked();

  await page.goto(`/en/${slug}/kinds?kind=marketing-director`);
  const kind = page.getByRole("article", { name: "Marketing director" });
  await expect(kind).toContainText("2% of the money received from at most 5 accounts");
  expect(await objections(page)).toEqual([]);
});
