import type { FileFormat, MappingReason } from "@puesto/domain/interchange";
import { mappableFields } from "@puesto/domain/interchange";
import type { CompanyFacts, StructureDifference } from "@puesto/domain/structure";
import { locales } from "@puesto/domain/text";
import { z } from "zod";

/** What becomes of each row by an import, and of what the company is called. */
export interface ImportDifference extends StructureDifference {
  readonly company: { readonly before: CompanyFacts | null; readonly after: CompanyFacts } | null;
}

const Refusal = z.object({
  code: z.string(),
  message: z.string(),
  remedy: z.string(),
  file: z.string().nullish(),
  line: z.number().nullish(),
  values: z
    .object({ columnNames: z.array(z.string()) })
    .partial()
    .catch({}),
});

const Finding = z.object({
  code: z.string(),
  severity: z.enum(["ERROR", "WARNING", "NOTICE"]),
  file: z.string(),
  line: z.number().nullable(),
  message: z.string(),
  remedy: z.string(),
});

const formats = [
  "PUESTO_JSON",
  "PUESTO_CSV",
  "ORGANOGRAM_SENIOR",
  "ORGANOGRAM_JUNIOR",
  "JSON",
  "JSON_TREE",
  "CSV",
] as const satisfies readonly FileFormat[];

const Mapping = z.object({
  file: z.string(),
  columns: z.array(
    z.object({
      field: z.enum(mappableFields),
      column: z.string(),
      reason: z.enum(["TOLD", "NAME", "CONTENT", "FORMAT"] satisfies MappingReason[]),
    }),
  ),
  unread: z.array(z.string()),
});

/** Rows are written by the API of the same release, in the domain's own form; what is checked is that they are there at all. */
const Difference = z.custom<ImportDifference>(
  (value) => z.object({ roles: z.object({ added: z.array(z.unknown()) }) }).safeParse(value).success,
);

const Result = z.object({
  type: z.literal("result"),
  changed: z.boolean(),
  company: z.object({
    slug: z.string(),
    name: z.partialRecord(z.enum(locales), z.string()),
    locale: z.enum(locales),
    revision: z.number(),
    isNew: z.boolean(),
  }),
  roles: z.object({ kept: z.number(), added: z.number(), changed: z.number(), removed: z.number() }),
  figures: z.object({
    files: z.array(z.object({ name: z.string(), format: z.enum(formats), encoding: z.string(), rows: z.number() })),
    roles: z.number(),
    units: z.number(),
    holders: z.number(),
    vacant: z.number(),
    relations: z.number(),
    layers: z.number(),
  }),
  mappings: z.array(Mapping),
  findings: z.array(Finding),
  difference: Difference.optional(),
});

const Progress = z.object({
  type: z.literal("progress"),
  stage: z.enum(["read", "compare", "write"]),
  done: z.number(),
  total: z.number(),
});

/** A line of the answer to an import. */
export const ImportLine = z.discriminatedUnion("type", [
  Progress,
  Result,
  z.object({ type: z.literal("refused"), refusals: z.array(Refusal) }),
  z.object({ type: z.literal("failed") }),
]);

/** What is answered where the request could not be read at all. */
export const ImportErrors = z.object({
  errors: z.array(z.object({ message: z.string(), extensions: Refusal.omit({ message: true }).partial() })),
});

export type ImportProgress = z.output<typeof Progress>;
export type ImportResult = z.output<typeof Result>;
export type ImportRefusal = z.output<typeof Refusal>;
export type ImportFinding = z.output<typeof Finding>;
export type FileMapping = z.output<typeof Mapping>;

/** The values of a text that comes line by line (NDJSON), each as soon as it is there. A line that is no JSON is `undefined`. */
export async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    const text = done ? decoder.decode() : decoder.decode(value, { stream: true });
    const [first = "", ...rest] = text.split("\n");
    pieces.push(first);
    for (const next of rest) {
      yield parsed(pieces.splice(0).join(""));
      pieces.push(next);
    }
    if (done) break;
  }
  const last = pieces.join("");
  if (last !== "") yield parsed(last);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The only way of JSON.parse to say that a text is none.
    return undefined;
  }
}
