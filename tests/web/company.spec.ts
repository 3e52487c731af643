import { card, expect, openCompany, roleDetails, test } from "./page.ts";

test("the bare address leads to the demo company in the visitor's language", async ({ browser }) => {
  for (const [locale, name] of [
    ["es-MX", "Alameda Iluminación"],
    ["en-GB", "Alameda Lighting"],
    ["de-DE", "Alameda Lighting"],
  ]) {
    const context = await browser.newContext({ locale: locale ?? "" });
    const page = await context.newPage();
    await page.goto("/");
    await expect(page).toHaveURL(new RegExp(`/${locale === "es-MX" ? "es" : "en"}/demo$`));
    await expect(page.getByRole("button", { name: name ?? "" })).toBeVisible();
    await context.close();
  }
});

test("the first view comes drawn from the server: its levels, and the line to a role further down", async ({
  request,
}) => {
  const drawn = async (address: string) => (await request.get(address)).text();
  const first = await drawn("/en/demo");
  for (const title of ["General manager", "Executive director, North", "Branch manager, Bilbao"]) {
    expect(first).toContain(title);
  }
  expect(first).not.toContain("Customer service");

  const found = await request.post("/graphql", {
    data: { query: `{ company(slug: "demo") { search(text: "customer service", first: 1) { nodes { id } } } }` },
  });
  const { data } = await found.json();
  const open = String(data.company.search.nodes[0].id).slice(-22);
  expect(await drawn(`/en/demo?open=${open}`)).toContain("Customer service");
});

test("the demo company is there: its figures, its top, its dotted relations, its vacant seat", async ({ page }) => {
  await openCompany(page, "/en/demo");
  const overview = page.getByRole("complementary", { name: "Overview" });
  await expect(overview.getByRole("definition").first()).toHaveText("59");
  await expect(card(page, "General manager").first()).toBeVisible();
  await page.getByRole("button", { name: "Show one level more" }).click();
  await expect(page).toHaveURL(/depth=3/);
  await expect(page.getByRole("tree")).toContainText("Vacant");
});

test("a click opens a role; its manager, reports and path lead on; back returns", async ({ page }) => {
  await openCompany(page, "/en/demo");
  await card(page, "Operations director").first().click();
  const details = roleDetails(page);
  await expect(details.getByRole("heading", { level: 2 })).toHaveText("Operations director");
  await expect(details).toContainText("Head of people");
  await expect(page).toHaveURL(/open=[\w-]{22}/);

  await details.getByRole("link", { name: /Head of people/ }).click();
  await expect(details.getByRole("heading", { level: 2 })).toHaveText("Head of people");
  await details.getByRole("navigation", { name: "Path to the top" }).getByRole("link").first().click();
  await expect(details.getByRole("heading", { level: 2 })).toHaveText("General manager");

  await page.goBack();
  await expect(details.getByRole("heading", { level: 2 })).toHaveText("Head of people");
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole("complementary", { name: "Overview" })).toBeVisible();
});

test("a role's branch unfolds and folds", async ({ page }) => {
  await openCompany(page, "/en/demo?depth=1");
  const director = card(page, "Marketing director").first();
  await expect(director).toHaveAttribute("aria-expanded", "false");
  await expect(card(page, "Market analyst")).toHaveCount(0);
  await director.getByRole("button").click();
  await expect(director).toHaveAttribute("aria-expanded", "true");
  await expect(card(page, "Market analyst")).toBeVisible();
  await director.getByRole("button").click();
  await expect(card(page, "Market analyst")).toHaveCount(0);
});

test("a link shows a colleague the same picture", async ({ page, browser }) => {
  await openCompany(page, "/en/demo");
  await card(page, "Marketing director").first().click();
  await page.getByRole("button", { name: "Focus" }).click();
  await page.getByRole("button", { name: "Left to right" }).click();
  await page.getByRole("button", { name: "Dotted relations" }).click();
  await expect(page).toHaveURL(/focus=.*layout=right.*relations=false|relations=false/);

  const colleague = await browser.newPage();
  await openCompany(colleague, page.url());
  await expect(roleDetails(colleague).getByRole("heading", { level: 2 })).toHaveText("Marketing director");
  await expect(colleague.getByRole("button", { name: "Left to right" })).toHaveAttribute("aria-pressed", "true");
  await expect(colleague.getByRole("button", { name: "Dotted relations" })).toHaveAttribute("aria-pressed", "false");
  const titles = (one: typeof page) =>
    one
      .getByRole("treeitem")
      .evaluateAll((items) => items.map((item) => item.querySelector(".font-semibold")?.textContent ?? ""));
  expect(new Set(await titles(colleague))).toEqual(new Set(await titles(page)));
  await colleague.close();
});

test("a role's link can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openCompany(page, "/en/demo");
  await card(page, "Head of R&D").first().click();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("button", { name: "Link copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test("the list of companies leads to each, and the switcher from one to another", async ({ page }) => {
  await page.goto("/en");
  await page.getByRole("link", { name: /Alameda Lighting/ }).click();
  await expect(page).toHaveURL(/\/en\/demo$/);
  await page.getByRole("button", { name: "Alameda Lighting" }).click();
  await expect(page.getByRole("menuitem", { name: /Alameda Lighting/ })).toBeVisible();
  await page.getByRole("menuitem", { name: "All companies" }).click();
  await expect(page).toHaveURL(/\/en$/);
});
