import type { FileFormat, MappingReason } from "@puesto/domain/interchange";
import { locales } from "@puesto/domain/text";
import { z } from "zod";

/** Text of a file may hold anything; a terminal is not to be told to do things by it. */
const shown = z.string().transform((text) => text.replace(/\p{Cc}+/gu, " "));
const localizedText = z.partialRecord(z.enum(locales), shown);
const refusal = z.object({
  code: shown,
  message: shown,
  remedy: shown,
  file: shown.nullable(),
  line: z.number().nullable(),
});
const finding = z.object({
  code: shown,
  severity: z.enum(["ERROR", "WARNING", "NOTICE"]),
  file: shown,
  line: z.number().nullable(),
  message: shown,
  remedy: shown,
});
const format = z.enum([
  "PUESTO_JSON",
  "PUESTO_CSV",
  "ORGANOGRAM_SENIOR",
  "ORGANOGRAM_JUNIOR",
  "JSON",
  "JSON_TREE",
  "CSV",
] satisfies FileFormat[]);
const mapping = z.object({
  file: shown,
  columns: z.array(
    z.object({
      field: shown,
      column: shown,
      reason: z.enum(["TOLD", "NAME", "CONTENT", "FORMAT"] satisfies MappingReason[]),
    }),
  ),
  unread: z.array(shown),
});

const result = z.object({
  type: z.literal("result"),
  dryRun: z.boolean(),
  changed: z.boolean(),
  company: z.object({ slug: shown, name: localizedText, locale: z.enum(locales), revision: z.number() }),
  roles: z.object({ added: z.number(), changed: z.number(), removed: z.number(), kept: z.number() }),
  figures: z.object({
    files: z.array(z.object({ name: shown, format, encoding: shown, rows: z.number() })),
    roles: z.number(),
    units: z.number(),
    holders: z.number(),
    relations: z.number(),
    vacant: z.number(),
    /** An exact decimal. */
    seats: z.templateLiteral([z.number()]),
    layers: z.number(),
    top: z.object({ title: localizedText }),
  }),
  mappings: z.array(mapping),
  findings: z.array(finding),
});

/** A line of the answer to an import. */
export const importLine = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("progress"),
    stage: z.enum(["read", "compare", "write"]),
    done: z.number(),
    total: z.number(),
  }),
  result,
  z.object({ type: z.literal("refused"), refusals: z.array(refusal) }),
  z.object({ type: z.literal("failed"), requestId: shown }),
]);

export type ImportLine = z.output<typeof importLine>;
export type ImportResult = z.output<typeof result>;
export type ToldFinding = z.output<typeof finding>;
