import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { newCompany } from "../company-to-edit.ts";
import { card, expect, openCompany, test } from "../page.ts";

interface Upload {
  readonly name: string;
  readonly text: string;
}

const details = (page: Page) => page.getByRole("article", { name: /Import files|Importar archivos/ });
const banner = (page: Page) => page.getByRole("region", { name: /Preview of an import|Vista previa/ });
const column = (page: Page, field: string) => page.getByRole("combobox", { name: `${field}: column` });

/** Picks files as the button has the browser do it. */
async function pick(page: Page, ...files: readonly Upload[]): Promise<void> {
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /^(Import files|New company from files|Choose other files)$/ }).click();
  await (await chosen).setFiles(
    files.map(({ name, text }) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) })),
  );
}

/** Holds files over the page, and lets them go there unless `drop` is false. */
async function drop(page: Page, { name, text }: Upload, isLetGo = true): Promise<void> {
  const brought = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName, { type: "text/csv" }));
      return transfer;
    },
    [name, text] as const,
  );
  await page.getByRole("main").dispatchEvent("dragenter", { dataTransfer: brought });
  await page.getByRole("main").dispatchEvent("dragover", { dataTransfer: brought });
  if (isLetGo) await page.getByRole("main").dispatchEvent("drop", { dataTransfer: brought });
}

/** Titles stand in another column than the one called so; a superior is missing, a role too. */
const dirty: Upload = {
  name: "staff.csv",
  text: `id,title,function,reports to,name
boss,Ms,Management,,Ana
sales,Mr,Sales,boss,
seller,Ms,Seller,finance,Luis
finance,Mr,Finance,boss,
buyer,Ms,Buyer,purchasing,Rosa
`,
};

test("a dirty file is looked at, its columns corrected, seen on the chart, confirmed as one revision, and undone", async ({
  page,
}) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  await pick(page, dirty);
  await expect(details(page)).toHaveAttribute("aria-busy", "false");
  await expect(details(page)).toContainText("staff.csv");
  await expect(details(page)).toContainText("CSV · UTF-8 · 5 rows");
  await expect(column(page, "Title")).toHaveValue("title");
  await expect(card(page, "Mr").first()).toBeVisible();

  await column(page, "Title").selectOption("function");
  await expect(card(page, "Buyer").first()).toContainText("Added");
  await expect(card(page, "Mr")).toHaveCount(0);
  await expect(details(page)).toContainText("as you said");
  await expect(card(page, "Clerk").first()).toContainText("Removed");
  await expect(card(page, "Seller").first()).toContainText("Moved");
  await expect(card(page, "Management").first()).toContainText("Changed");
  await expect(banner(page)).toContainText("1 added");
  await expect(banner(page)).toContainText("1 moved");
  await expect(details(page)).toContainText("staff.csv, line 6");
  await expect(details(page)).toContainText("“Buyer (buyer)” reports to “purchasing”, which is not in the files");

  // What goes is agreed to by itself.
  const confirm = banner(page).getByRole("button", { name: "Import" });
  await expect(confirm).toBeDisabled();
  await banner(page).getByRole("checkbox", { name: "Remove 1 role that is not in the files" }).check();
  await confirm.click();
  await expect(banner(page)).toContainText("Imported as revision 2");
  await expect(card(page, "Clerk")).toHaveCount(0);
  await expect(card(page, "Buyer").first()).not.toContainText("Added");

  await banner(page).getByRole("button", { name: "Undo" }).click();
  await expect(card(page, "Clerk").first()).toBeVisible();
  await expect(card(page, "Buyer")).toHaveCount(0);
  await page.getByRole("button", { name: "Show the history" }).click();
  const entries = page.getByRole("article", { name: "History" }).locator("ol > li");
  await expect(entries.nth(0)).toContainText("Took back revision 2");
  await expect(entries.nth(1)).toContainText("Imported “staff.csv”");
  await expect(entries.nth(1)).toContainText("Someone");
});

test("leaving it changes nothing, and while it is looked at nothing can be edited", async ({ page }) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  await drop(page, dirty, false);
  await expect(page.getByText("Drop the files to see what they would change")).toBeVisible();
  await drop(page, dirty);
  await expect(page.getByText("Drop the files to see what they would change")).toBeHidden();
  await expect(card(page, "Mr").first()).toBeVisible();
  await card(page, "Mr").first().click();
  await expect(details(page)).toContainText("The role after the import");
  await page.keyboard.press("F2");
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(banner(page)).toHaveCount(0);
  await expect(card(page, "Clerk").first()).toBeVisible();
  await expect(card(page, "Mr")).toHaveCount(0);
  await page.reload();
  await expect(card(page, "Clerk").first()).toBeVisible();
  await page.getByRole("button", { name: "Show the history" }).click();
  await expect(page.getByRole("article", { name: "History" }).locator("ol > li")).toHaveCount(1);
});

test("an edit of somebody else meanwhile has the preview made anew, and is not lost unseen", async ({ page }) => {
  const company = await newCompany();
  await openCompany(page, `/en/${company.slug}`);
  const same = {
    name: "staff.csv",
    text: "id,title,reports to\nboss,Management,\nsales,Sales,boss\nseller,Seller,sales\nfinance,Finance,boss\nclerk,Clerk,finance\n",
  };
  await pick(page, same);
  await expect(details(page)).toHaveAttribute("aria-busy", "false");
  await expect(banner(page).getByRole("checkbox")).toHaveCount(0);
  await company.edit({ addRole: { title: { en: "Analyst" }, reportsTo: company.role("sales") } });
  await expect(banner(page).getByRole("checkbox", { name: /Remove 1 role/ })).toBeVisible();
  await expect(card(page, "Analyst").first()).toContainText("Removed");
});

for (const [what, file, words] of [
  [
    "without a column for titles",
    { name: "a.csv", text: "id,manager,wage\n1,,3\n2,1,3\n" },
    "No column seems to give the titles",
  ],
  ["without rows", { name: "b.csv", text: "id,title,manager\n" }, "The file holds no row of a role."],
  ["that is broken", { name: "c.csv", text: 'id,title,manager\n1,Boss,\n2,"Clerk,1\n' }, "c.csv, line 3"],
  ["that is a spreadsheet", { name: "d.xlsx", text: "PK\u0003\u0004rest" }, "Open it in the spreadsheet"],
  ["that is empty", { name: "e.csv", text: "" }, "The file is empty."],
] as const) {
  test(`a file ${what} is refused with what is wrong and where, and changes nothing`, async ({ page }) => {
    const { slug } = await newCompany();
    await openCompany(page, `/en/${slug}`);
    await pick(page, file);
    await expect(details(page).getByRole("alert")).toContainText(words);
    await expect(banner(page)).toContainText("Nothing has been written.");
    await expect(banner(page).getByRole("button", { name: "Import" })).toBeDisabled();
    await expect(card(page, "Clerk").first()).toBeVisible();
  });
}

test("a circle is cut, told by its line, and seen where it was cut; on a phone it is picked from the company's menu", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  const chosen = page.waitForEvent("filechooser");
  await page.getByTitle("Switch company").click();
  await page.getByRole("menuitem", { name: "Import files" }).click();
  const text = "id,title,reports to\nboss,Management,\nsales,Sales,seller\nseller,Seller,sales\n";
  await (await chosen).setFiles({ name: "round.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await expect(details(page)).toContainText("round.csv, line 3");
  await expect(details(page)).toContainText("2 roles report to one another in a circle");
  await expect(banner(page).getByRole("checkbox", { name: /Remove 2 roles/ })).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test("where the columns cannot be guessed they are said, and the preview follows", async ({ page }) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  await pick(page, { name: "a.csv", text: "id,what,above\nboss,Chief,\nclerk,Clerk,boss\n" });
  await expect(details(page).getByRole("alert")).toContainText("No column seems to give the titles");
  await column(page, "Title").selectOption("what");
  await column(page, "Reports to").selectOption("above");
  await expect(card(page, "Chief").first()).toContainText("Changed");
  await expect(card(page, "Clerk").first()).toContainText("Moved");
});

test("files that are more than an import takes are not even sent", async ({ page }) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  const isSent = { yes: false };
  page.on("request", (request) => {
    isSent.yes ||= request.url().includes("/import");
  });
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(65 * 1024 * 1024)], "large.csv"));
    window.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, cancelable: true }));
  });
  await expect(details(page).getByRole("alert")).toContainText("larger than the 64 MB");
  expect(isSent.yes).toBe(false);
});

test("a company is made of a file from the list of companies; an address that is taken is told", async ({ page }) => {
  const { slug } = await newCompany();
  const own = `made-${slug.slice(7, 20)}`;
  await page.goto("/en");
  await pick(page, { name: "people.csv", text: "id,title,reports to\n1,Boss,\n2,Sales,1\n" });
  await expect(page.getByRole("textbox", { name: "Name of the company" })).toHaveValue("People");
  await page.getByRole("textbox", { name: "Address" }).fill(slug);
  await page.getByRole("textbox", { name: "Address" }).press("Enter");
  await expect(page.getByText("There is a company at this address already")).toBeVisible();
  await expect(banner(page).getByRole("button", { name: "Import" })).toBeDisabled();
  await page.getByRole("textbox", { name: "Address" }).fill(own);
  await page.getByRole("textbox", { name: "Name of the company" }).fill("Made here");
  await page.getByRole("textbox", { name: "Name of the company" }).press("Enter");
  await banner(page).getByRole("button", { name: "Import" }).click();
  await page.waitForURL(`**/en/${own}`);
  await expect(card(page, "Sales").first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: /Made here/ })).toBeAttached();
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds no violation in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    const objections = async (page: Page): Promise<readonly string[]> => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
    };

    test("while files are looked at, while they hang over the page, and where they are refused", async ({ page }) => {
      const { slug } = await newCompany();
      await openCompany(page, `/en/${slug}`);
      await drop(page, dirty);
      await expect(card(page, "Mr").first()).toContainText("Changed");
      await card(page, "Mr").first().click();
      expect(await objections(page)).toEqual([]);
      await drop(page, dirty, false);
      expect(await objections(page)).toEqual([]);
      await drop(page, { name: "a.csv", text: "id,manager,wage\n1,,3\n2,1,3\n" });
      await expect(details(page).getByRole("alert")).toContainText("No column");
      expect(await objections(page)).toEqual([]);
    });

    test("while a company is made, on a phone", async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto("/en");
      await pick(page, dirty);
      await expect(details(page)).toHaveAttribute("aria-busy", "false");
      await expect(details(page)).toContainText("Findings");
      expect(await objections(page)).toEqual([]);
    });
  });
}
