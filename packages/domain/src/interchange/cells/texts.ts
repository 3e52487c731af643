import { finding, type Notes } from "../note.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const hasControls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;

/** A text that can be stored and sent everywhere: without NUL and other control characters, halves of characters replaced. */
export const cleaned = (text: string): string =>
  hasControls.test(text) || !text.isWellFormed() ? text.replace(controls, "").toWellFormed() : text;

/** A text of at most so many UTF-16 code units, an ellipsis at its end where it was longer; no character is cut in two. */
export const shortened = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "")}…`;

const literal =
  /^\[\s*u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\s*(?:,\s*u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\s*)*\]$/s;
const literalItem = /u?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/gs;

const unescaped = (text: string): string =>
  text
    .replace(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4}))/gi, (_, short, long) =>
      String.fromCharCode(Number.parseInt(short ?? long, 16)),
    )
    .replace(/\\[nrt]/g, " ")
    .replace(/\\(.)/gs, "$1");

/** The texts of a list that a program left in a cell (`[u'one', u"two"]`), joined; null where the cell is no such list. */
export function joinedList(text: string): string | null {
  if (!text.startsWith("[") || !text.endsWith("]") || !literal.test(text)) return null;
  const items = [...text.matchAll(literalItem)].map(([, single, double]) => unescaped(single ?? double ?? "").trim());
  return items.filter((item) => item !== "").join("; ");
}

/** A text as one line: runs of blanks and line breaks are one blank, none at the ends. */
export const plain = (text: string): string =>
  /\s\s|[^\S ]|^ | $/.test(text) ? text.replace(/\s+/g, " ").trim() : text;

/** Reads the text of one cell, and notes what had to be done to it. */
export type CellReader = (
  cell: string | undefined,
  at: { readonly line: number | null; readonly column: string; readonly limit: number },
) => string;

/** A reader of a file's cells. `verbatim` keeps blanks and line breaks as they stand, for formats of our own. */
export const cellReader =
  (file: string, notes: Notes, { verbatim = false } = {}): CellReader =>
  (cell, { line, column, limit }) => {
    if (cell === undefined || cell === "") return "";
    const clean = cleaned(cell);
    if (clean !== cell) notes.push(finding("TEXT_CLEANED", "WARNING", { file, line }, { column }));
    const joined = verbatim ? null : joinedList(clean.trim());
    if (joined !== null) notes.push(finding("LIST_JOINED", "NOTICE", { file, line }, { column }));
    const text = verbatim ? clean : plain(joined ?? clean);
    if (text.length > limit) notes.push(finding("TEXT_CUT", "WARNING", { file, line }, { column, limit }));
    return text.trim() === "" ? "" : shortened(text, limit);
  };
