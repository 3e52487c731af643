"use client";

import {
  type Area,
  areaLabels,
  areas,
  dutyProvenanceIn,
  type Resolved,
  type Responsibility,
} from "@puesto/domain/profile";
import { textIn } from "@puesto/domain/text";
import { useLocale, useTranslations } from "next-intl";
import { useEditor } from "../structure/index.ts";
import { AddPart } from "./forms/add-part.tsx";
import { DutyForm } from "./forms/duty-form.tsx";
import { PartLine } from "./part-line.tsx";
import { ProvenanceNote } from "./provenance-note.tsx";
import { partChange, type ShownProfile } from "./subject.ts";

/** The duties of a profile by area; with `canEdit` each can be changed in its place, and others added. */
export function DutyList({ shown, canEdit, own }: { shown: ShownProfile; canEdit: boolean; own: "es" | "en" }) {
  const text = useTranslations("profile");
  const locale = useLocale();
  const { responsibilities } = shown.profile;
  const byArea = Map.groupBy(responsibilities, ({ entry }) => entry.area);
  return (
    <div className="flex flex-col gap-4">
      {areas.map((area) => {
        const duties = byArea.get(area);
        return duties === undefined ? null : (
          <section key={area} aria-label={areaLabels[area][locale]} className="flex flex-col gap-1">
            <h4 className="font-semibold text-xs">{areaLabels[area][locale]}</h4>
            <ul className="flex flex-col divide-y divide-line">
              {duties.map((duty) => (
                <li key={duty.entry.key} className="py-0.5">
                  <DutyLine duty={duty} shown={shown} canEdit={canEdit} own={own} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {responsibilities.length === 0 ? <p className="text-muted">{text("noDuties")}</p> : null}
      {canEdit ? (
        <AddPart
          label={text("addDuty")}
          form={(onDone) => (
            <DutyForm
              subject={shown.subject}
              before={null}
              taken={responsibilities.map(({ entry }) => entry.key)}
              onDone={onDone}
            />
          )}
        />
      ) : null}
    </div>
  );
}

function DutyLine({
  duty,
  shown,
  canEdit,
  own,
}: {
  duty: Resolved<Responsibility>;
  shown: ShownProfile;
  canEdit: boolean;
  own: "es" | "en";
}) {
  const text = useTranslations("profile");
  const locale = useLocale();
  const editor = useEditor();
  const { entry, origin, inherited } = duty;
  const part = { of: "RESPONSIBILITY", key: entry.key } as const;
  const keep = (content: Parameters<typeof partChange>[2]) =>
    editor?.propose([partChange(shown.subject, part, content)]);
  const provenance = dutyProvenanceIn(shown.kind, shown.kinds)(entry.key);
  const areaNames = (some: readonly Area[]) =>
    areas.flatMap((one) => (some.includes(one) ? [areaLabels[one][locale]] : [])).join(", ");
  return (
    <PartLine
      words={textIn(entry.text, locale, own)}
      origin={shown.base === null && origin === "INHERITED" ? null : origin}
      inherited={
        origin === "CHANGED" && inherited !== null
          ? [
              textIn(inherited.text, locale, own),
              inherited.area === entry.area ? null : areaLabels[inherited.area][locale],
              areaNames(inherited.touches) === areaNames(entry.touches)
                ? null
                : text(inherited.touches.length === 0 ? "touchesNone" : "alsoTouches", {
                    areas: areaNames(inherited.touches),
                  }),
            ]
              .filter((one) => one !== null)
              .join(" · ")
          : null
      }
      about={
        <>
          {entry.rank === "FURTHER" ? <span>{text("rankName", { rank: "FURTHER" })}</span> : null}
          {entry.touches.length === 0 ? null : <span>{text("alsoTouches", { areas: areaNames(entry.touches) })}</span>}
          {shown.subject.is === "KIND" ? <ProvenanceNote provenance={provenance} /> : null}
        </>
      }
      actions={
        canEdit
          ? {
              form: (end) => <DutyForm subject={shown.subject} before={duty} taken={[]} onDone={end} />,
              leaveOut: () => keep(inherited === null ? null : { is: "LEFT_OUT" }),
              restore: () => keep(null),
            }
          : null
      }
    />
  );
}
