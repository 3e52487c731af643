import { describe, expect, it } from "vitest";
import { keyFrom } from "./keys.ts";

const free = () => false;

describe("a key made of words", () => {
  it("has the letters that keys have", () => {
    expect(keyFrom("Jefa de región (Sur)", free)).toBe("jefa-de-region-sur");
  });

  it("gets a number where it is taken", () => {
    const taken = ["regional-lead", "regional-lead-2"];
    expect(keyFrom("Regional lead", (key) => taken.includes(key))).toBe("regional-lead-3");
  });

  it("is there also for words without any such letter", () => {
    expect(keyFrom("地区", free)).toBe("own");
  });

  it("is short, and ends with a letter", () => {
    expect(keyFrom("word ".repeat(40), free)).toMatch(/^(word-)+word?$|^(word-)+wo?r?$/);
  });
});
