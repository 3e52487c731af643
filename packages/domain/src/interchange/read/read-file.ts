import { accepted, type Result, refused } from "../../result.ts";
import { organogramPart } from "../drafts/organogram.ts";
import { isPuestoCsv } from "../drafts/puesto-csv.ts";
import { isPuestoJson } from "../drafts/puesto-json.ts";
import { finding, type Notes, refusal } from "../note.ts";
import type { ImportFile } from "../plan.ts";
import type { ImportRefusal } from "../refusal.ts";
import { readCsv } from "./csv.ts";
import { type DecodeProblem, decode } from "./decode.ts";
import { type JsonText, readJson } from "./json.ts";
import { readList } from "./lists.ts";
import type { Table } from "./table.ts";

/** What a file turned out to be. */
export type FileRead = { readonly file: string; readonly encoding: string } & (
  | { readonly format: "PUESTO_JSON"; readonly json: JsonText }
  | {
      readonly format: "PUESTO_CSV" | "ORGANOGRAM_SENIOR" | "ORGANOGRAM_JUNIOR" | "CSV" | "JSON" | "JSON_TREE";
      readonly table: Table;
    }
);

function undecoded(file: string, problem: DecodeProblem): ImportRefusal {
  const at = { file, line: null };
  switch (problem.code) {
    case "EMPTY":
      return refusal("IMPORT_EMPTY_FILE", at, {});
    case "CONTAINER":
      return refusal("IMPORT_OTHER_FORMAT", at, { format: problem.format });
    case "BINARY":
      return refusal("IMPORT_NOT_TEXT", at, {});
  }
}

function readJsonFile(file: string, encoding: string, text: string, notes: Notes): Result<FileRead, ImportRefusal> {
  const json = readJson(text);
  const at = { file, line: null };
  if (!json.ok) return refused(refusal("IMPORT_MALFORMED_JSON", at, { problem: json.problem }));
  if (isPuestoJson(json.value.value)) return accepted({ file, encoding, format: "PUESTO_JSON", json: json.value });
  const table = readList(file, encoding, json.value, notes);
  if (table.ok) return accepted({ file, encoding, format: table.value.format, table: table.value });
  return refused(
    table.problem.code === "NONE"
      ? refusal("IMPORT_NO_LIST", at, {})
      : refusal("IMPORT_SEVERAL_LISTS", at, { lists: table.problem.lists }),
  );
}

function readCsvFile(file: string, encoding: string, text: string, notes: Notes): Result<FileRead, ImportRefusal> {
  const table = readCsv(file, encoding, text, notes);
  if (!table.ok) return refused(refusal("IMPORT_MALFORMED_CSV", { file, line: table.problem.line }, {}));
  const { columns } = table.value;
  const format = isPuestoCsv(columns) ? "PUESTO_CSV" : (organogramPart(columns) ?? "CSV");
  if (table.value.rows.length === 0) return refused(refusal("IMPORT_NO_ROWS", { file, line: null }, {}));
  return accepted({ file, encoding, format, table: table.value });
}

/** Finds out what a file is, and reads it as far as it can be without knowing what its columns mean. */
export function readFile({ name: file, bytes }: ImportFile, notes: Notes): Result<FileRead, ImportRefusal> {
  const decoded = decode(bytes);
  if (!decoded.ok) return refused(undecoded(file, decoded.problem));
  const { text, encoding, damaged } = decoded.value;
  const at = { file, line: null };
  if (encoding !== "UTF-8") notes.push(finding("ENCODING_TAKEN", "NOTICE", at, { encoding }));
  if (damaged > 0) notes.push(finding("TEXT_DAMAGED", "WARNING", at, { count: damaged }));
  return /^\s*[[{]/.test(text) ? readJsonFile(file, encoding, text, notes) : readCsvFile(file, encoding, text, notes);
}
