"use client";

import { type Locale, textIn } from "@puesto/domain/text";
import { useLocale, useTranslations } from "next-intl";
import { useEditor } from "../structure/index.ts";
import { OverviewForm } from "./forms/overview-form.tsx";
import { PartLine } from "./part-line.tsx";
import { partChange, type ShownProfile } from "./subject.ts";

/** What a role or a kind is, in a sentence or two. */
export function Overview({ shown, canEdit, own }: { shown: ShownProfile; canEdit: boolean; own: Locale }) {
  const text = useTranslations("profile");
  const locale = useLocale();
  const editor = useEditor();
  const { entry, origin, inherited } = shown.profile.overview;
  const words = textIn(entry, locale, own);
  const isWritten = words !== "";
  return (
    <PartLine
      words={isWritten ? words : text("noOverview")}
      origin={!isWritten || (shown.base === null && origin !== "CHANGED") ? null : origin}
      inherited={origin === "CHANGED" ? textIn(inherited ?? {}, locale, own) : null}
      about={null}
      actions={
        canEdit
          ? {
              form: (end) => (
                <OverviewForm subject={shown.subject} overview={entry} inherited={inherited ?? {}} onDone={end} />
              ),
              leaveOut: null,
              restore: () => editor?.propose([partChange(shown.subject, { of: "OVERVIEW" }, null)]),
            }
          : null
      }
    />
  );
}
