"use client";

import { useLocale } from "next-intl";
import { type ChangeEvent, useState } from "react";
import { typedNumber } from "../../text/percent.ts";

/**
 * A field of a number that is kept in plain digits and typed as the language writes it. What is typed stays as it stands, for
 * `1.250` may be on the way to `1.250.000`; only a number from elsewhere takes its place.
 */
export function useTypedNumber(value: string, onChange: (value: string) => void) {
  const locale = useLocale();
  const [typed, setTyped] = useState(value);
  const plain = locale === "es" ? value.replace(".", ",") : value;
  return {
    value: typedNumber(typed, locale) === value ? typed : plain,
    inputMode: "decimal",
    autoComplete: "off",
    maxLength: 40,
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
      setTyped(target.value);
      onChange(typedNumber(target.value, locale));
    },
  } as const;
}
