import { folded } from "@puesto/domain/text";
import type { NewCompany } from "../import-state.ts";

/** So long an address may be. */
export const addressCharacters = 63;

/** A name as an address: lower case letters, digits and single hyphens; blank where nothing of it can stand there. */
export const addressOf = (name: string): string =>
  folded(name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, addressCharacters)
    .replace(/^-+|-+$/g, "");

/** A company called like a file without its ending: a beginning that is corrected by whoever knows better. */
export function companyOfFile(file: string): NewCompany {
  const name = file
    .replace(/\.[^.]*$/, "")
    .replace(/[_\s-]+/g, " ")
    .trim();
  const slug = addressOf(name);
  const called = name === "" ? "Company" : name.charAt(0).toUpperCase() + name.slice(1);
  return { slug: slug === "" ? "company" : slug, name: called };
}
