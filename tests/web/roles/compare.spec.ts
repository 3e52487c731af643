import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { card, expect, openCompany, roleDetails, test } from "../page.ts";

const directors = "/en/demo/compare?kinds=executive-director,operations-director,marketing-director";
const table = (page: Page) => page.getByRole("region", { name: /Side by side|Uno junto a otro/ });
const answer = (page: Page) => page.getByRole("region", { name: /The answer in sentences|La respuesta en frases/ });

test("the three directors are two clicks away, side by side, with the answer in sentences", async ({ page }) => {
  await openCompany(page, "/en/demo");
  await page.getByTitle("Switch company").click();
  await page.getByRole("menuitem", { name: "Compare the three directors" }).click();
  await expect(table(page).getByRole("columnheader")).toHaveText([
    /Executive director/,
    /Operations director/,
    /Marketing director/,
  ]);
  await expect(
    table(page)
      .getByRole("row", { name: /^Duties/ })
      .getByRole("cell"),
  ).toHaveText(["7", "5", "4 and 5 further"]);
  await expect(table(page).getByRole("row", { name: /^Answers to/ })).toContainText("General manager");
  await expect(table(page).getByRole("row", { name: /^Pay/ })).toContainText(/1%.*0\.5%.*2%/);
  const coordination = table(page).getByRole("row", { name: /^Coordination Shared/ });
  await expect(coordination.getByText("the same duty")).toHaveCount(2);
  await expect(table(page).getByRole("row", { name: /^Market Similar/ })).toBeVisible();
  await expect(table(page).getByRole("row", { name: /^Systems Unique/ })).toBeVisible();
  await expect(answer(page)).toContainText("“Operations director” has 5 main duties.");
  expect(new URL(page.url()).searchParams.get("kinds")).toBe(
    "executive-director,operations-director,marketing-director",
  );
});

test("a role of the chart is set beside another one, columns are taken out, and the address says it all", async ({
  page,
}) => {
  await openCompany(page, "/en/demo");
  await card(page, "Marketing director").first().click();
  await roleDetails(page).getByRole("link", { name: "Compare with…" }).click();
  await expect(page.getByRole("heading", { name: "Choose what to compare" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Chosen so far" })).toContainText("Marketing director");

  await page.getByRole("button", { name: "Add" }).click();
  await page.getByRole("combobox").fill("operations");
  await page.getByRole("option", { name: /Gonzalo Iriarte/ }).click();
  await expect(table(page).getByRole("columnheader")).toHaveText([/Marketing director/, /Operations director/]);
  await expect(table(page).getByRole("row", { name: /^Oversees/ })).toContainText("Branch manager, Bilbao");

  await page.getByRole("button", { name: "Add" }).click();
  await page.getByRole("option", { name: "Branch manager", exact: true }).click();
  await expect(table(page).getByRole("columnheader")).toHaveCount(3);
  await page.reload();
  await expect(table(page).getByRole("columnheader")).toHaveCount(3);
  await page.getByRole("link", { name: "Leave out Marketing director" }).click();
  await expect(table(page).getByRole("columnheader")).toHaveText([/Operations director/, /Branch manager/]);
  await page.goBack();
  await expect(table(page).getByRole("columnheader")).toHaveCount(3);
});

test("several chosen roles are compared from where they were chosen", async ({ page }) => {
  await openCompany(page, "/en/demo");
  await card(page, "Marketing director").first().click();
  await card(page, "Operations director")
    .first()
    .click({ modifiers: ["ControlOrMeta"] });
  const chosen = page.getByRole("article", { name: "Chosen roles" });
  await chosen.getByRole("link", { name: "Compare" }).click();
  await expect(table(page).getByRole("columnheader")).toHaveCount(2);
});

test("the comparison is saved as Markdown and as a CSV", async ({ page }) => {
  await page.goto(directors);
  for (const [button, ending, said] of [
    ["Markdown", ".md", "| Duties |  | 7 | 5 | 4 + 5 |"],
    ["CSV", ".csv", "Aspect,Likeness,Executive director,Operations director,Marketing director"],
  ] as const) {
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: button }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(`demo-comparison${ending}`);
    expect(await readFile(await download.path(), "utf8")).toContain(said);
  }
});

test("what cannot be compared is said, with a way on", async ({ page }) => {
  await page.goto("/es/demo/compare?kinds=branch-manager,night-watch");
  await expect(page.getByRole("heading", { name: "Elija qué comparar" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("«night-watch»");
  await page.getByRole("link", { name: "Comparar las tres direcciones" }).click();
  await expect(answer(page)).toContainText("responden ante «Dirección general»");
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("axe finds nothing, and on a phone the columns scroll inside their box", async ({ page }) => {
      await page.goto(directors);
      await expect(table(page)).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(390);
      expect(await table(page).evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  });
}

test("on paper there is the whole of it, black on white, without what is only for the screen", async ({ page }) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.goto(directors);
  await expect(table(page)).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("button", { name: "CSV" })).toBeHidden();
  const [box, sheet] = await Promise.all([
    table(page).evaluate((one) => one.scrollWidth - one.clientWidth),
    page.evaluate(() => document.documentElement.scrollHeight - document.body.scrollHeight),
  ]);
  expect(box).toBeLessThanOrEqual(1);
  expect(sheet).toBeLessThanOrEqual(1);
});
