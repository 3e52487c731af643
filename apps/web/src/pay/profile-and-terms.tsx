"use client";

import type { ShortId } from "@puesto/domain/identity";
import { keptRolePay, payLedgerNames, rolePayFrom, type UsualTerms, usualTermsOf } from "@puesto/domain/pay";
import { entriesIn, roleWith } from "@puesto/domain/structure";
import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { kindsIn, RoleProfile } from "../profile/index.ts";
import { roleIdOf, useEditor } from "../structure/index.ts";
import { Link } from "../text/navigation.ts";
import { buttonLook } from "../ui/button.tsx";
import { Section } from "../ui/section.tsx";
import { TermsTold, UsualTold } from "./terms/terms-told.tsx";

/** What a role is there for, and by which terms it is paid where anything is said of that. */
export function ProfileAndTerms({ slug, id }: { slug: string; id: ShortId }) {
  return (
    <div className="flex flex-col gap-6">
      <RoleProfile slug={slug} id={id} />
      <TermsBeside slug={slug} id={id} />
    </div>
  );
}

function TermsBeside({ slug, id }: { slug: string; id: ShortId }) {
  const text = useTranslations("terms");
  const editor = useEditor();
  const rows = editor?.rows ?? null;
  const roleId = roleIdOf(id);
  const own = useMemo(
    () => (rows === null ? null : rolePayFrom(entriesIn(rows, payLedgerNames.scheme, roleId))),
    [rows, roleId],
  );
  const kind = rows === null ? null : (roleWith(rows, roleId)?.kind ?? null);
  const usual = useMemo(
    () => (rows === null || kind === null ? null : usualTermsOf(kind, kindsIn(rows))),
    [rows, kind],
  );
  if (own === null && usual === null) return null;
  const restore = (clause: Partial<UsualTerms>) => {
    if (own === null) return;
    const content = keptRolePay({ ...own, scheme: { ...own.scheme, ...clause } });
    editor?.propose([{ type: "EntrySet", ledger: payLedgerNames.scheme, roleId, key: "", content }]);
  };
  return (
    <Section title={text("title")}>
      {own === null ? (
        usual === null ? null : (
          <UsualTold usual={usual} isInherited />
        )
      ) : (
        <TermsTold pay={own} usual={usual} onRestore={restore} />
      )}
      <Link
        href={`/${slug}/role/${id}#pay-terms`}
        prefetch={false}
        className={`${buttonLook("plain")} -mx-2 self-start px-2`}
      >
        <Pencil size={15} aria-hidden />
        {text(own === null ? "write" : "changeOnPage")}
      </Link>
    </Section>
  );
}
