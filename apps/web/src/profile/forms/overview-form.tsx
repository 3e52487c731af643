"use client";

import type { LocalizedText } from "@puesto/domain/text";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { InlineForm } from "../../ui/form/inline-form.tsx";
import { overviewContent, typedText } from "../contents.ts";
import type { ProfileSubject } from "../subject.ts";
import { usePartForm } from "./use-part-form.ts";
import { Words } from "./words.tsx";

/** What a role or a kind is. */
export function OverviewForm({
  subject,
  overview,
  inherited,
  onDone,
}: {
  subject: ProfileSubject;
  overview: LocalizedText;
  inherited: LocalizedText;
  onDone: () => void;
}) {
  const text = useTranslations("profile");
  const edit = useTranslations("edit");
  const [words, setWords] = useState(() => typedText(overview));
  const { problems, keep } = usePartForm(subject, onDone);
  return (
    <InlineForm
      label={text("overview")}
      save={edit("save")}
      cancel={edit("cancel")}
      onSubmit={() => keep({ of: "OVERVIEW" }, words, (some) => overviewContent(some, inherited))}
      onCancel={onDone}
    >
      <Words words={words} inherited={inherited} problems={problems} onChange={setWords} />
    </InlineForm>
  );
}
