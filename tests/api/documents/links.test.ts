import { existsSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCheckout } from "../../../scripts/check/source.ts";

const files = readCheckout();
const documents = files.filter(({ path }) => path.endsWith(".md"));
const exists = (path: string): boolean => existsSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)));

/** Fenced blocks show things as they are elsewhere: no links are followed there. */
const withoutBlocks = (text: string): string => text.replace(/^```.*?^```$/gms, "");

/** Where links of Markdown and the sources of pictures lead. */
const linksIn = (text: string): readonly string[] =>
  [...withoutBlocks(text).matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset|href)="([^"\s]+)"/g)].flatMap(
    (match) => match[1] ?? match[2] ?? [],
  );

/** How a heading is called in the address of its place. */
const placeOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

const placesIn = (text: string): readonly string[] =>
  [...withoutBlocks(text).matchAll(/^#+ (.+)$/gm)].map((match) => placeOf(match[1] ?? ""));

/** Whether a link of a document leads to something in the checkout; the network is not asked about the others. */
function leadsSomewhere(from: string, link: string): boolean {
  if (/^[a-z]+:/.test(link)) return true;
  const [file = "", place] = link.split("#");
  const path = file === "" ? from : posix.join(posix.dirname(from), file);
  if (!exists(path)) return false;
  const text = files.find((one) => one.path === path)?.text ?? "";
  return place === undefined || placesIn(text).includes(place);
}

describe.each(documents)("$path", ({ path, text }) => {
  it("links to what is there", () => {
    expect(linksIn(text).filter((link) => !leadsSomewhere(path, link))).toEqual([]);
  });
});

// Records of decisions tell what was, and are not rewritten; the others tell what is.
describe.each(documents.filter((one) => !one.path.startsWith("docs/decisions/")))("$path", ({ text }) => {
  it("names files and folders that are there", () => {
    const named = withoutBlocks(text).matchAll(/`((?:apps|docs|packages|prisma|scripts|tests)\/[\w./[\]-]+)`/g);
    expect([...named].map((match) => match[1] ?? "").filter((one) => !exists(one))).toEqual([]);
  });
});
