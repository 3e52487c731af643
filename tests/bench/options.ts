/** What stands on the command line of a measurement. */
export type Asked = { readonly sizes: readonly number[]; readonly json: boolean };

const usualSizes = [1_000, 10_000, 100_000];

/** Reads `--roles=1000,10000` (the usual three sizes unless said) and `--json`. Throws a sentence for people. */
export function readAsked(words: readonly string[] = process.argv.slice(2)): Asked {
  const said = words.find((word) => word.startsWith("--roles="))?.slice("--roles=".length);
  const sizes = said === undefined ? usualSizes : said.split(",").map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size >= 100 && size <= 100_000)) {
    throw new Error(`--roles takes numbers from 100 to 100000, such as --roles=1000,10000; not "${said}".`);
  }
  return { sizes, json: words.includes("--json") };
}
