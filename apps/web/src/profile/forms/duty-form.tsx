"use client";

import {
  type Area,
  areaLabels,
  areas,
  type DutyRank,
  keyFrom,
  type Resolved,
  type Responsibility,
} from "@puesto/domain/profile";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { SelectField } from "../../ui/form/fields.tsx";
import { InlineForm } from "../../ui/form/inline-form.tsx";
import { dutyContent, typedText } from "../contents.ts";
import type { ProfileSubject } from "../subject.ts";
import { AreaChoice } from "./area-choice.tsx";
import { usePartForm } from "./use-part-form.ts";
import { Words } from "./words.tsx";

/** A duty: its words, where it lies and what else it reaches into, how near to the heart. Without `before` it is a new one, under a key that none of `taken` has. */
export function DutyForm({
  subject,
  before,
  taken,
  onDone,
}: {
  subject: ProfileSubject;
  before: Resolved<Responsibility> | null;
  taken: readonly string[];
  onDone: () => void;
}) {
  const text = useTranslations("profile");
  const edit = useTranslations("edit");
  const locale = useLocale();
  const [words, setWords] = useState(() => typedText(before?.entry.text ?? {}));
  const [area, setArea] = useState<Area>(before?.entry.area ?? "EXECUTION");
  const [touches, setTouches] = useState<readonly Area[]>(before?.entry.touches ?? []);
  const [rank, setRank] = useState<DutyRank>(before?.entry.rank ?? "MAIN");
  const { problems, keep } = usePartForm(subject, onDone);
  const submit = () => {
    const key = before?.entry.key ?? keyFrom(words.en || words.es, (one) => taken.includes(one));
    keep({ of: "RESPONSIBILITY", key }, words, (some) => dutyContent({ area, touches, rank, text: some }, before));
  };
  return (
    <InlineForm
      label={text(before === null ? "addDuty" : "duty")}
      save={before === null ? text("add") : edit("save")}
      cancel={edit("cancel")}
      onSubmit={submit}
      onCancel={onDone}
    >
      <Words words={words} inherited={before?.inherited?.text ?? {}} problems={problems} onChange={setWords} />
      <div className="grid grid-cols-2 gap-2">
        <SelectField
          label={text("area")}
          problem={null}
          value={area}
          onChange={({ target }) => setArea(areas.find((one) => one === target.value) ?? area)}
        >
          {areas.map((one) => (
            <option key={one} value={one}>
              {areaLabels[one][locale]}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={text("rank")}
          problem={null}
          value={rank}
          onChange={({ target }) => setRank(target.value === "FURTHER" ? "FURTHER" : "MAIN")}
        >
          <option value="MAIN">{text("rankShort", { rank: "MAIN" })}</option>
          <option value="FURTHER">{text("rankShort", { rank: "FURTHER" })}</option>
        </SelectField>
      </div>
      <AreaChoice area={area} chosen={touches} onChange={setTouches} />
    </InlineForm>
  );
}
