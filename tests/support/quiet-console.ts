import { afterEach, beforeEach, expect } from "vitest";

/**
 * Loaded before every test file: whatever is written to the console during a test fails it. A product that talks to
 * itself hides the line that matters, and a warning nobody has to answer is never answered.
 */
const methods = ["log", "info", "warn", "error", "debug", "trace"] as const;
const written: string[] = [];

for (const method of methods) {
  const write = console[method].bind(console);
  console[method] = (...values: unknown[]) => {
    written.push(`console.${method}: ${values.map(String).join(" ")}`);
    write(...values);
  };
}

beforeEach(() => {
  written.length = 0;
});

afterEach(() => {
  expect(written.splice(0), "a test must not write to the console").toEqual([]);
});
