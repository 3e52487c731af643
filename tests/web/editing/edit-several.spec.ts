import { newCompany } from "../company-to-edit.ts";
import { card, expect, openCompany, openRole, roleDetails, test } from "../page.ts";

test("several roles are chosen with Ctrl and dragged under one as one edit, which is undone at once", async ({
  page,
}) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  await card(page, "Seller").first().click();
  await card(page, "Clerk")
    .first()
    .click({ modifiers: ["ControlOrMeta"] });
  const chosen = page.getByRole("article", { name: "Chosen roles" });
  await expect(chosen).toContainText("2 roles chosen");
  await card(page, "Seller").first().dragTo(card(page, "Management").first());
  await expect(card(page, "Seller").first()).toHaveAttribute("aria-level", "2");
  await expect(card(page, "Clerk").first()).toHaveAttribute("aria-level", "2");

  await page.keyboard.press("Control+z");
  await expect(card(page, "Seller").first()).toHaveAttribute("aria-level", "3");
  await expect(card(page, "Clerk").first()).toHaveAttribute("aria-level", "3");
  await page.keyboard.press("Escape");
  await expect(chosen).toBeHidden();
});

test("several roles are chosen by the keyboard and moved by searching their new superior; a forbidden one says why", async ({
  page,
}) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  await card(page, "Sales").first().focus();
  await page.keyboard.press("Shift+ArrowRight");
  await expect(page.getByRole("article", { name: "Chosen roles" })).toContainText("2 roles chosen");
  await page.keyboard.press("Escape");

  await card(page, "Seller").first().focus();
  await page.keyboard.press("Control+Space");
  await card(page, "Finance").first().focus();
  await page.keyboard.press("Control+Space");
  await expect(page.getByRole("article", { name: "Chosen roles" })).toContainText("2 roles chosen");
  await page.keyboard.press("m");
  const picker = page.getByRole("dialog", { name: "To whom are 2 roles to report?" });
  await picker.getByRole("combobox").fill("clerk");
  await expect(picker.getByRole("option", { name: /Clerk/ })).toContainText(/in a circle/);
  await picker.getByRole("combobox").fill("sales");
  await expect(picker.getByRole("option", { name: "Sales" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(picker).toBeHidden();
  await expect(card(page, "Finance").first()).toHaveAttribute("aria-level", "3");
});

test("a rectangle with Shift chooses what it touches, and all of it is removed as one edit", async ({ page }) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  const [sales, finance] = [
    await card(page, "Sales").first().boundingBox(),
    await card(page, "Finance").first().boundingBox(),
  ];
  if (sales === null || finance === null) throw new Error("A card is not in the window.");
  const left = Math.min(sales.x, finance.x);
  const right = Math.max(sales.x + sales.width, finance.x + finance.width);
  await page.keyboard.down("Shift");
  await page.mouse.move(left - 30, sales.y - 12);
  await page.mouse.down();
  await page.mouse.move(right + 20, sales.y + sales.height / 2, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await expect(page.getByRole("article", { name: "Chosen roles" })).toContainText("2 roles chosen");

  await page.keyboard.press("Delete");
  const question = page.getByRole("alertdialog", { name: "Remove 2 roles?" });
  await expect(question).toContainText("2 other roles report to them");
  await question.getByRole("button", { name: "They report to whoever is above them" }).click();
  await expect(card(page, "Sales")).toHaveCount(0);
  await expect(card(page, "Clerk").first()).toHaveAttribute("aria-level", "2");
  await page.keyboard.press("Control+z");
  await expect(card(page, "Sales").first()).toHaveAttribute("aria-expanded", "true");
});

test("the menu of a card does everything, by the keyboard alone", async ({ page }) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  await card(page, "Clerk").first().focus();
  await page.keyboard.press("Shift+F10");
  const menu = page.getByRole("menu", { name: "What can be done with “Clerk”" });
  await expect(menu).toBeVisible();
  await menu.getByRole("menuitem", { name: "Add a sibling" }).press("Enter");
  const title = roleDetails(page).getByRole("textbox", { name: "Title" });
  await expect(title).toBeFocused();
  await title.fill("Auditor");
  await title.press("Enter");
  await expect(card(page, "Auditor").first()).toHaveAttribute("aria-posinset", "2");

  await card(page, "Auditor").first().focus();
  await page.keyboard.press("ContextMenu");
  await page.getByRole("menuitem", { name: "Remove" }).press("Enter");
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).press("Enter");
  await expect(card(page, "Auditor")).toHaveCount(0);
});

test("what can be done stands in the palette, and is done to the role that is open", async ({ page }) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  await openRole(page, "Clerk");
  const palette = page.getByRole("dialog", { name: "Search roles" });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("move to");
  await expect(palette.getByRole("combobox")).toHaveValue("move to");
  // What Enter does is what is marked: the list marks its first line a moment after it has come.
  await expect(palette.getByRole("option", { name: /Move to….*Clerk/ })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  // Nobody waits until one dialog has come or another one has gone.
  await page.keyboard.type("manag");
  const picker = page.getByRole("dialog", { name: "To whom is “Clerk” to report?" });
  await expect(picker.getByRole("combobox")).toHaveValue("manag");
  await expect(picker.getByRole("option", { name: "Management" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("undo");
  await expect(palette.getByRole("combobox")).toHaveValue("undo");
  await expect(page.getByRole("treeitem", { name: "Clerk", includeHidden: true })).toHaveAttribute("aria-level", "2");
  await expect(palette.getByRole("option", { name: "Undo" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(card(page, "Clerk").first()).toHaveAttribute("aria-level", "3");
});

test("whoever types fast does each thing once, and has an empty palette again at once", async ({ page }) => {
  const { slug } = await newCompany();
  await openCompany(page, `/en/${slug}`);
  await openRole(page, "Clerk");
  const palette = page.getByRole("dialog", { name: "Search roles" });
  await page.keyboard.press("n");
  const title = roleDetails(page).getByRole("textbox", { name: "Title" });
  await title.fill("Auditor");
  await title.press("Enter");
  await expect(card(page, "Auditor").first()).toBeVisible();
  // Two edits to undo: the new role, and its title. The second Enter comes before the palette has gone.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("undo");
  await expect(palette.getByRole("option", { name: "Undo" })).toHaveAttribute("aria-selected", "true");
  await palette.getByRole("combobox").evaluate((field) => {
    for (const key of ["Enter", "Enter"]) field.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  });
  await page.keyboard.press("/");
  await page.keyboard.type("add");
  await expect(palette.getByRole("combobox")).toHaveValue("add");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Delete");
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card(page, "New role")).toHaveCount(1);
});
