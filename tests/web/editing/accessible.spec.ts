import { newCompany } from "../company-to-edit.ts";
import { card, expect, objections, openCompany, openRole, test } from "../page.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds no violation in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("with the forms of a role open, with what they refuse, a card's menu, several chosen, and a role picked", async ({
      page,
    }) => {
      const { slug } = await newCompany();
      await openCompany(page, `/en/${slug}`);
      const details = await openRole(page, "Clerk");
      await page.keyboard.press("p");
      await details.getByRole("textbox", { name: "Share" }).fill("half");
      await page.keyboard.press("Enter");
      await expect(details.getByRole("alert")).toBeVisible();
      await details.getByRole("button", { name: "Change: Unit" }).click();
      await expect(details.getByRole("option").first()).toBeVisible();
      expect(await objections(page)).toEqual([]);

      await card(page, "Finance").first().click({ button: "right" });
      await expect(page.getByRole("menu")).toHaveCSS("opacity", "1");
      expect(await objections(page)).toEqual([]);
      await page.keyboard.press("Escape");

      await card(page, "Finance")
        .first()
        .click({ modifiers: ["ControlOrMeta"] });
      await expect(page.getByRole("article", { name: "Chosen roles" })).toBeVisible();
      expect(await objections(page)).toEqual([]);
      await page.keyboard.press("m");
      const picker = page.getByRole("dialog", { name: "To whom are 2 roles to report?" });
      await picker.getByRole("combobox").fill("finance");
      await expect(picker.getByRole("option", { name: /Finance/ })).toContainText(/itself/);
      await expect(picker).toHaveCSS("opacity", "1");
      expect(await objections(page)).toEqual([]);
    });
  });
}
