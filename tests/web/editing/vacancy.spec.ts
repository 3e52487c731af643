import { newCompany } from "../company-to-edit.ts";
import { card, expect, openCompany, roleDetails, test } from "../page.ts";

const longAgo = "2001-01-01";
const farOff = "2999-01-01";

test("a seat whose holder has left, or is still to come, is vacant on the card, in the panel, in the list and in the search", async ({
  page,
}) => {
  const { slug, role, edit } = await newCompany();
  await edit(
    { assignHolder: { role: role("clerk"), name: "Ada", endsOn: longAgo } },
    { assignHolder: { role: role("clerk"), name: "Berta", startsOn: farOff } },
    { assignHolder: { role: role("seller"), name: "Cleo", startsOn: longAgo, endsOn: farOff } },
  );
  await openCompany(page, `/en/${slug}`);
  await expect(card(page, "Clerk").first()).toContainText("Vacant");
  await expect(card(page, "Seller").first()).toContainText("Cleo");

  await card(page, "Clerk").first().click();
  const details = roleDetails(page);
  await expect(details.getByRole("listitem").filter({ hasText: "Berta" })).toContainText("Nextfrom Jan 1, 2999");
  await expect(details.getByRole("listitem").filter({ hasText: "Ada" })).toContainText("Formeruntil Jan 1, 2001");
  await expect(details.getByText("Vacant", { exact: true })).toBeVisible();

  await card(page, "Finance").first().click();
  await expect(details.getByRole("link", { name: /Clerk/ })).toContainText("Vacant");
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.keyboard.type("clerk");
  await expect(page.getByRole("option", { name: /Clerk/ })).toContainText("Vacant");
});

test("an edit in the browser keeps to the days: whoever is given a last day that is over leaves the card at once", async ({
  page,
}) => {
  const { slug, role, edit } = await newCompany();
  await edit({ assignHolder: { role: role("clerk"), name: "Ada" } });
  await openCompany(page, `/es/${slug}`);
  await expect(card(page, "Oficial").first()).toContainText("Ada");
  await card(page, "Oficial").first().click();
  const details = roleDetails(page);
  await details.getByRole("button", { name: /^Cambiar.*Ada/ }).click();
  await details.getByLabel("Hasta", { exact: true }).fill(longAgo);
  await details.getByLabel("Hasta", { exact: true }).press("Enter");
  await expect(card(page, "Oficial").first()).toContainText("Vacante");
  await expect(details.getByRole("listitem").filter({ hasText: "Ada" })).toContainText("Anterior");

  await page.keyboard.press("Control+z");
  await expect(card(page, "Oficial").first()).toContainText("Ada");
  await expect(details.getByRole("listitem").filter({ hasText: "Ada" })).not.toContainText("Anterior");
});
