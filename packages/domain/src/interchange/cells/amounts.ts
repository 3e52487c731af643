import { amountFrom } from "../../decimal.ts";
import { finding, type Notes, type Place } from "../note.ts";

/** One decimal notation: a comma before one or two digits (or after a zero) is a decimal comma, groups of three are thousands. */
function withPoint(text: string): string {
  const compact = text.replace(/[\s'’_]/g, "");
  if (/^\d{1,3}(?:\.\d{3})*,\d+$/.test(compact) && compact.includes("."))
    return compact.replaceAll(".", "").replace(",", ".");
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(compact)) return compact.replaceAll(",", "");
  return /^\d*,\d+$/.test(compact) ? compact.replace(",", ".") : compact;
}

/** A percentage as a share of one: the point moves two places to the left. */
function hundredthOf(amount: string): string {
  const [whole = "0", fraction = ""] = amount.split(".");
  const digits = whole.padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`;
}

/** An amount of full-time equivalents as people write it ("0,5", "50 %", "1.234,5", "+2"), in the one form kept; null where it is none. */
export function amountOf(text: string): string | null {
  const percent = /^(.*?)\s*%$/.exec(text.trim());
  const amount = amountFrom(withPoint(percent?.[1] ?? text));
  return percent && amount !== null ? amountFrom(hundredthOf(amount)) : amount;
}

/** The amount in a cell: one where it is blank, and one with a finding where it is below zero or no number. */
export function readAmount(cell: string, notes: Notes, at: Place & { readonly column: string }): string {
  if (cell === "") return "1";
  const amount = amountOf(cell);
  if (amount !== null) return amount;
  const values = { column: at.column, amount: cell, taken: "1" };
  const isNegative = /^[-−–(]/.test(cell) && amountOf(cell.replace(/[-−–()]/g, "")) !== null;
  const place = { file: at.file, line: at.line };
  if (isNegative) notes.push(finding("AMOUNT_NEGATIVE", "WARNING", place, values));
  else notes.push(finding("AMOUNT_UNREADABLE", "WARNING", place, values));
  return "1";
}
