import { expect, test } from "vitest";
import { importSummary, shownSentences } from "./told.ts";

const sentences = (count: number) => Array.from({ length: count }, (_, number) => `${number}`);

test("an import is told by its files and what became of the roles, whatever else the summary holds", () => {
  expect(importSummary({ files: ["a.csv"], added: 3, changed: 0, removed: 1, kept: 9 })).toEqual({
    files: ["a.csv"],
    added: 3,
    changed: 0,
    removed: 1,
  });
  for (const other of [null, "x", {}, { files: "a.csv", added: -1 }]) {
    expect(importSummary(other)).toEqual({ files: [], added: 0, changed: 0, removed: 0 });
  }
});

test("a few sentences stand there at once; of many the first, and the rest when asked for", () => {
  expect(shownSentences({ sentences: sentences(4), changeCount: 4 }, false)).toMatchObject({
    folded: 0,
    isFoldable: false,
  });
  const many = { sentences: sentences(9), changeCount: 9 };
  expect(shownSentences(many, false)).toMatchObject({ shown: ["0", "1", "2"], folded: 6, isFoldable: true });
  expect(shownSentences(many, true)).toMatchObject({ shown: many.sentences, folded: 0, isFoldable: true });
});

test("changes beyond those that are told are counted", () => {
  expect(shownSentences({ sentences: sentences(100), changeCount: 640 }, true).untold).toBe(540);
  expect(shownSentences({ sentences: [], changeCount: null }, false).untold).toBe(0);
});
