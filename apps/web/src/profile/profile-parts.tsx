"use client";

import type { Locale } from "@puesto/domain/text";
import { useTranslations } from "next-intl";
import { Section } from "../ui/section.tsx";
import { DutyList } from "./duty-list.tsx";
import { IndicatorList } from "./indicator-list.tsx";
import { Overview } from "./overview.tsx";
import type { ShownProfile } from "./subject.ts";

/** A profile, part by part, each with where it comes from. */
export function ProfileParts({ shown, canEdit, own }: { shown: ShownProfile; canEdit: boolean; own: Locale }) {
  const text = useTranslations("profile");
  const { responsibilities, indicators } = shown.profile;
  const countOf = (parts: readonly { readonly origin: string }[]) =>
    String(parts.filter(({ origin }) => origin !== "LEFT_OUT").length);
  return (
    <div className="flex flex-col gap-6">
      <Section title={text("overview")}>
        <Overview shown={shown} canEdit={canEdit} own={own} />
      </Section>
      <Section title={text("duties")} count={countOf(responsibilities)}>
        <DutyList shown={shown} canEdit={canEdit} own={own} />
      </Section>
      <Section title={text("indicators")} count={countOf(indicators)}>
        <IndicatorList shown={shown} canEdit={canEdit} own={own} />
      </Section>
    </div>
  );
}
