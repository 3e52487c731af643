import type { Locator, Page } from "@playwright/test";
import { newCompany } from "../company-to-edit.ts";
import { expect, objections, openCompany, openRole, roleDetails, test } from "../page.ts";

// A year of a marketing director, run through the page, against figures that are worked out here in whole cents.

interface Quarter {
  readonly name: string;
  /** The day on which its last result is recorded and its review is held. */
  readonly day: string;
  /** What the team sold, in cents, in the two results by which it is recorded. */
  readonly sold: readonly [bigint, bigint];
  /** The profit margin in thousandths. */
  readonly margin: bigint;
  /** What the two special accounts bought and paid, in cents. */
  readonly north: readonly [bigint, bigint];
  readonly south: readonly [bigint, bigint];
}
const task = 500_000_00n;
const annual = 2_400_000_00n;
const year: readonly Quarter[] = [
  {
    name: "2026-Q1",
    day: "2026-03-30",
    sold: [312_400_00n, 300_000_00n],
    margin: 110n,
    north: [50_000_00n, 31_250_50n],
    south: [0n, 12_000_00n],
  },
  {
    name: "2026-Q2",
    day: "2026-06-29",
    sold: [499_999_98n, 1n],
    margin: 40n,
    north: [20_000_00n, 20_000_00n],
    south: [75_000_00n, 0n],
  },
  {
    name: "2026-Q3",
    day: "2026-09-28",
    sold: [250_000_50n, 249_999_50n],
    margin: 80n,
    north: [0n, 18_749_50n],
    south: [10_000_00n, 60_000_00n],
  },
  {
    name: "2026-Q4",
    day: "2026-12-30",
    sold: [700_000_00n, 33_125_25n],
    margin: 162n,
    north: [99_999_99n, 99_999_99n],
    south: [5_05n, 5_05n],
  },
];

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, one) => total + one, 0n);
/** A part of an amount in thousandths, to the cent, half a cent upwards. */
const perMille = (cents: bigint, rate: bigint): bigint => (cents * rate + 500n) / 1000n;
const isMet = ({ sold }: Quarter): boolean => sum(sold) >= task;

/** The lines of the pay: base, commission on what the team sold, two per cent of what each account paid, what the margin's band gives. */
function linesOf(quarter: Quarter): readonly bigint[] {
  const { sold, margin, north, south } = quarter;
  const band = margin < 80n ? 0n : margin < 150n ? 1_500_00n : 4_000_00n;
  const team = perMille(sum(sold), isMet(quarter) ? 10n : 5n);
  return [9_000_00n, team, perMille(north[1], 20n), perMille(south[1], 20n), band];
}

const grouped = (whole: bigint): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ",");
const twoDigits = (number: bigint): string => String(number).padStart(2, "0");
const euros = (cents: bigint): string => `€${grouped(cents / 100n)}.${twoDigits(cents % 100n)}`;
const typed = (cents: bigint): string => `${cents / 100n}.${twoDigits(cents % 100n)}`;
/** Per cent of an amount with at most two digits behind the point, cut off. */
function shareOf(reached: bigint, amount: bigint): string {
  const hundredths = (reached * 10_000n) / amount;
  const digits = `${hundredths / 100n}.${twoDigits(hundredths % 100n)}`.replace(/\.?0+$/, "");
  return `${digits}%`;
}
/** Thousandths as somebody types them in per cent. */
const percent = (thousandths: bigint): string => `${thousandths / 10n}.${thousandths % 10n}`;

const part = (page: Page, name: string | RegExp): Locator => page.getByRole("region", { name, exact: true });
const fill = (form: Locator, name: string, text: string) => form.getByLabel(name, { exact: true }).fill(text);

async function open(page: Page, address: string, period: string, day: string): Promise<void> {
  await page.setExtraHTTPHeaders({ "puesto-today": day });
  await page.goto(`${address}?period=${period}`);
  await expect(part(page, `Quarter ${period}`)).toBeVisible();
}

async function promise(page: Page, place: string | RegExp, amount: bigint): Promise<void> {
  await part(page, place).getByRole("button", { name: "Promise" }).click();
  const form = part(page, place).getByRole("form");
  await fill(form, "Amount in EUR", typed(amount));
  await form.getByRole("button", { name: "Promise" }).click();
  await expect(part(page, place).getByRole("listitem", { name: "Sales performance" })).toContainText(euros(amount));
}

async function record(page: Page, what: string, amount: string, on: string, source: string): Promise<void> {
  const results = part(page, "Results");
  await results.getByRole("button", { name: "Record" }).click();
  const form = results.getByRole("form");
  await form.getByLabel("What", { exact: true }).selectOption({ label: what });
  await fill(form, what === "Profit margin" ? "Per cent" : "Amount in EUR", amount);
  await fill(form, "Day", on);
  await fill(form, "Source", source);
  await form.getByRole("button", { name: "Record" }).click();
  await expect(form).toBeHidden();
  await expect(results.getByText(source)).toBeVisible();
}

async function sell(
  page: Page,
  account: string,
  [sold, received]: readonly [bigint, bigint],
  on: string,
): Promise<void> {
  const kept = page.getByRole("region", { name: account, exact: true });
  await kept.getByRole("button", { name: "Sale", exact: true }).click();
  const form = kept.getByRole("form");
  await fill(form, "Sold (EUR)", typed(sold));
  await fill(form, "Money received (EUR)", typed(received));
  await fill(form, "Day", on);
  await fill(form, "Source", "Bank");
  await form.getByRole("button", { name: "Record" }).click();
  await expect(form).toBeHidden();
  await expect(kept).toContainText(`Sold ${euros(sold)}`);
  await expect(kept).toContainText(`Received ${euros(received)}`);
}

/** The review of a quarter, from its draft to its outcome; the missed one is given back once. */
async function review(page: Page, quarter: Quarter): Promise<void> {
  const card = part(page, `Review for ${quarter.name}`);
  await card.getByRole("button", { name: "Begin the review" }).click();
  const writing = card.getByRole("form", { name: "Write the review" });
  await writing.getByRole("button", { name: "Submit" }).click();
  await expect(writing.getByRole("alert")).toContainText("no summary");
  await fill(writing, "Findings", `Sold ${typed(sum(quarter.sold))}.`);
  await fill(writing, "Summary", `What came of ${quarter.name}.`);
  await writing.getByRole("button", { name: "Submit" }).click();
  const deciding = card.getByRole("form", { name: "Decide on the review" });
  await expect(deciding).toContainText("As Management");
  if (!isMet(quarter)) {
    await deciding.getByLabel("Decision").selectOption("RETURN");
    await deciding.getByRole("button", { name: "Give it back" }).click();
    await expect(deciding.getByRole("alert")).toContainText("No reason");
    await fill(deciding, "Reason", "Why a cent short?");
    await deciding.getByRole("button", { name: "Give it back" }).click();
    await expect(card).toContainText("Given back: Why a cent short?");
    await fill(writing, "Summary", "One customer paid a cent too little.");
    await writing.getByRole("button", { name: "Submit" }).click();
  }
  await deciding.getByRole("button", { name: "Conclude" }).click();
  await expect(card).toContainText("Meets the standard");
  await expect(card).toContainText("Concluded");
}

test("a marketing director's year runs through targets, results, reviews and pay to the figures that one comes to by hand", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const company = await newCompany();
  const director = company.role("sales");
  await company.edit(
    { updateRole: { role: director, kind: "marketing-director" } },
    { assignHolder: { role: director, name: "Ana", startsOn: "2026-01-01" } },
  );
  const address = `/en/${company.slug}/role/${director.slice(-22)}`;

  await open(page, address, "2026-Q1", "2026-01-02");
  const setScheme = page.getByRole("form", { name: "Pay it by these terms" });
  await setScheme.getByRole("button", { name: "Pay it by these terms" }).click();
  await expect(part(page, "Pay")).toContainText("a target on sales performance for this quarter");
  for (const name of ["Norte", "Sur"]) {
    const adding = page.getByRole("form", { name: "Add" });
    await fill(adding, "A further account", name);
    await adding.getByRole("button", { name: "Add" }).click();
    await expect(page.getByRole("region", { name, exact: true })).toBeVisible();
  }
  await promise(page, "Targets for the whole of 2026", annual);
  for (const { name } of year) {
    await page.getByRole("navigation", { name: "Quarters" }).getByRole("link", { name }).click();
    await promise(page, `Targets for ${name}`, task);
  }

  for (const quarter of year) {
    const { name, day, sold, margin, north, south } = quarter;
    await open(page, address, name, day);
    await record(page, "Sales performance", typed(sold[0]), `${day.slice(0, 8)}05`, "Ledger of the month");
    await record(page, "Sales performance", typed(sold[1]), day, "Ledger at the close");
    await record(page, "Profit margin", percent(margin), day, "Controller");
    await sell(page, "Norte", north, day);
    await sell(page, "Sur", south, day);
    await review(page, quarter);
    const pay = part(page, "Pay of the quarter, line by line");
    const lines = linesOf(quarter);
    await expect(pay.getByRole("status")).toHaveText(euros(sum(lines)));
    await expect(pay.getByRole("row").locator("td:last-child")).toHaveText(lines.map(euros));
    await expect(pay.getByText(/^Sales task (not )?met$/)).toHaveText(`Sales task ${isMet(quarter) ? "" : "not "}met`);
  }

  await open(page, address, "2026-Q4", "2027-01-10");
  const strip = page.getByRole("navigation", { name: "Quarters" });
  for (const quarter of year) {
    const reached = sum(quarter.sold);
    const link = strip.getByRole("link", { name: quarter.name });
    await expect(link).toContainText(isMet(quarter) ? "Met" : "Not met");
    await expect(link).toContainText(euros(sum(linesOf(quarter))));
    await expect(link).toContainText("Concluded");
    await link.click();
    const line = part(page, `Targets for ${quarter.name}`).getByRole("listitem", { name: "Sales performance" });
    await expect(line).toContainText(`Reached ${euros(reached)} · ${shareOf(reached, task)}`);
    await expect(line).toContainText(`Promised ${euros(task)}`);
    await expect(part(page, "Results")).toContainText(euros(quarter.sold[0]));
    await expect(part(page, "Results")).toContainText(euros(quarter.sold[1]));
    await expect(part(page, "Results")).toContainText(`${percent(quarter.margin).replace(/\.0$/, "")}%`);
  }
  const whole = sum(year.flatMap(({ sold }) => sold));
  const ofTheYear = part(page, "Targets for the whole of 2026").getByRole("listitem", { name: "Sales performance" });
  await expect(ofTheYear).toContainText(`Reached ${euros(whole)} · ${shareOf(whole, annual)}`);
  await expect(ofTheYear).toContainText(whole >= annual ? "Met" : "Not met");
  const together = part(page, "Sales performance of the role and its team").getByRole("row", { name: /^Together/ });
  await expect(together.getByRole("cell")).toHaveText([...year.map(({ sold }) => euros(sum(sold))), euros(whole)]);
  expect(await objections(page)).toEqual([]);
});

test("what cannot be is said beside its field: a sixth account, a day to come, a negative sale; and an edit is undone", async ({
  page,
}) => {
  const company = await newCompany();
  const director = company.role("sales");
  await company.edit(
    { updateRole: { role: director, kind: "marketing-director" } },
    { assignHolder: { role: director, name: "Ana", startsOn: "2026-01-01" } },
  );
  await open(page, `/en/${company.slug}/role/${director.slice(-22)}`, "2026-Q1", "2026-02-01");
  const adding = page.getByRole("form", { name: "Add" });
  for (const name of ["A", "B", "C", "D", "E", "F"]) {
    await fill(adding, "A further account", name);
    await adding.getByRole("button", { name: "Add" }).click();
    if (name !== "F") await expect(page.getByRole("region", { name, exact: true })).toBeVisible();
  }
  await expect(adding.getByRole("alert")).toContainText("6");
  await expect(adding.getByLabel("A further account")).toHaveAttribute("aria-invalid", "true");
  const account = page.getByRole("region", { name: "A", exact: true });
  await account.getByRole("button", { name: "Sale", exact: true }).click();
  await fill(account, "Money received (EUR)", "-1");
  await fill(account, "Source", "Bank");
  await account.getByRole("button", { name: "Record" }).click();
  await expect(account.getByLabel("Money received (EUR)")).toHaveAttribute("aria-invalid", "true");
  await page.keyboard.press("Escape");
  const results = part(page, "Results");
  await results.getByRole("button", { name: "Record" }).click();
  const form = results.getByRole("form");
  await fill(form, "Amount in EUR", "12");
  await fill(form, "Day", "2026-02-02");
  await form.getByRole("button", { name: "Record" }).click();
  await expect(form.getByLabel("Day", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await expect(form.getByLabel("Source", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await fill(form, "Day", "2026-02-01");
  await fill(form, "Source", "Ledger");
  await form.getByRole("button", { name: "Record" }).click();
  await expect(results).toContainText("€12.00");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(results).toContainText("Nothing is recorded yet");
});

test("it is two clicks from the chart, and listed in the company's menu for whoever has targets", async ({ page }) => {
  const company = await newCompany();
  const director = company.role("sales");
  await company.edit({ updateRole: { role: director, kind: "marketing-director" } });
  await openCompany(page, `/en/${company.slug}`);
  await openRole(page, "Sales");
  await roleDetails(page).getByRole("link", { name: "Targets and reviews" }).click();
  await expect(page).toHaveURL(new RegExp(`/en/${company.slug}/role/${director.slice(-22)}$`));
  await expect(page.getByRole("main")).toContainText("Vacant");
  await promise(page, /^Targets for the whole of/, task);
  await page.getByRole("button", { name: "Promise Sales performance anew" }).click();
  const form = page.getByRole("form", { name: /^Promise for/ });
  await expect(form.getByLabel("Amount in EUR")).toHaveValue(typed(task));
  await fill(form, "Amount in EUR", "650000");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listitem", { name: "Sales performance" })).toContainText("€650,000.00");
  await page.getByRole("link", { name: "Chart" }).click();
  await expect(page.getByRole("tree")).toBeVisible();
  await page.getByTitle("Switch company").click();
  await page.getByRole("menuitem", { name: "Targets and reviews" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who has targets");
  await page.getByRole("link", { name: /^Sales/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sales");
  expect(await objections(page)).toEqual([]);
});
