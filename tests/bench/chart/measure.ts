import type { Browser } from "@playwright/test";
import { companyFile } from "../company-file.ts";
import { importCompany } from "../contenders.ts";
import { median } from "../table.ts";
import { type Gestures, measureGestures } from "./gestures-beside-floor.ts";
import { type LayoutTimes, layoutTimes } from "./layout-time.ts";
import { heapMegabytes, openCold } from "./opening.ts";
import type { OwnPuesto } from "./puesto.ts";

const rounds = 5;

/** What a company of so many roles takes; milliseconds, bytes over the wire, megabytes of the page's objects. */
export type ChartRow = {
  readonly roles: number;
  readonly layoutMs: LayoutTimes;
  /** Until the first cards are painted, and until all of the company has come: medians of 5 cold pages. */
  readonly firstMs: number;
  readonly completeMs: number;
  readonly programBytes: number;
  readonly companyBytes: number;
  readonly heapMb: number;
  /** The same for an address that unfolds the whole company and opens a role: one cold page, after one that warmed the server. */
  readonly wholeFirstMs: number;
  readonly wholeCompleteMs: number;
  readonly wholeBytes: number;
  readonly wholeHeapMb: number;
  /** The 95th percentile of the time between frames in the worst of the gestures, and the floor's in the same gesture. */
  readonly p95: number;
  readonly floorP95: number;
  readonly gestures: Gestures;
};

/** Imports a company of so many roles and measures its page. */
export async function measureChart(browser: Browser, puesto: OwnPuesto, roles: number): Promise<ChartRow> {
  const slug = `bench-${roles}`;
  await importCompany(puesto.apiOrigin, slug, companyFile(roles));
  const address = `${puesto.webOrigin}/en/${slug}`;
  const layoutMs = layoutTimes(roles);
  await (await openCold(browser, address)).context.close();
  const openings = [];
  let heapMb = 0;
  for (let round = 0; round < rounds; round += 1) {
    const open = await openCold(browser, address);
    openings.push(open);
    heapMb = await heapMegabytes(open);
    await open.context.close();
  }

  const wholeAddress = `${address}?depth=99&open=${await shortIdOf(puesto, slug, `r${Math.floor(roles / 20)}`)}`;
  await (await openCold(browser, wholeAddress)).context.close();
  const whole = await openCold(browser, wholeAddress);
  const gestures = await measureGestures(browser, whole, roles);
  const wholeHeapMb = await heapMegabytes(whole);
  await whole.context.close();
  const worst = Object.values(gestures).toSorted((one, other) => other.page.p95 - one.page.p95)[0];
  return {
    roles,
    layoutMs,
    firstMs: median(openings.map((open) => open.firstMs)),
    completeMs: median(openings.map((open) => open.completeMs)),
    programBytes: median(openings.map((open) => open.programBytes)),
    companyBytes: median(openings.map((open) => open.companyBytes)),
    heapMb,
    wholeFirstMs: whole.firstMs,
    wholeCompleteMs: whole.completeMs,
    wholeBytes: whole.companyBytes,
    wholeHeapMb,
    p95: worst?.page.p95 ?? 0,
    floorP95: worst?.floor.p95 ?? 0,
    gestures,
  };
}

/** How addresses call a role that the file calls so. */
async function shortIdOf({ apiOrigin }: OwnPuesto, slug: string, key: string): Promise<string> {
  const query = "query ($slug: String!, $key: String!) { company(slug: $slug) { role(by: { key: $key }) { id } } }";
  const response = await fetch(`${apiOrigin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables: { slug, key } }),
  });
  const id = /"id":"[^"]*([\w-]{22})"/.exec(await response.text())?.[1];
  if (id === undefined) throw new Error(`The company ${slug} has no role ${key}.`);
  return id;
}
