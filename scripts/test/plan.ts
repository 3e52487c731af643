/** What `pnpm test` can be narrowed to, and the vitest projects that belong to it. */
const areas: Readonly<Record<string, readonly string[]>> = {
  domain: ["domain"],
  chart: ["chart"],
  cli: ["cli"],
  web: ["web"],
  scripts: ["scripts"],
  api: ["api", "api on PGlite", "api on PostgreSQL"],
  processes: ["processes"],
};

export type TestPlan = {
  /** Names of vitest projects. */
  readonly projects: readonly string[];
  readonly withPages: boolean;
  /** Whatever else was said, for the runners: parts of file names, `-t name`. */
  readonly filters: readonly string[];
};

/**
 * Reads the arguments of `pnpm test`: names of areas (domain, chart, cli, scripts, api, processes, web, pages; all of them unless said),
 * then anything that the runner understands. `web` is the page's own code and the page in a browser.
 */
export function readPlan(arguments_: readonly string[]): TestPlan {
  const words = arguments_.filter((argument) => argument !== "--");
  const firstOther = words.findIndex((word) => !(word in areas) && word !== "pages");
  const named = firstOther === -1 ? words : words.slice(0, firstOther);
  const filters = firstOther === -1 ? [] : words.slice(firstOther);
  const chosen = named.length === 0 ? [...Object.keys(areas), "pages"] : named;
  return {
    projects: chosen.flatMap((area) => areas[area] ?? []),
    withPages: chosen.includes("pages") || chosen.includes("web"),
    filters,
  };
}
