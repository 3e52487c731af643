"use client";

import type { ShortId } from "@puesto/domain/identity";
import { textLimits } from "@puesto/domain/structure";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { FieldError, fieldLook, useProblem } from "../../../ui/form/field.tsx";
import { InlineForm } from "../../../ui/form/inline-form.tsx";
import { cardOf } from "../edit-keys.tsx";
import { useEditor } from "../editor.tsx";
import { roleIdOf } from "../new-role.ts";

/** What a role is called, in the page's language; Enter keeps it, Escape leaves it. */
export function TitleForm({ id, title, onDone }: { id: ShortId; title: string; onDone: () => void }) {
  const text = useTranslations("edit");
  const locale = useLocale();
  const editor = useEditor();
  const field = useRef<HTMLInputElement>(null);
  const { problem, setProblem, id: problemId, described } = useProblem();
  useEffect(() => field.current?.select(), []);
  const end = () => {
    onDone();
    // Its card has the keys again: the arrows walk on from it, and `N` adds the next one.
    cardOf(id)?.focus({ preventScroll: true });
  };
  const submit = () => {
    const said = field.current?.value.trim() ?? "";
    if (said === title) return end();
    const changes = [{ type: "RoleUpdated" as const, roleId: roleIdOf(id), set: { title: { [locale]: said } } }];
    const refusal = editor?.judge(changes) ?? null;
    setProblem(refusal);
    if (refusal !== null) return;
    editor?.propose(changes);
    end();
  };
  return (
    <InlineForm label={text("rename")} save={text("save")} cancel={text("cancel")} onSubmit={submit} onCancel={end}>
      <input
        ref={field}
        defaultValue={title}
        maxLength={textLimits.title}
        aria-label={text("title")}
        className={fieldLook}
        {...described}
      />
      <FieldError id={problemId} problem={problem} />
    </InlineForm>
  );
}
