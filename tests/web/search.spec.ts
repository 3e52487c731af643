import { expect, openCompany, roleDetails, test } from "./page.ts";

test("search finds by title, person and unit, in any language and without accents, and jumps", async ({ page }) => {
  await openCompany(page, "/en/demo");
  for (const [typed, found] of [
    ["marketing dir", "Marketing director"],
    ["directora de marketing", "Marketing director"],
    ["ines arrieta", "General manager"],
    ["malaga branch", "Branch manager, Málaga"],
  ] as const) {
    await page.keyboard.press("/");
    const palette = page.getByRole("dialog", { name: "Search roles" });
    await palette.getByRole("combobox").fill(typed);
    await expect(palette.getByRole("option", { name: found }).first()).toBeVisible();
    await palette.getByRole("option", { name: found }).first().click();
    await expect(palette).toBeHidden();
    await expect(roleDetails(page).getByRole("heading", { level: 2 })).toHaveText(found);
    await expect(page.getByRole("treeitem", { name: found }).first()).toBeInViewport();
  }
});

test("search is worked by the keyboard alone", async ({ page }) => {
  await openCompany(page, "/en/demo");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("sales");
  const palette = page.getByRole("dialog", { name: "Search roles" });
  await expect(palette.getByRole("option").nth(1)).toBeVisible();
  await page.keyboard.press("ArrowDown");
  const chosen = palette.locator("[role=option][aria-selected=true]");
  const title = await chosen.locator("span span").first().textContent();
  await page.keyboard.press("Enter");
  await expect(roleDetails(page).getByRole("heading", { level: 2 })).toHaveText(title ?? "");
});

test("nothing found says so, and what search looks at; Escape closes", async ({ page }) => {
  await openCompany(page, "/es/demo");
  await page.keyboard.press("/");
  await page.keyboard.type("xyzzy");
  const palette = page.getByRole("dialog", { name: "Buscar puestos" });
  await expect(palette).toContainText("Ningún puesto coincide con «xyzzy».");
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
});
