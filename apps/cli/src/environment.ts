import { type Locale, locales } from "@puesto/domain/text";
import { z } from "zod";

/** What the command line is told from outside, checked. */
export interface Environment {
  /** Where the API answers. */
  readonly server: URL;
  /** Where the page may answer; null where the API is not this machine's own. */
  readonly page: URL | null;
  /** The folder that relative paths are meant from. */
  readonly folder: string;
}

/** A variable whose value cannot be used. */
export interface WrongVariable {
  readonly variable: Variable;
  readonly value: string;
}

const port = (standard: string) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .refine((text) => Number(text) >= 1 && Number(text) <= 65_535)
    .default(standard);

const variables = z.object({
  PUESTO_URL: z
    .string()
    .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))
    .optional(),
  API_PORT: port("4000"),
  PORT: port("3000"),
});

export type Variable = keyof z.output<typeof variables>;

type Source = Readonly<Record<string, string | undefined>>;

/** Reads the settings, or says which one is wrong. */
export function readEnvironment(
  source: Source = process.env,
): { readonly environment: Environment } | { readonly wrong: WrongVariable } {
  const said = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const outcome = variables.safeParse(said);
  if (!outcome.success) {
    const variable = variables.keyof().parse(outcome.error.issues[0]?.path[0]);
    return { wrong: { variable, value: said[variable] ?? "" } };
  }
  const { PUESTO_URL, API_PORT, PORT } = outcome.data;
  return {
    environment: {
      server: new URL(PUESTO_URL ?? `http://127.0.0.1:${API_PORT}`),
      page: PUESTO_URL === undefined ? new URL(`http://127.0.0.1:${PORT}`) : null,
      folder: folderOf(source),
    },
  };
}

/** pnpm runs scripts in the folder of the checkout, and tells the one that it was called in. */
function folderOf({ npm_lifecycle_event, INIT_CWD }: Source): string {
  return npm_lifecycle_event === "puesto" && INIT_CWD ? INIT_CWD : process.cwd();
}

/** The language of the terminal where it is one that is spoken here, else English. */
export function terminalLanguage({ LC_ALL, LC_MESSAGES, LANG }: Source = process.env): Locale {
  const [language] = (LC_ALL || LC_MESSAGES || LANG || "").toLowerCase().split(/[_.@-]/);
  return locales.find((locale) => locale === language) ?? "en";
}
