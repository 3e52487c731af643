import { newCompany } from "../company-to-edit.ts";
import { card, expect, openCompany, openRole, test } from "../page.ts";

test("a role gets a kind, a new unit and other seats in its panel, by the keyboard; what cannot be says why", async ({
  page,
}) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  const details = await openRole(page, "Clerk");

  await details.getByRole("button", { name: "Change: Kind" }).press("Enter");
  await page.keyboard.type("branch");
  await page.keyboard.press("Enter");
  await expect(details.getByRole("button", { name: "Change: Kind" })).toContainText("Branch manager");
  await expect(details.getByRole("button", { name: "Change: Kind" })).toBeFocused();

  await details.getByRole("button", { name: "Change: Unit" }).press("Enter");
  await page.keyboard.type("Accounts");
  await details.getByRole("option", { name: "New unit “Accounts”" }).click();
  await expect(details.getByRole("button", { name: "Change: Unit" })).toContainText("Accounts");
  await expect(card(page, "Clerk").first()).toContainText("Accounts");

  await details.getByRole("button", { name: "Change: Seats" }).press("Enter");
  const seats = details.getByRole("textbox", { name: "Seats (FTE)" });
  await seats.fill("many");
  await seats.press("Enter");
  await expect(seats).toHaveAccessibleDescription(/“many” is no number of full-time equivalents/);
  await seats.fill("2,5");
  await seats.press("Enter");
  await expect(details.getByRole("button", { name: "Change: Seats" })).toContainText("2.5 FTE");

  await page.reload();
  await expect(details.getByRole("button", { name: "Change: Unit" })).toContainText("Accounts");
  await expect(details.getByRole("button", { name: "Change: Seats" })).toContainText("2.5 FTE");
});

test("somebody is assigned to a role, with a share and days that have to fit; the share changes; they leave", async ({
  page,
}) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  const details = await openRole(page, "Seller");
  await page.keyboard.press("p");
  const form = details.getByRole("form", { name: "A holder is assigned" });
  await expect(form.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.type("Ada Byron");
  await form.getByRole("textbox", { name: "Share" }).fill("0.5");
  await form.getByLabel("From").fill("2026-04-01");
  await form.getByLabel("Until").fill("2026-03-01");
  await form.getByRole("button", { name: "Assign" }).click();
  await expect(form.getByLabel("Until")).toHaveAccessibleDescription(/no span of days/);
  await form.getByLabel("Until").fill("");
  await form.getByRole("button", { name: "Assign" }).click();
  await expect(form).toBeHidden();
  await expect(details).toContainText(/since .*2026 · 0\.5 FTE/);
  await expect(card(page, "Seller").first()).toContainText("Ada Byron");

  await details.getByRole("button", { name: "Change how Ada Byron holds it" }).click();
  const share = details.getByRole("textbox", { name: "Share" });
  await share.fill("0.75");
  await share.press("Enter");
  await expect(details).toContainText("0.75 FTE");

  await details.getByRole("button", { name: "Ada Byron leaves the role" }).click();
  await expect(details).not.toContainText("Ada Byron");
  await expect(card(page, "Seller").first()).toContainText("Vacant");
});

test("a relation is added from the panel and from the chart, refused a second time, and removed on its line", async ({
  page,
}) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  const details = await openRole(page, "Finance");
  await details.getByRole("button", { name: "Add a relation" }).click();
  await page.getByRole("menuitem", { name: "Supports…" }).click();
  const picker = page.getByRole("dialog", { name: "“Finance” · Supports: which role?" });
  await picker.getByRole("combobox").fill("sal");
  await picker.getByRole("option", { name: "Sales" }).click();
  await expect(picker).toBeHidden();
  await expect(details.getByRole("link", { name: "Sales" })).toBeVisible();
  const lines = page.locator(".chart-relation");
  await expect(lines).toHaveCount(1);

  // The same again cannot be, and says why where it is picked: on the chart, by the keyboard.
  await card(page, "Finance").first().click({ button: "right" });
  await page.getByRole("menuitem", { name: "Add a relation" }).press("ArrowRight");
  await page.getByRole("menuitem", { name: "Supports…" }).press("Enter");
  await page.getByRole("button", { name: "Pick it on the chart" }).click();
  await card(page, "Sales").first().hover();
  await expect(page.getByText(/the same relation to “Sales” more than once/)).toBeVisible();
  await card(page, "Seller").first().focus();
  await page.keyboard.press("Enter");
  await expect(lines).toHaveCount(2);

  const line = await lines.first().evaluate((path) => {
    const curve = path as SVGPathElement;
    const { x, y } = curve.getPointAtLength(curve.getTotalLength() / 2);
    const point = new DOMPoint(x, y).matrixTransform(curve.getScreenCTM() ?? undefined);
    return { x: point.x, y: point.y };
  });
  await page.mouse.click(line.x, line.y);
  await page.getByRole("menuitem", { name: "Remove the relation" }).click();
  await expect(lines).toHaveCount(1);
});

test("units come, are named, lie in one another and go, in the company's panel", async ({ page }) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  const overview = page.getByRole("article", { name: "Overview" });
  const add = async (name: string) => {
    await overview.getByRole("button", { name: "Add a unit" }).click();
    await overview.getByRole("textbox", { name: "Name of the unit" }).fill(name);
    await page.keyboard.press("Enter");
  };
  const menuOf = async (name: string, item: string) => {
    await overview.getByRole("button", { name: `What can be done with the unit “${name}”` }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };
  await add("North");
  await add("Depot");
  await menuOf("Depot", "Rename");
  await overview.getByRole("textbox", { name: "Name of the unit" }).fill(" ");
  await page.keyboard.press("Enter");
  await expect(overview.getByText(/is blank/)).toBeVisible();
  await overview.getByRole("textbox", { name: "Name of the unit" }).fill("Store");
  await page.keyboard.press("Enter");
  await menuOf("Store", "Place it in…");
  await page.keyboard.type("north");
  await page.keyboard.press("Enter");
  // A unit cannot lie in one that lies in it.
  await menuOf("North", "Place it in…");
  await overview.getByRole("option", { name: "Store" }).click();
  await expect(overview.getByText(/lie within one another in a circle/)).toBeVisible();
  await page.keyboard.press("Escape");
  await menuOf("North", "Remove");
  await expect(overview).toContainText("Remove “North”? No role lies in it, and 1 unit.");
  await overview.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(overview.getByText("North", { exact: true })).toBeHidden();
  await expect(overview.getByText("Store", { exact: true })).toBeVisible();
});
