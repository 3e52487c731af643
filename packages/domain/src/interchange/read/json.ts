import { accepted, type Result, refused } from "../../result.ts";

export type JsonObject = { readonly [name: string]: unknown };

/** Whether a JSON value is an object, and no list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A parsed JSON text with the line on which each of its objects begins. */
export interface JsonText {
  readonly value: unknown;
  readonly lineOf: (object: JsonObject) => number | null;
}

/** The lines on which objects begin, in the order of the text. */
function lineStarts(text: string): readonly number[] {
  const lines: number[] = [];
  let line = 1;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isQuoted) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) isQuoted = false;
    } else if (code === 0x22) isQuoted = true;
    else if (code === 0x7b) lines.push(line);
    else if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) line += 1;
  }
  return lines;
}

/** All objects of a value in the order in which they were written. Iterative: files may be nested deeply. */
function objectsIn(value: unknown): readonly JsonObject[] {
  const objects: JsonObject[] = [];
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (isObject(next)) objects.push(next);
    if (typeof next !== "object" || next === null) continue;
    const inner: readonly unknown[] = Array.isArray(next) ? next : Object.values(next);
    for (let at = inner.length - 1; at >= 0; at -= 1) waiting.push(inner[at]);
  }
  return objects;
}

/** Parses JSON; the parser's own words where it is none. */
export function readJson(text: string): Result<JsonText, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
  const starts = lineStarts(text);
  const objects = objectsIn(value);
  // A name that stands twice in one object loses the first value: then the lines are not known.
  const lines = new Map(objects.length === starts.length ? objects.map((object, at) => [object, starts[at]]) : []);
  return accepted({ value, lineOf: (object) => lines.get(object) ?? null });
}
