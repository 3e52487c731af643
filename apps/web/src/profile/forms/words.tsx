"use client";

import { profileLimits } from "@puesto/domain/profile";
import { type LocalizedText, locales } from "@puesto/domain/text";
import { useLocale, useTranslations } from "next-intl";
import { TextArea } from "../../ui/form/fields.tsx";
import type { TypedText } from "../contents.ts";
import type { PartProblems } from "./use-part-form.ts";

/** Words in both languages, that of the page first; where a language is left blank stands what is inherited. */
export function Words({
  words,
  inherited,
  problems,
  onChange,
}: {
  words: TypedText;
  inherited: LocalizedText;
  problems: PartProblems;
  onChange: (words: TypedText) => void;
}) {
  const text = useTranslations("profile");
  const page = useLocale();
  const order = [page, ...locales.filter((locale) => locale !== page)];
  return order.map((locale) => (
    <TextArea
      key={locale}
      label={text("wordsIn", { locale })}
      lang={locale}
      autoFocus={locale === page}
      rows={2}
      maxLength={profileLimits.text}
      value={words[locale]}
      placeholder={inherited[locale]}
      problem={
        problems[locale] ?? (locale === page && problems.es === null && problems.en === null ? problems.whole : null)
      }
      onChange={({ target }) => onChange({ ...words, [locale]: target.value })}
    />
  ));
}
