"use client";

import { useLocale } from "next-intl";
import type { Editing } from "../history/index.ts";
import { type FindingsOfCompany, useFindings, useToldDifference } from "../policy/index.ts";

/** The findings of a company that is edited; what an edit of one's own does to them is told beside the work. */
export function useToldFindings(
  { structure, outline, editor }: Pick<Editing, "structure" | "outline" | "editor">,
  isShown: boolean,
  tell: (title: string, sentences: readonly string[]) => void,
): FindingsOfCompany {
  const toldOf = useToldDifference();
  const locale = useLocale();
  return useFindings(structure, outline.day, editor, isShown, (difference) => {
    const own = editor.rows?.company.locale ?? locale;
    const { title, sentences } = toldOf(difference, own);
    tell(title, sentences);
  });
}
