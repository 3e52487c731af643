import { type Refusal, refusal } from "@puesto/domain/refusal";
import { accepted, type Result, refused } from "@puesto/domain/result";
import { isCleanText, type Locale, locales } from "@puesto/domain/text";
import { z } from "zod";
import { type Author, unnamedAuthor } from "../access/index.ts";
import type { ImportRequest } from "./import-files.ts";

const text = (longest: number) => z.string().trim().min(1).max(longest).refine(isCleanText).nullable().default(null);
const flag = z.stringbool({ truthy: ["true", "1"], falsy: ["false", "0"] }).default(false);
const language = z.enum(locales);

const importSettings = z.object({
  name: text(200),
  map: text(2_000),
  actor: text(100),
  locale: language.nullable().default(null),
  dryRun: flag,
  difference: flag,
  replace: flag,
  revision: z.coerce.number().int().min(0).max(2_147_483_647).nullable().default(null),
  /** The language of the answer's sentences. */
  language: language.default("en"),
});

const exportSettings = z.object({ format: z.enum(["csv", "json"]).default("json"), language: language.default("en") });
const slugs = z
  .string()
  .max(63)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** Reads a company's slug: lower case letters, digits and single hyphens between them, at most 63. */
const readSlug = (slug: unknown): Result<string, Refusal> => {
  const outcome = slugs.safeParse(slug);
  return outcome.success
    ? accepted(outcome.data)
    : refused(refusal("MALFORMED_SLUG", { slug: String(slug).slice(0, 80) }));
};

/** Reads the settings that stand in an address, where an empty one is as good as none; the first wrong one is named. */
function readSettings<Settings extends z.ZodType>(
  schema: Settings,
  query: unknown,
): Result<z.output<Settings>, Refusal> {
  const said = Object.fromEntries(Object.entries(query ?? {}).filter(([, value]) => value !== ""));
  const outcome = schema.safeParse(said);
  if (outcome.success) return accepted(outcome.data);
  const setting = String(outcome.error.issues[0]?.path[0] ?? "");
  return refused(refusal("MALFORMED_SETTING", { setting, value: String(said[setting]).slice(0, 50) }));
}

/** The language to answer in, also where the rest cannot be read. */
export const readLanguage = (query: unknown): Locale =>
  z
    .object({ language: language.catch("en") })
    .catch({ language: "en" })
    .parse(query).language;

/** Reads what an import is asked for, and the language to answer in. `said` is who asks, where a header says it. */
export function readImportRequest(
  slug: unknown,
  query: unknown,
  said: Author,
  today: string,
): Result<{ readonly request: ImportRequest; readonly language: Locale }, Refusal> {
  const company = readSlug(slug);
  if (!company.ok) return company;
  const settings = readSettings(importSettings, query);
  if (!settings.ok) return settings;
  const { actor, language: answered, revision, difference, ...rest } = settings.value;
  const author = said === unnamedAuthor ? { name: actor ?? "import", id: null, colour: null } : said;
  const request = {
    ...rest,
    slug: company.value,
    author,
    today,
    expectedRevision: revision,
    tellDifference: difference,
  };
  return accepted({ request, language: answered });
}

/** Reads what an export is asked for. */
export function readExportRequest(
  slug: unknown,
  query: unknown,
): Result<{ readonly slug: string } & z.output<typeof exportSettings>, Refusal> {
  const company = readSlug(slug);
  if (!company.ok) return company;
  const settings = readSettings(exportSettings, query);
  return settings.ok ? accepted({ slug: company.value, ...settings.value }) : settings;
}
