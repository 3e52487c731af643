import { expect, test } from "vitest";
import { addressCharacters, addressOf, companyOfFile } from "./company-called.ts";

test("an address is made of a name's letters and digits, without accents", () => {
  expect(addressOf("Peña & Núñez, S. A.")).toBe("pena-nunez-s-a");
  expect(addressOf("  ")).toBe("");
  expect(addressOf("株式会社")).toBe("");
});

test("a long name makes an address that is no longer than one may be, and does not end in a hyphen", () => {
  const address = addressOf(`${"a".repeat(addressCharacters - 1)} and more`);
  expect(address).toBe("a".repeat(addressCharacters - 1));
});

test("a company is called like its file until somebody says otherwise", () => {
  expect(companyOfFile("plantilla_abril-2026.csv")).toEqual({
    slug: "plantilla-abril-2026",
    name: "Plantilla abril 2026",
  });
  expect(companyOfFile(".csv")).toEqual({ slug: "company", name: "Company" });
});
