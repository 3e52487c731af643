import { expect, test } from "vitest";
import { linesOf } from "./import-lines.ts";

/** A text as a network brings it: in pieces of so many bytes. */
const inPieces = (text: string, bytes: number): ReadableStream<Uint8Array> => {
  const all = new TextEncoder().encode(text);
  return new ReadableStream({
    start(stream) {
      for (let at = 0; at < all.length; at += bytes) stream.enqueue(all.slice(at, at + bytes));
      stream.close();
    },
  });
};

/** All lines of a text that comes in pieces. */
async function linesIn(body: ReadableStream<Uint8Array>): Promise<readonly unknown[]> {
  const lines: unknown[] = [];
  for await (const line of linesOf(body)) lines.push(line);
  return lines;
}

const text = '{"type":"progress"}\n{"name":"Dirección"}\nno JSON\n{"type":"result"}';

test.each([1, 2, 3, 7, 1_000])(
  "lines are the same in pieces of %i bytes, also where they cut a letter",
  async (bytes) => {
    expect(await linesIn(inPieces(text, bytes))).toEqual([
      { type: "progress" },
      { name: "Dirección" },
      undefined,
      { type: "result" },
    ]);
  },
);

test("a text without a line has none", async () => {
  expect(await linesIn(inPieces("", 1))).toEqual([]);
});
