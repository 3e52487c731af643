import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

/**
 * A test of the page that fails when the browser has something to complain of: an error in the console, an exception, or
 * something that the content security policy kept out. A test that brings such a thing about says which in `complaints.expected`.
 */
export const test = base.extend<{ complaints: { expected: RegExp | null } }>({
  complaints: [
    async ({ page }, use) => {
      const heard: string[] = [];
      const about: { expected: RegExp | null } = { expected: null };
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") heard.push(message.text());
      });
      page.on("pageerror", (error) => heard.push(error.stack ?? error.message));
      await use(about);
      expect(heard.filter((complaint) => !about.expected?.test(complaint))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** A role's card in the chart, by its title. */
export const card = (page: Page, title: string) =>
  page.getByRole("tree").getByRole("treeitem", { name: title, exact: false });

/** The details of the role that is open. */
export const roleDetails = (page: Page) => page.getByRole("article", { name: /Role details|Detalles del puesto/ });

/** Opens a role by its card, and waits until it can be edited. */
export async function openRole(page: Page, title: string) {
  await card(page, title).first().click();
  const details = roleDetails(page);
  await expect(details.getByRole("heading", { level: 2 })).toHaveText(title);
  await expect(details.getByRole("button", { name: "Change: Seats" })).toBeVisible();
  return details;
}

/** Opens a company and waits until all of it has come and the page takes keys. */
export async function openCompany(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("main")).toHaveAttribute("aria-busy", "false");
  await expect(page.getByRole("tree")).toBeVisible();
}

/** What axe objects to, in short: the rule and the elements. */
export async function objections(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}
