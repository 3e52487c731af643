"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Field } from "../../ui/form/field.tsx";

/** A number of a rule, kept when the field is left or by Enter; Escape takes back what was typed. */
export function RuleNumber({
  label,
  value,
  onSet,
}: {
  label: string;
  value: number;
  /** Whether it could be; why not is told beside. */
  onSet: (value: number) => boolean;
}) {
  const text = useTranslations("findings");
  const [typed, setTyped] = useState(String(value));
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    setTyped(String(value));
    setProblem(null);
  }, [value]);
  const keep = () => {
    if (typed.trim() === String(value)) return setProblem(null);
    if (!/^\d{1,6}$/.test(typed.trim())) return setProblem(text("wholeNumber"));
    setProblem(null);
    onSet(Number(typed.trim()));
  };
  return (
    <Field
      className="w-28"
      label={label}
      problem={problem}
      value={typed}
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter") keep();
        if (event.key !== "Escape" || typed === String(value)) return;
        event.stopPropagation();
        setTyped(String(value));
        setProblem(null);
      }}
    />
  );
}
