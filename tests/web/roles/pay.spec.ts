import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, openCompany, test } from "../page.ts";

/** A year of a director: each quarter's sales of the team, margin, and what two special accounts bought and paid, in cents. */
const year = [
  { sold: 61_240_000, margin: 11, norte: [5_000_000, 3_125_050], sur: [0, 1_200_000] },
  { sold: 48_799_999, margin: 4, norte: [2_000_000, 2_000_000], sur: [7_500_000, 0] },
  { sold: 50_000_000, margin: 8, norte: [0, 1_874_950], sur: [1_000_000, 6_000_000] },
  { sold: 73_312_525, margin: 16.2, norte: [9_999_999, 9_999_999], sur: [505, 505] },
] as const;
const task = 50_000_000;

/** Whole cents, worked out without the code of the product: base, commission of the team, 2 % of each account, the band's amount. */
function byHand({ sold, margin, norte, sur }: (typeof year)[number]): readonly number[] {
  const perMille = (cents: number, rate: number) => Math.floor((cents * rate + 500) / 1000);
  const band = margin < 8 ? 0 : margin < 15 ? 150_000 : 400_000;
  return [900_000, perMille(sold, sold >= task ? 10 : 5), perMille(norte[1], 20), perMille(sur[1], 20), band];
}

const plain = (cents: number): string => (cents / 100).toFixed(2).replace(/\.?0+$/, "");
const euros = (cents: number): string =>
  `€${(cents / 100).toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
const pay = (page: Page) => page.getByRole("region", { name: /Pay of the quarter|Retribución del trimestre/ });
const total = (page: Page) => pay(page).getByRole("status");

test("a year's pay, typed quarter by quarter, is what one comes to by hand", async ({ page }) => {
  await page.goto("/en/demo/pay");
  const field = (name: string) => page.getByRole("textbox", { name, exact: true });
  for (const quarter of year) {
    await field("Sales of the team").fill(plain(quarter.sold));
    await field("Profit margin").fill(`${quarter.margin}`);
    for (const [name, [sold, received]] of [
      ["Norte", quarter.norte],
      ["Sur", quarter.sur],
    ] as const) {
      const account = page.getByRole("group", { name, exact: true });
      await account.getByLabel("Sold").fill(plain(sold));
      await account.getByLabel("Money received").fill(plain(received));
    }
    const lines = byHand(quarter);
    await expect(total(page)).toHaveText(euros(lines.reduce((sum, line) => sum + line, 0)));
    await expect(pay(page).getByRole("row").locator("td:last-child")).toHaveText(lines.map(euros));
    await expect(pay(page).getByText(/^Sales task (not )?met$/)).toHaveText(
      quarter.sold >= task ? "Sales task met" : "Sales task not met",
    );
  }
});

test("the menu of the company leads to it and back, and the slider moves the pay over the step at the task", async ({
  page,
}) => {
  await openCompany(page, "/en/demo");
  await page.getByTitle("Switch company").click();
  await page.getByRole("menuitem", { name: "Pay simulator" }).click();
  await expect(page).toHaveURL(/\/en\/demo\/pay$/);
  const sales = page.getByRole("slider", { name: "Sales of the team" });
  await expect(sales).toHaveAttribute("aria-valuetext", "€450,000.00");
  await expect(total(page)).toHaveText("€14,650.00");
  for (let step = 0; step < 10; step += 1) await sales.press("ArrowRight");
  await expect(total(page)).toHaveText("€17,400.00");
  const plot = page.getByRole("img", { name: /At the task of €500,000.00 it steps from €14,900.00 to €17,400.00/ });
  await expect(plot).toBeVisible();
  const values = page.getByText("The values as a table").first();
  await values.press("Enter");
  await expect(page.getByRole("row", { name: "€499,999.99 €14,900.00" })).toBeVisible();
  await page.getByRole("link", { name: "Chart" }).click();
  await expect(page).toHaveURL(/\/en\/demo$/);
});

test("a sixth special account and other bad figures are refused beside their field, in words", async ({ page }) => {
  await page.goto("/en/demo/pay");
  const add = page.getByRole("button", { name: "Add a special account" });
  for (const count of [3, 4, 5]) {
    await add.click();
    await expect(page.getByRole("group", { name: `${count} special accounts` })).toBeVisible();
  }
  await expect(total(page)).toBeVisible();
  await add.click();
  const refusal = page.getByText("6 special accounts are more than the 5 that the scheme allows.");
  await expect(refusal).toBeVisible();
  await expect(page.getByText("Nothing can be computed yet")).toBeVisible();
  await page.getByRole("button", { name: "Remove the account Account 6" }).click();
  await expect(refusal).toBeHidden();
  const sales = page.getByRole("textbox", { name: "Sales of the team" });
  await sales.fill("-5");
  await expect(sales).toHaveAccessibleDescription(/A sale of -€5.00 is less than nothing\./);
  await sales.fill("450000");
  const currency = page.getByLabel("Currency");
  await currency.fill("doubloon");
  await expect(currency).toHaveAccessibleDescription(/“DOUBLOON” is no currency of ISO 4217\./);
});

test("figures are typed as the language groups them, one key after another, and stand as they were typed", async ({
  page,
}) => {
  await page.goto("/es/demo/pay");
  const sales = page.getByRole("textbox", { name: "Ventas del equipo" });
  await sales.fill("");
  await sales.pressSequentially("1.250.000,5");
  await expect(sales).toHaveValue("1.250.000,5");
  await expect(page).toHaveURL(/sales=1250000\.5/);
  await expect(page.getByRole("slider", { name: "Ventas del equipo" })).toHaveAttribute(
    "aria-valuetext",
    /^1\.250\.000,50\s€$/,
  );
});

test("a link shows a colleague the same pay, in the other language and currency", async ({ page, context }) => {
  await page.goto("/es/demo/pay?currency=CLP&grade=G8");
  await page.getByRole("textbox", { name: "Ventas del equipo" }).fill("600000");
  await page.getByRole("group", { name: "Norte", exact: true }).getByLabel("Nombre").fill("Ñandú, S. A. ~ 1");
  await expect(page).toHaveURL(/sales=600000/);
  await expect(page).toHaveURL(/accounts=/);
  const said = await total(page).textContent();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(total(other)).toHaveText(said ?? "");
  await expect(other.getByRole("rowheader").filter({ hasText: "Ñandú, S. A. ~ 1" })).toBeVisible();
  await other.goto(page.url().replace("/es/", "/en/"));
  await expect(total(other)).toHaveText("CLP 21,400");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe has no objection, wide or on a phone, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const [width, address] of [
      [1440, "/en/demo/pay"],
      [390, "/es/demo/pay?sales=-1"],
    ] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });
}
