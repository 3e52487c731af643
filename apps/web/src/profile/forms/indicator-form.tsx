"use client";

import {
  type Direction,
  directions,
  type Indicator,
  type IndicatorUnit,
  indicatorUnits,
  keyFrom,
  type Resolved,
} from "@puesto/domain/profile";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SelectField } from "../../ui/form/fields.tsx";
import { InlineForm } from "../../ui/form/inline-form.tsx";
import { indicatorContent, typedText } from "../contents.ts";
import type { ProfileSubject } from "../subject.ts";
import { usePartForm } from "./use-part-form.ts";
import { Words } from "./words.tsx";

/** An indicator: what it is called, in what it is counted, which way is better. Without `before` it is a new one. */
export function IndicatorForm({
  subject,
  before,
  taken,
  onDone,
}: {
  subject: ProfileSubject;
  before: Resolved<Indicator> | null;
  taken: readonly string[];
  onDone: () => void;
}) {
  const text = useTranslations("profile");
  const edit = useTranslations("edit");
  const [words, setWords] = useState(() => typedText(before?.entry.name ?? {}));
  const [unit, setUnit] = useState<IndicatorUnit>(before?.entry.unit ?? "COUNT");
  const [direction, setDirection] = useState<Direction>(before?.entry.direction ?? "HIGHER");
  const { problems, keep } = usePartForm(subject, onDone);
  const submit = () => {
    const key = before?.entry.key ?? keyFrom(words.en || words.es, (one) => taken.includes(one));
    keep({ of: "INDICATOR", key }, words, (some) => indicatorContent({ unit, direction, name: some }, before));
  };
  return (
    <InlineForm
      label={text(before === null ? "addIndicator" : "indicator")}
      save={before === null ? text("add") : edit("save")}
      cancel={edit("cancel")}
      onSubmit={submit}
      onCancel={onDone}
    >
      <Words words={words} inherited={before?.inherited?.name ?? {}} problems={problems} onChange={setWords} />
      <div className="grid grid-cols-2 gap-2">
        <SelectField
          label={text("unit")}
          problem={null}
          value={unit}
          onChange={({ target }) => setUnit(indicatorUnits.find((one) => one === target.value) ?? unit)}
        >
          {indicatorUnits.map((one) => (
            <option key={one} value={one}>
              {text("unitName", { unit: one })}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={text("direction")}
          problem={null}
          value={direction}
          onChange={({ target }) => setDirection(directions.find((one) => one === target.value) ?? direction)}
        >
          {directions.map((one) => (
            <option key={one} value={one}>
              {text("directionName", { direction: one })}
            </option>
          ))}
        </SelectField>
      </div>
    </InlineForm>
  );
}
