"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { Button, IconButton } from "../../ui/button.tsx";
import { Field, FieldError } from "../../ui/form/field.tsx";
import { SelectField } from "../../ui/form/fields.tsx";
import { Clause } from "./clause.tsx";
import { nextId, type TypedGrade } from "./typed-terms.ts";
import type { Terms } from "./use-terms.ts";

const path = "scheme.baseByGrade";

/** The grades of the scheme with the base salary of each, and which of them the role has. */
export function GradeFields({ terms: { typed, type, typeRows, problemAt } }: { terms: Terms }) {
  const text = useTranslations("terms");
  const problemId = useId();
  const adding = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState<number | null>(null);
  const { grades, currency } = typed;
  const change = (id: number, part: Partial<TypedGrade>) =>
    type({ grades: grades.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  const add = () => {
    const id = nextId(grades);
    setAdded(id);
    typeRows({ grades: [...grades, { id, grade: "", amount: "" }] });
  };
  const remove = (id: number) => {
    const left = grades.filter((one) => one.id !== id);
    const chosen = typed.chosen === id ? (left[0]?.id ?? 0) : typed.chosen;
    typeRows({ grades: left, chosen });
    adding.current?.focus();
  };
  return (
    <Clause name={text("base")}>
      <div className="flex flex-col gap-2">
        {[...grades.entries()].map(([place, { id, grade, amount }]) => (
          <fieldset key={id} aria-label={text("gradeRow", { number: place + 1 })} className="flex items-start gap-2">
            <div className="grid min-w-0 grow grid-cols-[2fr_3fr] gap-2">
              <Field
                label={text("gradeName")}
                isLabelHidden={place > 0}
                problem={problemAt(`${path}[${place}].grade`)}
                value={grade}
                autoFocus={id === added}
                maxLength={40}
                autoComplete="off"
                onChange={({ target }) => change(id, { grade: target.value })}
              />
              <Field
                label={text("amount", { currency })}
                isLabelHidden={place > 0}
                problem={problemAt(`${path}[${place}].amount`)}
                value={amount}
                inputMode="decimal"
                maxLength={40}
                autoComplete="off"
                onChange={({ target }) => change(id, { amount: target.value })}
              />
            </div>
            <IconButton
              label={text("removeGrade", { grade: grade || String(place + 1) })}
              className={place > 0 ? "" : "mt-5"}
              onClick={() => remove(id)}
            >
              <Trash2 size={15} aria-hidden />
            </IconButton>
          </fieldset>
        ))}
        <FieldError id={problemId} problem={problemAt(path)} />
        <Button ref={adding} look="plain" className="-mx-2 self-start px-2" onClick={add}>
          <Plus size={15} aria-hidden />
          {text("addGrade")}
        </Button>
      </div>
      <SelectField
        label={text("ownGrade")}
        problem={problemAt("grade")}
        value={String(typed.chosen)}
        onChange={({ target }) => type({ chosen: Number(target.value) })}
      >
        {grades.map(({ id, grade }) => (
          <option key={id} value={id}>
            {grade}
          </option>
        ))}
      </SelectField>
    </Clause>
  );
}
