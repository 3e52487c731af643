import * as z from "zod/mini";
import { type Refusal, refusal } from "../refusal.ts";
import { accepted, type Result, refused } from "../result.ts";
import { locales } from "../text.ts";
import type { Applied } from "./apply.ts";
import {
  type AskedChange,
  askedShapes,
  type Change,
  type ChangeType,
  changeCodes,
  shapes,
  type ToldChange,
} from "./changes.ts";

/** The form in which changes are recorded at present. Each new form gets the next number; all that were are read for ever. */
const currentVersion = 1;

/** What a revision records of its changes: plain data, to be read again by {@link readRecorded}. */
export interface RecordedChanges {
  readonly version: typeof currentVersion;
  readonly changes: readonly Change[];
  /** The changes that take them back. */
  readonly inverse: readonly Change[];
  /** What each change did, in names as they were at that time; empty where only figures are told of the whole. */
  readonly told: readonly ToldChange[];
}

/** What a revision records of changes that have been applied. `told` may be left empty where they are too many to be read. */
export const recordedFrom = ({
  changes,
  inverse,
  told,
}: Pick<Applied, "changes" | "inverse" | "told">): RecordedChanges => ({
  version: currentVersion,
  changes,
  inverse,
  told,
});

const text = z.string();
const localized = z.strictObject(Object.fromEntries(locales.map((locale) => [locale, z.exactOptional(text)])));
const sentenceValue = z.union([text, z.number(), localized, z.array(z.union([text, localized]))]);
const toldShape = z.strictObject({ code: text, values: z.record(text, sentenceValue) });

/** Sentences are written by {@link recordedFrom} alone, so that a known code comes with its values. */
const told = z.custom<ToldChange>((value) => {
  const one = toldShape.safeParse(value);
  return one.success && changeCodes.has(one.data.code);
});

const isType = (type: unknown): type is ChangeType => typeof type === "string" && Object.hasOwn(shapes, type);

type Shape<Value> = {
  readonly safeParse: (value: unknown) =>
    | { readonly success: true; readonly data: Value }
    | {
        readonly success: false;
        readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };
      };
};

const pathTo = (start: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>((so, step) => (typeof step === "number" ? `${so}[${step}]` : `${so}.${String(step)}`), start);

/** Reads a list of changes of which each type has its shape; the place of the first one that is none. */
function readList<One>(
  value: unknown,
  name: string,
  shapeOf: (type: ChangeType) => Shape<One>,
): Result<readonly One[], Refusal> {
  if (!Array.isArray(value)) return refused(refusal("MALFORMED_CHANGES", { path: name }));
  const read: One[] = [];
  for (const [index, one] of value.entries()) {
    const start = `${name}[${index}]`;
    const type: unknown = typeof one === "object" && one !== null && "type" in one ? one.type : undefined;
    if (!isType(type)) return refused(refusal("MALFORMED_CHANGES", { path: `${start}.type` }));
    const parsed = shapeOf(type).safeParse(one);
    if (!parsed.success) {
      return refused(refusal("MALFORMED_CHANGES", { path: pathTo(start, parsed.error.issues[0]?.path ?? []) }));
    }
    read.push(parsed.data);
  }
  return accepted(read);
}

/** Reads changes as somebody asks for them, from JSON; `MALFORMED_CHANGES` where they have another form. */
export const readChanges = (value: unknown): Result<readonly AskedChange[], Refusal> =>
  readList<AskedChange>(value, "changes", (type) => askedShapes[type]);

/** Reads what a revision recorded; `UNKNOWN_CHANGES_VERSION` for a form that is not known, `MALFORMED_CHANGES` for what has none. */
export function readRecorded(value: unknown): Result<RecordedChanges, Refusal> {
  const record = z.looseObject({ version: z.unknown() }).safeParse(value);
  if (!record.success) return refused(refusal("MALFORMED_CHANGES", { path: "version" }));
  const { version, ...rest } = record.data;
  if (version !== currentVersion) {
    return refused(refusal("UNKNOWN_CHANGES_VERSION", { version: String(JSON.stringify(version)) }));
  }
  const changes = readList<Change>(rest.changes, "changes", (type) => shapes[type]);
  if (!changes.ok) return changes;
  const inverse = readList<Change>(rest.inverse, "inverse", (type) => shapes[type]);
  if (!inverse.ok) return inverse;
  const sentences = z.array(told).safeParse(rest.told);
  if (!sentences.success) {
    return refused(refusal("MALFORMED_CHANGES", { path: pathTo("told", sentences.error.issues[0]?.path ?? []) }));
  }
  return accepted({ version, changes: changes.value, inverse: inverse.value, told: sentences.data });
}
