import type { Locale } from "@puesto/domain/text";
import { english } from "./english.ts";
import type { Sentences } from "./sentence.ts";
import { spanish } from "./spanish.ts";

export type { Sentences } from "./sentence.ts";

/** What the command line itself says, by language. Whatever the server has a sentence for, it is asked to say. */
export const sentences: Readonly<Record<Locale, Sentences>> = { en: english, es: spanish };
