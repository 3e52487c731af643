import { importLimits } from "@puesto/domain/interchange";
import { refusal, refusalSentences } from "@puesto/domain/refusal";
import type { Locale } from "@puesto/domain/text";
import type { ApiProblem } from "../../graphql/ask.ts";
import {
  ImportErrors,
  ImportLine,
  type ImportProgress,
  type ImportRefusal,
  type ImportResult,
  linesOf,
} from "./import-lines.ts";

/** What an import came to, or would come to: a result, or why there is none. */
export type ImportOutcome =
  | { readonly kind: "result"; readonly result: ImportResult }
  | { readonly kind: "refused"; readonly refusals: readonly ImportRefusal[] }
  | { readonly kind: "trouble"; readonly problem: ApiProblem };

/** What is asked for; see docs/interchange.md, where the settings stand. */
export interface ImportWish {
  readonly slug: string;
  readonly files: readonly File[];
  /** The language of the sentences. */
  readonly language: Locale;
  /** Who asks, for the header `Puesto-Actor`. */
  readonly actor: string;
  readonly settings: Readonly<Record<string, string>>;
}

const refused = (refusals: readonly ImportRefusal[]): ImportOutcome => ({ kind: "refused", refusals });
const trouble = (problem: ApiProblem): ImportOutcome => ({ kind: "trouble", problem });

/** Sends files to be imported, or to be looked at only, and hears how it gets on. */
export async function askImport(
  wish: ImportWish,
  signal: AbortSignal,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportOutcome> {
  const tooLarge = tooLargeOf(wish);
  if (tooLarge !== null) return refused([tooLarge]);
  try {
    const answer = await posted(wish, signal);
    if (!answer.ok || answer.body === null) return await failureOf(answer);
    for await (const value of linesOf(answer.body)) {
      const line = ImportLine.safeParse(value);
      if (!line.success) return trouble({ kind: "invalid" });
      switch (line.data.type) {
        case "progress":
          onProgress(line.data);
          break;
        case "result":
          return { kind: "result", result: line.data };
        case "refused":
          return refused(line.data.refusals);
        case "failed":
          return trouble({ kind: "graphql", codes: ["INTERNAL_SERVER_ERROR"] });
      }
    }
  } catch {
    // Nobody answers, or no more: the same may be asked again, as what is done is not done twice.
  }
  return trouble({ kind: "network" });
}

function posted({ slug, files, language, actor, settings }: ImportWish, signal: AbortSignal): Promise<Response> {
  const body = new FormData();
  for (const file of files) body.append("files", file, file.name);
  const asked = new URLSearchParams({ ...settings, language });
  const headers = { "puesto-actor": actor, accept: "application/x-ndjson, application/json" };
  return fetch(`/companies/${slug}/import?${asked}`, { method: "POST", body, headers, signal, cache: "no-store" });
}

/** What is too much is not sent at all. */
function tooLargeOf({ files, language }: ImportWish): ImportRefusal | null {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes <= importLimits.megabytes * 1024 * 1024) return null;
  const largest = files.reduce((one, other) => (other.size > one.size ? other : one));
  const limitMegabytes = importLimits.megabytes;
  const why = refusal("IMPORT_TOO_LARGE", { file: largest.name, limitMegabytes });
  const [message, remedy] = [refusalSentences.sentenceOf(why, language), refusalSentences.remedyOf(why.code, language)];
  return { code: why.code, message, remedy, file: largest.name, line: null, values: {} };
}

async function failureOf(answer: Response): Promise<ImportOutcome> {
  const told = ImportErrors.safeParse(await answer.json().catch(() => null));
  if (!told.success) return trouble({ kind: "http", status: answer.status });
  const codes = told.data.errors.flatMap(({ extensions }) => extensions.code ?? []);
  if (codes.includes("API_UNREACHABLE")) return trouble({ kind: "network" });
  const refusals = told.data.errors.flatMap(({ message, extensions: { code, remedy, file, line, values } }) =>
    code === undefined || remedy === undefined ? [] : [{ code, message, remedy, file, line, values: values ?? {} }],
  );
  return refusals.length > 0 ? refused(refusals) : trouble({ kind: "graphql", codes });
}
