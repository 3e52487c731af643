import type { Page } from "@playwright/test";
import { newCompany } from "./company-to-edit.ts";
import { card, expect, openCompany, openRole, roleDetails, test } from "./page.ts";

/** Where a card is in the window, to the pixel. */
async function placeOf(page: Page, title: string): Promise<readonly number[]> {
  const box = await page.locator(".react-flow__node", { hasText: title }).first().boundingBox();
  return box === null ? [] : [box.x, box.y, box.width, box.height].map(Math.round);
}

for (const [width, height] of [
  [1366, 768],
  [1920, 1080],
] as const) {
  test(`all of the demo company is in sight at first, as large as it fits: ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openCompany(page, "/en/demo");
    const chart = await page.getByRole("main").boundingBox();
    const assistant = await card(page, "Executive assistant").first().boundingBox();
    const laboratory = await card(page, "Test laboratory").first().boundingBox();
    if (assistant === null || laboratory === null || chart === null) throw new Error("A card is not in the window.");
    const margin = assistant.x - chart.x;
    expect(margin).toBeGreaterThan(20);
    expect(margin).toBeLessThan(60);
    expect(laboratory.x + laboratory.width).toBeLessThan(chart.x + chart.width - 20);
  });
}

test("the server's picture is where the page then has it: nothing jumps", async ({ page, browser }) => {
  for (const size of [
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await openCompany(page, "/en/demo");
    const asleep = await browser.newContext({ viewport: size });
    // Only what stands in the document runs: the page's own scripts never come, and it stays as the server drew it.
    await asleep.route("**/*.js*", (route) => route.abort());
    const still = await asleep.newPage();
    await still.goto(page.url());
    await expect(still.locator("[data-asleep] .react-flow__node").first()).toBeVisible();
    for (const title of ["General manager", "Executive director, South"]) {
      expect(await placeOf(still, title)).toEqual(await placeOf(page, title));
    }
    await asleep.close();
  }
});

test("an edit is taken back and made again by buttons in sight", async ({ page }) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  await openRole(page, "Sales");
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Title" }).fill("Trade");
  await page.keyboard.press("Enter");
  await expect(card(page, "Trade").first()).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(card(page, "Trade")).toHaveCount(0);
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(card(page, "Trade").first()).toBeVisible();
});

test("a rule that was switched off is on again with Ctrl-Z, though its box has the focus", async ({ page }) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  await page.getByRole("button", { name: /^Findings/ }).click();
  await page.getByText("Rules", { exact: true }).click();
  const box = page.getByRole("checkbox").first();
  await box.click();
  await expect(box).not.toBeChecked();
  await expect(box).toBeFocused();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(box).toBeChecked();
});

test("another role's details begin at its title, however far down the last one's were read", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 600 });
  await openCompany(page, "/en/demo");
  await card(page, "Marketing director").first().click();
  await roleDetails(page).getByRole("heading", { name: "Direct reports" }).scrollIntoViewIfNeeded();
  const title = roleDetails(page).getByRole("heading", { level: 2 });
  await expect(title).not.toBeInViewport();
  await card(page, "Head of R&D").first().click();
  await expect(title).toHaveText("Head of R&D");
  await expect(title).toBeInViewport();
});

test("from a role that was named, or found, the keys go on on the chart", async ({ page }) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  await openRole(page, "Sales");
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "Title" }).fill("Buyer");
  await page.keyboard.press("Enter");
  await expect(card(page, "Buyer").first()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(card(page, "Buyer").first()).not.toBeFocused();

  await page.keyboard.press("/");
  await page.getByPlaceholder("Title, person, unit or key").fill("Finance");
  await expect(page.getByRole("option", { name: /^Finance/ })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(card(page, "Finance").first()).toBeFocused();
});

test("a form that opens below what is seen is brought into sight with its buttons, and Ctrl-Enter keeps it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 600 });
  const { slug, role, edit } = await newCompany();
  await edit({ updateRole: { role: role("sales"), kind: "marketing-director" } });
  await openCompany(page, `/en/${slug}`);
  const details = await openRole(page, "Sales");
  await details.getByRole("tab", { name: "Profile" }).click();
  const market = details.getByRole("region", { name: "Market" });
  await market.getByRole("button", { name: /^Change: Finds out what part/ }).click();
  await expect(market.getByRole("button", { name: "Save" })).toBeInViewport();
  await market.getByLabel("In English").fill("Knows the market.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(market.getByText("Changed here")).toHaveCount(1);
});

test("the company's pages are in its menu and in the palette, wherever one is in it", async ({ page }) => {
  await page.goto("/en/demo/pay");
  for (const [name, address] of [
    ["Kinds of role", /\/demo\/kinds/],
    ["Targets and reviews", /\/demo\/targets/],
    ["Compare the three directors", /\/demo\/compare/],
    ["Pay simulator", /\/demo\/pay/],
  ] as const) {
    await page.getByTitle("Switch company").click();
    await page.getByRole("menuitem", { name }).click();
    await expect(page).toHaveURL(address);
  }
  await openCompany(page, "/en/demo");
  await page.keyboard.press("/");
  await page.getByPlaceholder("Title, person, unit or key").fill("simulator");
  await page.getByRole("option", { name: "Pay simulator" }).click();
  await expect(page).toHaveURL(/\/demo\/pay/);
});

test("a company comes as a file from its menu, and the file leads to the same company", async ({ page }) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  for (const [name, ending, line] of [
    ["Download as CSV", "csv", "Vendedora"],
    ["Download as JSON", "json", "Seller"],
  ] as const) {
    await page.getByTitle("Switch company").click();
    const coming = page.waitForEvent("download");
    await page.getByRole("menuitem", { name }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe(`${slug}.${ending}`);
    const pieces: Buffer[] = [];
    for await (const piece of await file.createReadStream()) pieces.push(Buffer.from(piece));
    expect(Buffer.concat(pieces).toString()).toContain(line);
  }
});

test("a company is begun without a file, in one language, and grows on the chart", async ({ page }) => {
  await page.goto("/es");
  await page.getByRole("button", { name: "Empezar desde cero" }).click();
  const name = page.getByLabel("Nombre de la empresa");
  await expect(name).toHaveValue("Mi empresa");
  await name.fill(`Taller ${Date.now()}`);
  await name.press("Enter");
  await page.getByRole("button", { name: "Importar", exact: true }).click();
  await expect(card(page, "Dirección general").first()).toBeVisible();
  await expect(page.getByRole("main")).toHaveAttribute("aria-busy", "false");
  await card(page, "Dirección general").first().click();
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "Título" }).fill("Ventas");
  await page.keyboard.press("Enter");
  await expect(card(page, "Ventas").first()).toBeVisible();
  await page.getByRole("button", { name: /^Hallazgos/ }).click();
  await expect(page.getByText(/título en inglés/)).toHaveCount(0);
});

test("a new role is of the unit of whom it stands under, or beside", async ({ page }) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  const details = await openRole(page, "Sales");
  await details.getByRole("button", { name: "Change: Unit" }).press("Enter");
  await page.keyboard.type("Shops");
  await details.getByRole("option", { name: "New unit “Shops”" }).click();
  await expect(card(page, "Sales").first()).toContainText("Shops");
  for (const [key, title] of [
    ["n", "Buyer"],
    ["N", "Packer"],
  ] as const) {
    await page.keyboard.press(key);
    await page.getByRole("textbox", { name: "Title" }).fill(title);
    await page.keyboard.press("Enter");
    await expect(card(page, title).first()).toContainText("Shops");
  }
});

test("on paper stands the whole chart, and nothing of what is around it", async ({ page }) => {
  await openCompany(page, "/en/demo");
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await expect(card(page, "Executive assistant").first()).not.toBeInViewport({ ratio: 1 });
  await page.emulateMedia({ media: "print" });
  for (const title of ["General manager", "Executive assistant", "Head of R&D"]) {
    await expect(page.locator(".react-flow__node", { hasText: title }).first()).toBeInViewport({ ratio: 0.99 });
  }
  await expect(page.getByRole("toolbar")).toBeHidden();
  await expect(page.getByRole("complementary")).toBeHidden();
});
