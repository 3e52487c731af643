import type { Locale } from "@puesto/domain/text";
import type { Environment } from "./environment.ts";
import type { Sentences } from "./sentences/index.ts";

/** What a command has around it. */
export interface Surroundings {
  readonly environment: Environment;
  readonly language: Locale;
  readonly text: Sentences;
  /** The result goes to `output`, and whatever is said on the way to `notes`: a pipe gets nothing but the result. */
  readonly output: NodeJS.WriteStream;
  readonly notes: NodeJS.WriteStream;
  /** Aborts when somebody asks for the end. */
  readonly signal: AbortSignal;
}

/** Why something was not done; `code` for programs, the rest for people. */
export interface Trouble {
  readonly code: string;
  readonly message: string;
  readonly remedy: string | null;
  readonly file: string | null;
  readonly line: number | null;
}

/** A trouble that concerns no file of an import, told in one sentence. */
export const trouble = (code: string, message: string, remedy: string | null = null): Trouble => ({
  code,
  message,
  remedy,
  file: null,
  line: null,
});

/** The one code that is not told like the others: who stops a command knows it. */
export const stopped = "STOPPED";
