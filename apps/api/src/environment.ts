import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isDay } from "@puesto/domain/structure";
import { z } from "zod";

/** What the API is told from outside, checked. */
export interface Environment {
  readonly host: string;
  readonly port: number;
  /** The port of the page, for links. */
  readonly webPort: number;
  /** A PostgreSQL database; null: the embedded one in `dataFolder`. */
  readonly databaseUrl: string | null;
  /** An absolute path. */
  readonly dataFolder: string;
  readonly logLevel: string;
  /** For tests and trials: the day on which everything is answered, or `asked` for that of each request; null for the real one. */
  readonly today: string | null;
}

const root = fileURLToPath(new URL("../../../", import.meta.url));
const loopback: readonly string[] = ["127.0.0.1", "::1", "localhost"];

const port = (name: string, standard: number) =>
  z
    .string()
    .default(String(standard))
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535, {
      error: ({ input }) => `${name} is "${input}"; it must be a whole number from 1 to 65535, such as ${standard}.`,
    })
    .transform(Number);

const variables = z.object({
  HOST: z
    .string()
    .default("127.0.0.1")
    .refine((host) => loopback.includes(host), {
      error: ({ input }) =>
        `HOST is "${input}"; as long as there are no accounts, Puesto answers on this machine only: 127.0.0.1, ::1 or localhost.`,
    }),
  API_PORT: port("API_PORT", 4000),
  PORT: port("PORT", 3000),
  DATABASE_URL: z
    .string()
    .refine((text) => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol), {
      error:
        "DATABASE_URL must be the address of a PostgreSQL database, such as postgresql://user:password@localhost:5432/puesto.",
    })
    .optional(),
  DATA_DIR: z.string().default(".data"),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "silent"], {
      error: ({ input }) => `LOG_LEVEL is "${input}"; it must be fatal, error, warn, info, debug or silent.`,
    })
    .default("info"),
  PUESTO_TODAY: z
    .string()
    .refine((text) => text === "asked" || isDay(text), {
      error: ({ input }) => `PUESTO_TODAY is "${input}"; it must be a day such as 2026-03-31, or "asked".`,
    })
    .optional(),
});

/** Reads the settings; a wrong one gives the sentence that says which and what it must be. */
export function readEnvironment(
  source: Readonly<Record<string, string | undefined>> = process.env,
): { readonly environment: Environment } | { readonly problem: string } {
  const said = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const outcome = variables.safeParse(said);
  if (!outcome.success) return { problem: outcome.error.issues[0]?.message ?? "A setting is wrong." };
  const { HOST, API_PORT, PORT, DATABASE_URL, DATA_DIR, LOG_LEVEL, PUESTO_TODAY } = outcome.data;
  return {
    environment: {
      host: HOST,
      port: API_PORT,
      webPort: PORT,
      databaseUrl: DATABASE_URL ?? null,
      dataFolder: resolve(root, DATA_DIR),
      logLevel: LOG_LEVEL,
      today: PUESTO_TODAY ?? null,
    },
  };
}
