"use client";

import { marketingDirectorScheme } from "@puesto/domain/pay";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSending } from "../../evaluation/index.ts";
import { Button } from "../../ui/button.tsx";
import { FieldError } from "../../ui/form/field.tsx";
import { SelectField } from "../../ui/form/fields.tsx";
import { CurrencyField } from "../form/currency-field.tsx";
import { usePayEdits } from "./pay-edits.tsx";

/** Lets a role be paid by the terms of a marketing director, in a currency and at a grade; `onOther` is for who wants others. */
export function SchemeForm({ onOther }: { onOther: () => void }) {
  const text = useTranslations("year");
  const edits = usePayEdits();
  const [currency, setCurrency] = useState("EUR");
  const [grade, setGrade] = useState("G7");
  const { isSending, send, otherProblem } = useSending([], () => {});
  const scheme = marketingDirectorScheme(currency);
  return (
    <form
      aria-label={text("setScheme")}
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void send(() => edits.setScheme({ scheme, grade }));
      }}
    >
      <p className="max-w-prose text-pretty text-muted">{text("noScheme")}</p>
      <div className="flex flex-wrap items-end gap-3">
        <CurrencyField value={currency} problem={null} className="w-28" onChange={setCurrency} />
        <SelectField
          label={text("grade")}
          problem={null}
          value={grade}
          className="w-28"
          onChange={({ target }) => setGrade(target.value)}
        >
          {scheme.baseByGrade.map((one) => (
            <option key={one.grade} value={one.grade}>
              {one.grade}
            </option>
          ))}
        </SelectField>
        <Button type="submit" disabled={isSending}>
          {text("setScheme")}
        </Button>
        <Button look="plain" onClick={onOther}>
          {text("otherTerms")}
        </Button>
      </div>
      <FieldError id="scheme-problem" problem={otherProblem} />
    </form>
  );
}
