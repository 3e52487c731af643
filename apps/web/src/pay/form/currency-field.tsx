"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Field } from "../../ui/form/field.tsx";

/** Some to choose from; any other of the standard can be typed. */
const currencies = ["EUR", "USD", "MXN", "COP", "CLP", "PEN", "ARS", "GBP"] as const;

/** A currency by its three letters. */
export function CurrencyField({
  value,
  problem,
  className,
  onChange,
}: {
  value: string;
  problem: string | null;
  className?: string;
  onChange: (currency: string) => void;
}) {
  const text = useTranslations("pay");
  const list = useId();
  return (
    <>
      <Field
        label={text("currency")}
        problem={problem}
        value={value}
        list={list}
        maxLength={20}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        {...(className === undefined ? {} : { className })}
        onChange={({ target }) => onChange(target.value.trim().toUpperCase())}
      />
      <datalist id={list}>
        {currencies.map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
    </>
  );
}
