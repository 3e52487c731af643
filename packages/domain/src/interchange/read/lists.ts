import { accepted, type Result, refused } from "../../result.ts";
import { headerWord } from "../mapping/words.ts";
import { finding, type Notes } from "../note.ts";
import { isObject, type JsonObject, type JsonText } from "./json.ts";
import type { Row, Table } from "./table.ts";

/** Why a JSON value is no list of roles: there is none, or several and no telling which. */
export type ListProblem = { readonly code: "NONE" } | { readonly code: "SEVERAL"; readonly lists: readonly string[] };

const nestingWords = new Set([
  "children",
  "reports",
  "direct reports",
  "subordinates",
  "team",
  "members",
  "hijos",
  "reportes",
  "subordinados",
  "dependientes",
  "colaboradores",
  "puestos",
]);

const isListOfObjects = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.some(isObject);

/** The name under which an object holds those that report to it; null where it holds none. */
const nestingOf = (object: JsonObject): string | null =>
  Object.keys(object).find((name) => nestingWords.has(headerWord(name)) && isListOfObjects(object[name])) ?? null;

/** Whether an object is a role itself, and no mere wrapping: it says something in plain values. */
const saysSomething = (object: JsonObject): boolean =>
  Object.values(object).some((value) => typeof value === "string" || typeof value === "number");

/** The list of roles in a value: itself, the roles nested in one, or the only list that an object holds. */
function listIn(value: unknown, depth = 0): Result<readonly unknown[], ListProblem> {
  if (isListOfObjects(value)) return accepted(value);
  if (!isObject(value)) return refused({ code: "NONE" });
  if (nestingOf(value) !== null && saysSomething(value)) return accepted([value]);
  const lists = Object.keys(value).filter((name) => isListOfObjects(value[name]));
  const [only] = lists;
  if (lists.length > 1) return refused({ code: "SEVERAL", lists });
  if (only !== undefined) return listIn(value[only]);
  const inner = Object.values(value).filter(isObject);
  return inner.length === 1 && depth < 3 ? listIn(inner[0], depth + 1) : refused({ code: "NONE" });
}

const textOf = (value: unknown): string | null =>
  typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : null;

/** Collects rows of text from objects of any shape; columns are named in the order in which they first come up. */
function rowsCollector(lineOf: JsonText["lineOf"]) {
  const columns = new Map<string, number>();
  const rows: Row[] = [];
  const put = (cells: string[], name: string, text: string): void => {
    const at = columns.get(name) ?? columns.size;
    columns.set(name, at);
    while (cells.length <= at) cells.push("");
    cells[at] = text;
  };
  const add = (object: JsonObject, nesting: string | null): number => {
    const cells: string[] = [];
    for (const [name, value] of Object.entries(object)) {
      if (name === nesting) continue;
      const text = Array.isArray(value) ? value.flatMap((item) => textOf(item) ?? []).join(", ") : textOf(value);
      if (text !== null) put(cells, name, text);
      else if (isObject(value)) {
        for (const [inner, one] of Object.entries(value)) put(cells, `${name}.${inner}`, textOf(one) ?? "");
      } else put(cells, name, "");
    }
    rows.push({ line: lineOf(object) ?? rows.length + 1, cells });
    return rows.length - 1;
  };
  return { columns, rows, add };
}

/** A JSON list of objects, or roles nested in one another, as a table; objects inside objects become columns `manager.id`. */
export function readList(file: string, encoding: string, json: JsonText, notes: Notes): Result<Table, ListProblem> {
  const list = listIn(json.value);
  if (!list.ok) return list;
  const isTree = list.value.some((item) => isObject(item) && nestingOf(item) !== null);
  const { columns, rows, add } = rowsCollector(json.lineOf);
  const parents: number[] = [];
  let skipped = 0;
  const waiting = list.value.map((item) => ({ item, parent: -1 })).reverse();
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (!next) break;
    if (!isObject(next.item)) {
      skipped += 1;
      continue;
    }
    const nesting = isTree ? nestingOf(next.item) : null;
    const index = add(next.item, nesting);
    parents.push(next.parent);
    const inner = nesting === null ? [] : next.item[nesting];
    if (Array.isArray(inner)) for (const item of inner.toReversed()) waiting.push({ item, parent: index });
  }
  if (skipped > 0) notes.push(finding("ENTRIES_SKIPPED", "WARNING", { file, line: null }, { count: skipped }));
  return accepted({
    file,
    format: isTree ? "JSON_TREE" : "JSON",
    encoding,
    columns: [...columns.keys()],
    rows,
    parents: isTree ? Int32Array.from(parents) : null,
  });
}
