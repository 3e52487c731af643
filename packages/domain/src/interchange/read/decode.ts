import { analyse } from "chardet";
import iconv from "iconv-lite";
import { accepted, type Result, refused } from "../../result.ts";

/** Bytes as text. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  /** Characters that could not be read and were replaced by U+FFFD. */
  readonly damaged: number;
}

/** Why bytes are no text: nothing in them, a known container, or something else. */
export type DecodeProblem =
  | { readonly code: "EMPTY" }
  | { readonly code: "CONTAINER"; readonly format: string }
  | { readonly code: "BINARY" };

const containers: readonly (readonly [signature: readonly number[], format: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], "XLSX / ODS / ZIP"],
  [[0xd0, 0xcf, 0x11, 0xe0], "XLS"],
  [[0x25, 0x50, 0x44, 0x46], "PDF"],
  [[0x1f, 0x8b], "GZIP"],
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** Bytes enough to tell an encoding by. */
const sampleBytes = 256 * 1024;

/** UTF-16 without a mark: Western text has a zero byte in nearly every second place. */
function unmarkedUtf16(bytes: Uint8Array): "UTF-16LE" | "UTF-16BE" | null {
  const length = Math.min(bytes.length, sampleBytes) & ~1;
  let [even, odd] = [0, 0];
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (pairs < 4) return null;
  if (odd > pairs * 0.6 && even < pairs * 0.1) return "UTF-16LE";
  return even > pairs * 0.6 && odd < pairs * 0.1 ? "UTF-16BE" : null;
}

const countOf = (text: string, character: string): number => text.split(character).length - 1;

/** UTF-8 with a few bytes broken: many more characters beyond ASCII are right than wrong. */
function nearlyUtf8(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const damaged = countOf(text, "\ufffd");
  const beyondAscii = (text.match(/[^\0-\x7f]/gu)?.length ?? 0) - damaged;
  return beyondAscii > damaged * 4 ? { text, encoding: "UTF-8", damaged } : null;
}

/**
 * The encoding of text that is not Unicode. Windows-1252, which Excel writes in Western Europe and which takes any byte, unless
 * the bytes speak clearly for another: the statistics of short texts are not to be trusted more than that.
 */
function legacyEncodingOf(bytes: Uint8Array): string {
  const matches = analyse(bytes.subarray(0, sampleBytes));
  const western = matches.find(({ name }) => name === "windows-1252" || name === "ISO-8859-1")?.confidence ?? 0;
  const [best] = matches.filter(({ name }) => !/^(?:UTF|ASCII|ISO_2022|mbcs|sbcs)/.test(name));
  if (!best || best.confidence < 50 || best.confidence < western + 20) return "windows-1252";
  return iconv.encodingExists(best.name) && best.name !== "ISO-8859-1" ? best.name : "windows-1252";
}

function textOf(bytes: Uint8Array): DecodedText {
  const utf16 = startsWith(bytes, [0xff, 0xfe]) ? "UTF-16LE" : startsWith(bytes, [0xfe, 0xff]) ? "UTF-16BE" : null;
  const wide = utf16 ?? (startsWith(bytes, [0xef, 0xbb, 0xbf]) ? null : unmarkedUtf16(bytes));
  if (wide) return { text: iconv.decode(bytes, wide), encoding: wide, damaged: 0 };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8", damaged: 0 };
  } catch {
    // TextDecoder has no other way to say that bytes are not UTF-8.
    const nearly = nearlyUtf8(bytes);
    if (nearly) return nearly;
    const encoding = legacyEncodingOf(bytes);
    return { text: iconv.decode(bytes, encoding), encoding, damaged: 0 };
  }
}

/** Whether a text is full of characters that no writer types. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, sampleBytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls > Math.max(8, sample.length * 0.05);
}

/** The text that bytes stand for, without a byte order mark. Valid UTF-8 is never taken for anything else. */
export function decode(bytes: Uint8Array): Result<DecodedText, DecodeProblem> {
  const container = containers.find(([signature]) => startsWith(bytes, signature));
  if (container) return refused({ code: "CONTAINER", format: container[1] });
  const decoded = textOf(bytes);
  const text = decoded.text.startsWith("\ufeff") ? decoded.text.slice(1) : decoded.text;
  if (text.replaceAll("\0", "").trim() === "") return refused({ code: "EMPTY" });
  return isBinary(text) ? refused({ code: "BINARY" }) : accepted({ ...decoded, text });
}
