"use client";

import type { ProfilePart } from "@puesto/domain/profile";
import type { Json } from "@puesto/domain/structure";
import { type Locale, locales } from "@puesto/domain/text";
import { useState } from "react";
import { useEditor } from "../../structure/index.ts";
import type { TypedText } from "../contents.ts";
import { type ProfileSubject, partChange } from "../subject.ts";

/** What is wrong with what a form says: with its words in a language, or with the whole of it. */
export type PartProblems = { readonly [Place in Locale | "whole"]: string | null };

const noProblems: PartProblems = { es: null, en: null, whole: null };

/**
 * Keeps what a form says of a part. The words are judged language by language, so that what is wrong with them stands beside them;
 * `contentOf` says what is kept of the part with some words.
 */
export function usePartForm(subject: ProfileSubject, onDone: () => void) {
  const editor = useEditor();
  const [problems, setProblems] = useState(noProblems);
  const keep = (part: ProfilePart, words: TypedText, contentOf: (words: TypedText) => Json | null) => {
    if (editor === null) return onDone();
    const judged = (some: TypedText) => editor.judge([partChange(subject, part, contentOf(some))]);
    const alone = (locale: Locale) => ({ es: "", en: "", [locale]: words[locale] });
    const [es, en] = locales.map((locale) => (words[locale].trim() === "" ? null : judged(alone(locale))));
    const found = { es: es ?? null, en: en ?? null, whole: judged(words) };
    setProblems(found);
    if (found.es !== null || found.en !== null || found.whole !== null) return;
    editor.propose([partChange(subject, part, contentOf(words))]);
    onDone();
  };
  return { problems, keep } as const;
}
