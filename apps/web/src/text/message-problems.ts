import { IntlMessageFormat } from "intl-messageformat";

/** Texts by key, in groups of any depth. */
export type Messages = { readonly [key: string]: string | Messages };

/** A file of source, and its text. */
export interface Source {
  readonly path: string;
  readonly code: string;
}

/**
 * What is wrong with the texts of the page, a sentence each; none where they are in order: both languages have the same keys,
 * which take the same values, and every key is named somewhere. That a named key exists is for the compiler to say.
 */
export function messageProblems({
  es,
  en,
  sources,
}: {
  readonly es: Messages;
  readonly en: Messages;
  readonly sources: readonly Source[];
}): readonly string[] {
  const spanish = flat(es);
  const english = flat(en);
  const keys = [...new Set([...spanish.keys(), ...english.keys()])];
  return [
    ...keys.filter((key) => !spanish.has(key)).map((key) => `messages/es.json lacks ${key}, which English has.`),
    ...keys.filter((key) => !english.has(key)).map((key) => `messages/en.json lacks ${key}, which Spanish has.`),
    ...keys.flatMap((key) => differentValues(key, spanish.get(key), english.get(key))),
    ...unused(keys, sources),
  ];
}

function flat(messages: Messages, before = ""): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, text]) =>
      typeof text === "string" ? [[before + key, text] as const] : [...flat(text, `${before}${key}.`)],
    ),
  );
}

function differentValues(key: string, spanish: string | undefined, english: string | undefined): readonly string[] {
  if (spanish === undefined || english === undefined) return [];
  const [inSpanish, inEnglish] = [valuesOf(spanish), valuesOf(english)];
  return inSpanish === inEnglish ? [] : [`${key} takes (${inSpanish}) in Spanish but (${inEnglish}) in English.`];
}

/** The values and the tags that a text takes, in the order of the alphabet. */
function valuesOf(text: string): string {
  const names = new Set<string>();
  JSON.stringify(new IntlMessageFormat(text, "en").getAst(), (_, part) => {
    // A value, a choice, a plural or a tag is a node with a name; plain text and `#` are not (types 0 and 7).
    if (typeof part?.type === "number" && part.type !== 0 && part.type !== 7) names.add(part.value);
    return part;
  });
  return [...names].sort().join(", ");
}

function unused(keys: readonly string[], sources: readonly Source[]): readonly string[] {
  const named = new Set(sources.flatMap(({ code }) => namedIn(code)));
  const patterns = [...named].filter((name) => name.includes("*")).map(patternOf);
  return keys
    .filter((key) => !named.has(key) && !patterns.some((pattern) => pattern.test(key)))
    .map((key) => `No source names ${key}: remove it from both languages.`);
}

const patternOf = (name: string): RegExp => new RegExp(`^${name.replaceAll(".", "\\.").replaceAll("*", "[\\w.]+")}$`);

const translator = /const\s+(\w+)\s*=\s*(?:await\s+)?(?:useTranslations|getTranslations)\(([^)]*)\)/g;

/**
 * The keys that a file names: the first argument of each call of a translator, which is known by where it comes from. Where a
 * name is used for several translators, the last one above the call is meant. The parts of a template that are only known when
 * it runs stand as `*`.
 */
function namedIn(code: string): readonly string[] {
  const translators = [...code.matchAll(translator)].map(({ index, 1: name = "", 2: argument = "" }) => ({
    index,
    name,
    group: /"([\w.]+)"/.exec(argument)?.[1],
  }));
  return [...new Set(translators.map(({ name }) => name))].flatMap((name) =>
    [...code.matchAll(new RegExp(`\\b${name}(?:\\.rich)?\\(([^;]*?)[,)]`, "g"))].flatMap(({ index, 1: head = "" }) => {
      const from = translators.findLast((one) => one.name === name && one.index < index);
      return keysIn(head).map((key) => (from?.group === undefined ? key : `${from.group}.${key}`));
    }),
  );
}

/** The keys in the first argument of a call: a text, the texts of a condition, or a template. */
function keysIn(head: string): readonly string[] {
  const template = /^\s*`([^`]*)`/.exec(head)?.[1];
  if (template !== undefined) return [template.replace(/\$\{.*?\}/g, "*")];
  const outcomes = head.includes("?") ? head.slice(head.indexOf("?")) : head;
  return [...outcomes.matchAll(/"([\w.]+)"/g)].map(([, key = ""]) => key);
}
