import { newCompany } from "../company-to-edit.ts";
import { expect, objections, openCompany, openRole, roleDetails, test } from "../page.ts";

test("a duty is changed for one role alone, is marked, and is as the kind has it again after an undo", async ({
  page,
}) => {
  const { slug, role, edit } = await newCompany();
  await edit({ updateRole: { role: role("sales"), kind: "marketing-director" } });
  await openCompany(page, `/en/${slug}`);
  const details = await openRole(page, "Sales");
  await details.getByRole("tab", { name: "Profile" }).click();
  const market = details.getByRole("region", { name: "Market" });
  await expect(market.getByText("From the kind")).toHaveCount(3);

  await market.getByRole("button", { name: /^Change: Finds out what part/ }).click();
  await market.getByLabel("In English").fill("Knows the market in the South.");
  await market.getByRole("button", { name: "Save" }).click();
  await expect(market.getByText("Knows the market in the South.")).toBeVisible();
  await expect(market.getByText("Changed here")).toHaveCount(1);
  await market.getByText("How the kind has it").click();
  await expect(market.getByText("Finds out what part of the market the company has.")).toBeVisible();
  expect(await objections(page)).toEqual([]);

  // The address holds which part of the role is looked at.
  await page.reload();
  await expect(market.getByText("Changed here")).toHaveCount(1);
  await page.getByRole("tree").focus();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(market.getByText("Changed here")).toHaveCount(0);
  await expect(market.getByText("From the kind")).toHaveCount(3);

  await market.getByRole("button", { name: /^Leave out: Finds out what part/ }).click();
  await expect(market.getByText("Left out here")).toHaveCount(1);
  await market.getByRole("button", { name: /^As the kind has it again/ }).click();
  await expect(market.getByText("Left out here")).toHaveCount(0);
});

test("a duty is added to a role; without words it is refused beside the field", async ({ page }) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  const details = await openRole(page, "Clerk");
  await details.getByRole("tab", { name: "Profile" }).click();
  await details.getByRole("button", { name: "Add a duty" }).click();
  const form = details.getByRole("form", { name: "Add a duty" });
  await form.getByRole("button", { name: "Add" }).click();
  await expect(form.getByLabel("In English")).toHaveAccessibleDescription(/has no words in any language/);
  await form.getByLabel("In English").fill("Keeps the books.");
  await form.getByLabel("In Spanish").fill("Lleva los libros.");
  await form.getByLabel("Area").selectOption("Resources");
  await form.getByRole("button", { name: "Add" }).click();
  await expect(details.getByRole("region", { name: "Resources" })).toContainText("Keeps the books.");
});

test("a duty reaches into further areas, never into the one that it lies in, and is as the kind has it again", async ({
  page,
}) => {
  const { slug, role, edit } = await newCompany();
  await edit({ updateRole: { role: role("sales"), kind: "marketing-director" } });
  await openCompany(page, `/en/${slug}`);
  const details = await openRole(page, "Sales");
  await details.getByRole("tab", { name: "Profile" }).click();
  const market = details.getByRole("region", { name: "Market" });
  const change = market.getByRole("button", { name: /^Change: Finds out what part/ });
  await change.click();
  const further = market.getByRole("group", { name: "Further areas that it reaches into" });
  await expect(further.getByRole("checkbox")).toHaveCount(11);
  await expect(further.getByRole("checkbox", { name: "Market" })).toHaveCount(0);
  await further.getByRole("checkbox", { name: "Sales" }).check();
  await further.getByRole("checkbox", { name: "Customers" }).focus();
  await page.keyboard.press("Space");
  expect(await objections(page)).toEqual([]);
  await market.getByRole("button", { name: "Save" }).click();
  await expect(market).toContainText("Also touches: Customers, Sales");
  await expect(market.getByText("Changed here")).toHaveCount(1);
  await market.getByText("How the kind has it").click();
  await expect(market).toContainText("Touches no further area");
  await page.reload();
  await expect(market).toContainText("Also touches: Customers, Sales");

  await change.click();
  for (const name of ["Customers", "Sales"]) await further.getByRole("checkbox", { name }).uncheck();
  await market.getByRole("button", { name: "Save" }).click();
  await expect(market.getByText("From the kind")).toHaveCount(3);
});

test("a company makes a kind of its own two clicks from the chart, writes what it is, and gives it to a role", async ({
  page,
}) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  await page.getByTitle("Switch company").click();
  await page.getByRole("menuitem", { name: "Kinds of role" }).click();
  await expect(page.getByRole("article", { name: "General manager" })).toBeVisible();
  await expect(page.getByRole("main")).toHaveAttribute("aria-busy", "false");

  await page.getByRole("button", { name: "Add a kind", exact: true }).click();
  const form = page.getByRole("form", { name: "A kind of the company’s own" });
  await form.getByRole("button", { name: "Add a kind" }).click();
  await expect(form.getByLabel("Name in English")).toHaveAccessibleDescription(/has no name in any language/);
  await form.getByLabel("Name in English").fill("Regional lead");
  await form.getByLabel("Based on").selectOption("Branch manager");
  await form.getByRole("button", { name: "Add a kind" }).click();
  const kind = page.getByRole("article", { name: "Regional lead" });
  await expect(kind).toContainText("Based on Branch manager");
  await expect(page).toHaveURL(/kind=regional-lead/);
  await kind.getByRole("button", { name: "Add an indicator" }).click();
  await kind.getByRole("form", { name: "Add an indicator" }).getByLabel("In English").fill("Branches visited");
  await kind.getByRole("form", { name: "Add an indicator" }).getByRole("button", { name: "Add" }).click();
  await expect(kind).toContainText("Branches visited");
  await expect(kind).toContainText("Added here");
  expect(await objections(page)).toEqual([]);

  await page.getByRole("link", { name: "Chart" }).click();
  await expect(page.getByRole("tree")).toBeVisible();
  const details = await openRole(page, "Sales");
  await details.getByRole("button", { name: "Change: Kind" }).press("Enter");
  await page.keyboard.type("regional");
  await page.keyboard.press("Enter");
  await expect(details.getByRole("button", { name: "Change: Kind" })).toContainText("Regional lead");
  await details.getByRole("tab", { name: "Profile" }).click();
  await expect(details).toContainText("Branches visited");

  await details.getByRole("link", { name: "Regional lead" }).click();
  await expect(kind.getByRole("link", { name: "Sales" })).toBeVisible();
  await kind.getByRole("button", { name: "Remove", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(
    page.getByRole("article", { name: "Branch manager" }).getByRole("link", { name: "Sales" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: /^Regional lead/ })).toBeVisible();
});

test("the kinds read in Spanish, on a phone too", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/es/demo/kinds");
  await page.getByRole("button", { name: /^Dirección de marketing/ }).click();
  const kind = page.getByRole("article", { name: "Dirección de marketing" });
  await expect(kind).toContainText("Responsabilidades");
  await expect(kind).toContainText("Del texto de origen: responsabilidades, n.º 2");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await objections(page)).toEqual([]);
  await page.getByRole("button", { name: "Tipos", exact: true }).click();
  await expect(kind).toBeHidden();
  await expect(roleDetails(page)).toHaveCount(0);
});
