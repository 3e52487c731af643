"use client";

import { type CompanyKind, keyFrom, profileLedgerNames, profileLimits } from "@puesto/domain/profile";
import { locales } from "@puesto/domain/text";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { saidText, typedText } from "../profile/index.ts";
import { useEditor } from "../structure/index.ts";
import { Field } from "../ui/form/field.tsx";
import { SelectField } from "../ui/form/fields.tsx";
import { InlineForm } from "../ui/form/inline-form.tsx";
import type { KindLine } from "./kind-lines.ts";

/** What a kind is called, and on which other one it is based. Without `kind` it is a new one; `onDone` is told its key. */
export function KindForm({
  kind,
  base = null,
  lines,
  onDone,
  onCancel,
}: {
  kind: CompanyKind | null;
  /** What a new one is based on, to begin with. */
  base?: string | null;
  lines: readonly KindLine[];
  onDone: (key: string) => void;
  onCancel: () => void;
}) {
  const text = useTranslations("kinds");
  const edit = useTranslations("edit");
  const page = useLocale();
  const editor = useEditor();
  const [name, setName] = useState(() => typedText(kind?.name ?? {}));
  const [basedOn, setBasedOn] = useState(kind?.basedOn ?? base);
  const [problems, setProblems] = useState<{ readonly [Field in "name" | "base"]: string | null }>({
    name: null,
    base: null,
  });
  const submit = () => {
    if (editor === null) return onCancel();
    const key = kind?.key ?? keyFrom(name.en || name.es, (one) => lines.some((line) => line.key === one));
    const change = (on: string | null) => ({
      type: "EntrySet" as const,
      ledger: profileLedgerNames.kind,
      roleId: null,
      key,
      content: { name: { ...saidText(name) }, basedOn: on },
    });
    const ofName = editor.judge([change(kind?.basedOn ?? null)]);
    const ofBase = ofName === null ? editor.judge([change(basedOn)]) : null;
    setProblems({ name: ofName, base: ofBase });
    if (ofName !== null || ofBase !== null) return;
    editor.propose([change(basedOn)]);
    onDone(key);
  };
  return (
    <InlineForm
      label={text(kind === null ? "addTitle" : "rename")}
      save={kind === null ? text("add") : edit("save")}
      cancel={edit("cancel")}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <div className="grid gap-2 sm:grid-cols-2">
        {[page, ...locales.filter((locale) => locale !== page)].map((locale) => (
          <Field
            key={locale}
            label={text("nameIn", { locale })}
            lang={locale}
            autoFocus={locale === page}
            autoComplete="off"
            maxLength={profileLimits.key}
            value={name[locale]}
            problem={locale === page ? problems.name : null}
            onChange={({ target }) => setName({ ...name, [locale]: target.value })}
          />
        ))}
      </div>
      <SelectField
        label={text("basedOn")}
        problem={problems.base}
        value={basedOn ?? ""}
        onChange={({ target }) => setBasedOn(target.value === "" ? null : target.value)}
      >
        <option value="">{text("basedOnNone")}</option>
        {lines
          .filter(({ key }) => key !== kind?.key)
          .map(({ key, name: called }) => (
            <option key={key} value={key}>
              {called}
            </option>
          ))}
      </SelectField>
    </InlineForm>
  );
}
