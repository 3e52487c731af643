"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Editing } from "../history/index.ts";
import { type FindingsOfCompany, toldDifference, useFindings } from "../policy/index.ts";

/** The findings of a company that is edited; what an edit of one's own does to them is told beside the work. */
export function useToldFindings(
  slug: string,
  { structure, editor }: Pick<Editing, "structure" | "editor">,
  isShown: boolean,
  tell: (title: string, sentences: readonly string[]) => void,
): FindingsOfCompany {
  const text = useTranslations("findings");
  const locale = useLocale();
  return useFindings(slug, structure, editor, isShown, (difference) => {
    const own = editor.rows?.company.locale ?? locale;
    const { title, sentences } = toldDifference(difference, locale, own, text);
    tell(title, sentences);
  });
}
