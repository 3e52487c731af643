import type { Page } from "@playwright/test";
import { card, expect, openCompany, roleDetails, test } from "../page.ts";

/** The presses that lead from the demo company's chart to each part, and what stands there then. */
const parts: Readonly<
  Record<string, readonly [presses: ((page: Page) => Promise<void>)[], arrived: (page: Page) => Promise<void>]>
> = {
  "kinds of role": [
    [openMenu, (page) => page.getByRole("menuitem", { name: "Kinds of role" }).click()],
    (page) => expect(page.getByRole("heading", { name: "Kinds of role", level: 1 })).toBeVisible(),
  ],
  "the profile of a role": [
    [openMarketing, (page) => roleDetails(page).getByRole("tab", { name: "Profile" }).click()],
    (page) => expect(roleDetails(page).getByRole("tabpanel", { name: "Profile" })).toContainText("Duties"),
  ],
  differences: [
    [openMenu, (page) => page.getByRole("menuitem", { name: "Compare the three directors" }).click()],
    (page) => expect(page.getByRole("region", { name: /Side by side/ })).toBeVisible(),
  ],
  supervision: [
    [
      openMarketing,
      (page) =>
        roleDetails(page)
          .getByRole("button", { name: /^Show on the chart/ })
          .first()
          .click(),
    ],
    (page) => expect(page).toHaveURL(/trace=/),
  ],
  policy: [
    [(page) => page.getByRole("button", { name: /^Findings/ }).click()],
    (page) =>
      expect(
        page
          .getByRole("complementary")
          .or(page.getByRole("region"))
          .getByText(/7 roles report to/)
          .first(),
      ).toBeVisible(),
  ],
  "targets and reviews": [
    [openMarketing, (page) => roleDetails(page).getByRole("link", { name: "Targets and reviews" }).click()],
    (page) => expect(page.getByRole("navigation", { name: "Quarters" })).toBeVisible(),
  ],
  pay: [
    [openMenu, (page) => page.getByRole("menuitem", { name: "Pay simulator" }).click()],
    (page) => expect(page).toHaveURL(/\/en\/demo\/pay/),
  ],
};

async function openMenu(page: Page): Promise<void> {
  await page.getByTitle("Switch company").click();
}
async function openMarketing(page: Page): Promise<void> {
  await card(page, "Marketing director").first().click();
}

for (const [name, [presses, arrived]] of Object.entries(parts)) {
  test(`${name}: at most two presses from the demo company's chart`, async ({ page }) => {
    expect(presses.length).toBeLessThanOrEqual(2);
    await openCompany(page, "/en/demo");
    for (const press of presses) await press(page);
    await arrived(page);
  });
}

test("the other language: at most two presses from the chart", async ({ page }) => {
  await openCompany(page, "/en/demo");
  await page.getByRole("button", { name: "Language" }).click();
  await page.getByRole("menuitemradio", { name: "Español" }).click();
  await expect(page).toHaveURL(/\/es\/demo/);
});
