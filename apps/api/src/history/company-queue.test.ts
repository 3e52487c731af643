import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { busy, companyQueue } from "./company-queue.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Works that end when they are told to, in the order in which they began. */
function stuck() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const work = (name: string) => async (): Promise<string> => {
    begun.push(name);
    await new Promise<void>((resolve) => ends.push(resolve));
    return name;
  };
  return { begun, work, endFirst: () => ends.shift()?.() };
}

describe("the queue of edits", () => {
  it("lets four of one company through, and the next when one of them ends, in the order in which they came", async () => {
    const queue = companyQueue();
    const { begun, work, endFirst } = stuck();
    const edits = ["1", "2", "3", "4", "5", "6"].map((name) => queue("alameda", work(name)));
    expect(begun).toEqual(["1", "2", "3", "4"]);
    endFirst();
    expect(await edits[0]).toBe("1");
    await vi.waitUntil(() => begun.length === 5);
    expect(begun.at(-1)).toBe("5");
  });

  it("lets six of all companies through, so that those that are stuck leave connections to readers", async () => {
    const queue = companyQueue();
    const { begun, work, endFirst } = stuck();
    for (const company of ["a", "b", "c"]) {
      for (const name of ["1", "2", "3"]) void queue(company, work(company + name));
    }
    expect(begun).toEqual(["a1", "a2", "a3", "b1", "b2", "b3"]);
    endFirst();
    await vi.waitUntil(() => begun.length === 7);
    expect(begun.at(-1)).toBe("c1");
  });

  it("lets nobody wait for longer than five seconds, nor more than a hundred of one company", async () => {
    const queue = companyQueue();
    const { work } = stuck();
    const edits = Array.from({ length: 105 }, (_, index) => queue("alameda", work(String(index))));
    expect(await edits[104]).toBe(busy);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await edits[4]).toBe(busy);
    expect(await edits[103]).toBe(busy);
  });

  it("gives the place on also where an edit fails", async () => {
    const queue = companyQueue();
    const fail = () => queue("alameda", () => Promise.reject(new Error("broken machinery")));
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, fail));
    expect(outcomes.every(({ status }) => status === "rejected")).toBe(true);
    expect(await queue("alameda", async () => "done")).toBe("done");
  });
});
