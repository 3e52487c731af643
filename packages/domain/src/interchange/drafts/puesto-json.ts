import { type Json, type RelationType, relationTypes, textLimits } from "../../structure/index.ts";
import { type Locale, type LocalizedText, locales } from "../../text.ts";
import { readAmount } from "../cells/amounts.ts";
import { readDays } from "../cells/days.ts";
import { cellReader, cleaned } from "../cells/texts.ts";
import { finding, type Notes } from "../note.ts";
import type { PlannedEntry, PlannedHolder } from "../plan.ts";
import { isObject, type JsonObject, type JsonText } from "../read/json.ts";
import type { Draft, DraftRelation, DraftRole, DraftUnit } from "./draft.ts";

/** The name and version that our own JSON files begin with. */
export const puestoFormat = "puesto/1";

/** Whether a JSON value is a file of our own. */
export const isPuestoJson = (value: unknown): value is JsonObject => isObject(value) && value.format === puestoFormat;

const isRelationType = (text: string): text is RelationType => (relationTypes as readonly string[]).includes(text);

/** Reads plain values by name from one object; blank where there is none. Blanks in texts are kept as they stand. */
function valuesOf(file: string, json: JsonText, notes: Notes) {
  const read = cellReader(file, notes, { verbatim: true });
  const text = (object: JsonObject, name: string, limit: number): string => {
    const value = object[name];
    const cell = typeof value === "string" || typeof value === "number" ? String(value) : "";
    return read(cell, { line: json.lineOf(object), column: name, limit });
  };
  const localized = (object: JsonObject, name: string, locale: Locale): LocalizedText => {
    const value = object[name];
    if (!isObject(value)) {
      const plain = text(object, name, textLimits.title);
      return plain === "" ? {} : { [locale]: plain };
    }
    return Object.fromEntries(
      locales.map((one) => [one, text(value, one, textLimits.title)] as const).filter(([, written]) => written !== ""),
    );
  };
  const objects = (object: JsonObject, name: string): readonly JsonObject[] => {
    const value = object[name];
    if (!Array.isArray(value)) return [];
    const found = value.filter(isObject);
    if (found.length < value.length) {
      notes.push(finding("ENTRIES_SKIPPED", "WARNING", { file, line: null }, { count: value.length - found.length }));
    }
    return found;
  };
  return { text, localized, objects };
}

/** Deeper than anything that is kept. */
const deepest = 30;

/** A value that was read from JSON, as plain JSON; nothing where it is nested deeper than anything that is kept. */
function plainJson(value: unknown, depth = 1): Json {
  if (typeof value === "string") return cleaned(value);
  if (value === null || typeof value === "number" || typeof value === "boolean") return value;
  if (depth > deepest) return null;
  if (Array.isArray(value)) return value.map((one: unknown) => plainJson(one, depth + 1));
  if (!isObject(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [cleaned(name), plainJson(one, depth + 1)]));
}

const orNull = (text: string): string | null => (text === "" ? null : text);

/** A file of our own: what `export` writes, and what is written by hand after its pattern. */
export function draftFromPuestoJson(file: string, json: JsonText, asked: Locale | null, notes: Notes): Draft {
  const root = isObject(json.value) ? json.value : {};
  const { text, localized, objects } = valuesOf(file, json, notes);
  const company = isObject(root.company) ? root.company : {};
  const locale = asked ?? locales.find((one) => one === company.locale) ?? "es";
  const placeOf = (object: JsonObject) => ({ file, line: json.lineOf(object) });
  const holderOf = (object: JsonObject): PlannedHolder => {
    const place = placeOf(object);
    const days = [text(object, "startsOn", 40), text(object, "endsOn", 40)] as const;
    return {
      name: orNull(text(object, "name", textLimits.name)),
      fte: readAmount(text(object, "fte", 40), notes, { ...place, column: "fte" }),
      ...readDays(days, notes, place, ["startsOn", "endsOn"]),
    };
  };
  const roleOf = (object: JsonObject): DraftRole => {
    const place = placeOf(object);
    const key = text(object, "key", textLimits.key);
    const written = localized(object, "title", locale);
    const title = Object.keys(written).length > 0 ? written : { [locale]: key || "—" };
    if (title !== written) notes.push(finding("TITLE_MISSING", "WARNING", place, { title: key || "—" }));
    const superior = text(object, "reportsTo", textLimits.title);
    return {
      ...place,
      id: orNull(key),
      identity: title.es ?? title.en ?? "",
      handle: key,
      superior: superior === "" ? null : { text: superior },
      title,
      kind: orNull(text(object, "kind", textLimits.kind)),
      unitKey: orNull(text(object, "unit", textLimits.key)),
      seats: readAmount(text(object, "seats", 40), notes, { ...place, column: "seats" }),
      holders: objects(object, "holders").map(holderOf),
    };
  };
  const unitOf = (object: JsonObject): DraftUnit => {
    const written = localized(object, "name", locale);
    const key = text(object, "key", textLimits.key) || (written.es ?? written.en ?? "—");
    const name = Object.keys(written).length > 0 ? written : { [locale]: key };
    return { ...placeOf(object), key, name, parentKey: orNull(text(object, "parent", textLimits.key)) };
  };
  const relationOf = (object: JsonObject): readonly DraftRelation[] => {
    const [type, from, to] = ["type", "from", "to"].map((name) => text(object, name, textLimits.key));
    if (type !== undefined && isRelationType(type))
      return [{ ...placeOf(object), type, from: from ?? "", to: to ?? "" }];
    notes.push(
      finding("RELATION_LOOSE", "WARNING", placeOf(object), { type: type ?? "", from: from ?? "", to: to ?? "" }),
    );
    return [];
  };
  const entryOf = (object: JsonObject): PlannedEntry => ({
    ledger: text(object, "ledger", textLimits.key),
    roleKey: orNull(text(object, "role", textLimits.key)),
    key: text(object, "key", textLimits.key),
    content: plainJson(object.content),
  });
  const companyName = localized(company, "name", locale);
  return {
    companyName: Object.keys(companyName).length > 0 ? companyName : null,
    locale,
    roles: objects(root, "roles").map(roleOf),
    units: objects(root, "units").map(unitOf),
    relations: objects(root, "relations").flatMap(relationOf),
    ...(Array.isArray(root.kept) ? { kept: objects(root, "kept").map(entryOf) } : {}),
  };
}
