import { setTimeout } from "node:timers/promises";
import type { Browser, BrowserContext, CDPSession, Page, Request } from "@playwright/test";

/** A window of a laptop's size; the browser keeps nothing from one context to the next. */
const viewport = { width: 1440, height: 900 };
const patience = 240_000;

/** A company's page that is open, and what it took. Times run from the navigation's start, in milliseconds. */
export type OpenPage = {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Until the first cards are painted. */
  readonly firstMs: number;
  /** Until all of the company has come, and the page takes keys. */
  readonly completeMs: number;
  /** What came over the wire, as compressed as it came: the program and its fonts, and the company itself. */
  readonly programBytes: number;
  readonly companyBytes: number;
};

/** Opens an address in a browser that has never been there. */
export async function openCold(browser: Browser, address: string): Promise<OpenPage> {
  const context = await browser.newContext({ viewport, locale: "en-GB" });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const cdp = await context.newCDPSession(page);
  await cdp.send("Performance.enable");
  await page.addInitScript(watchOpening);
  const quiet = whenQuiet(page);
  await page.goto(address, { waitUntil: "commit", timeout: patience });
  await page.waitForFunction(() => performance.getEntriesByName("bench: complete").length > 0);
  await quiet();
  return { context, page, cdp, ...(await page.evaluate(readOpening)) };
}

/** How long nothing is asked before a page counts as quiet, in milliseconds. */
const quietMs = 500;

/** Follows what a page asks for; gives a wait until it asks nothing any more, the stream of news aside, which stays open. */
function whenQuiet(page: Page): () => Promise<void> {
  const underWay = new Set<Request>();
  let lastAt = performance.now();
  const isCounted = (request: Request) => !request.url().endsWith("/graphql/stream");
  const ended = (request: Request) => {
    if (underWay.delete(request)) lastAt = performance.now();
  };
  page.on("request", (request) => {
    if (!isCounted(request)) return;
    underWay.add(request);
    lastAt = performance.now();
  });
  page.on("requestfinished", ended);
  page.on("requestfailed", ended);
  return async () => {
    while (underWay.size > 0 || performance.now() - lastAt < quietMs) await setTimeout(50);
  };
}

/** Runs in the page before anything else: marks the frames in which the first card and the whole company are painted. */
function watchOpening(): void {
  const markAfterPaint = (name: string) => {
    // A message that is posted in a frame arrives when the frame has been handed over.
    const channel = new MessageChannel();
    channel.port1.onmessage = () => performance.mark(name);
    channel.port2.postMessage(null);
  };
  let hasCards = false;
  const look = () => {
    if (!hasCards && document.querySelector("[role=treeitem]")?.checkVisibility() === true) {
      hasCards = true;
      markAfterPaint("bench: first cards");
    }
    if (hasCards && document.querySelector("main[aria-busy=false]") !== null) markAfterPaint("bench: complete");
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function readOpening() {
  const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
  const sent = { program: 0, company: 0 };
  for (const entry of [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]) {
    if (!(entry instanceof PerformanceResourceTiming)) continue;
    sent[entry.name.includes("/_next/static/") ? "program" : "company"] += entry.transferSize;
  }
  return {
    firstMs: at("bench: first cards"),
    completeMs: at("bench: complete"),
    programBytes: sent.program,
    companyBytes: sent.company,
  };
}

/** Megabytes that the page's objects take once everything that can be thrown away has been. */
export async function heapMegabytes({ cdp }: Pick<OpenPage, "cdp">): Promise<number> {
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  return usedSize / 1e6;
}
