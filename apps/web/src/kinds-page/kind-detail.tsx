"use client";

import { shortIdOf } from "@puesto/domain/identity";
import { usualTermsOf } from "@puesto/domain/pay";
import { catalogueProfileOf } from "@puesto/domain/profile";
import type { Role } from "@puesto/domain/structure";
import { type Locale, textIn } from "@puesto/domain/text";
import { Columns3, Pencil, Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { UsualTold } from "../pay/terms/terms-told.tsx";
import { ProfileParts, ProvenanceNote, type ShownProfile } from "../profile/index.ts";
import { Link } from "../text/navigation.ts";
import { Button, buttonLook } from "../ui/button.tsx";
import { Section } from "../ui/section.tsx";
import { Badge } from "../ui/signs/badge.tsx";
import { comparisonAddress } from "../view/comparison-address.ts";
import { KindForm } from "./kind-form.tsx";
import type { KindLine } from "./kind-lines.ts";
import { RemoveKind } from "./remove-kind.tsx";

/** A kind with all that is known of it: what it is, its duties and indicators, where they come from, and its roles. */
export function KindDetail({
  slug,
  line,
  shown,
  lines,
  roles,
  own,
  canEdit,
  onChoose,
  onBaseOn,
}: {
  slug: string;
  line: KindLine;
  shown: ShownProfile;
  lines: readonly KindLine[];
  /** Null until they have come. */
  roles: readonly Role[] | null;
  own: Locale;
  canEdit: boolean;
  onChoose: (key: string | null) => void;
  /** Begins a kind that is based on this one. */
  onBaseOn: () => void;
}) {
  const text = useTranslations("kinds");
  const [isRenaming, setRenaming] = useState(false);
  const kind = shown.kinds.get(line.key);
  const made = catalogueProfileOf(line.key);
  const usual = usualTermsOf(line.key, shown.kinds);
  const base = lines.find(({ key }) => key === shown.base) ?? null;
  return (
    <article
      aria-label={line.name}
      className="flex flex-col gap-6 rounded-xl border border-line bg-surface p-5 shadow-card sm:p-7"
    >
      {isRenaming && kind !== undefined ? (
        <KindForm kind={kind} lines={lines} onDone={() => setRenaming(false)} onCancel={() => setRenaming(false)} />
      ) : (
        <header className="flex flex-col gap-3">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <h2 className="text-balance font-semibold text-2xl tracking-tight">{line.name}</h2>
            {line.isOwn ? <Badge tone="accent">{text("isOwn")}</Badge> : null}
          </div>
          <p className="text-pretty text-muted text-sm leading-relaxed">
            {line.isOwn
              ? base === null
                ? text("isBasedOnNone")
                : text.rich("isBasedOn", {
                    kind: base.name,
                    to: (name) => (
                      <button
                        type="button"
                        className="rounded font-medium text-accent hover:underline"
                        onClick={() => onChoose(base.key)}
                      >
                        {name}
                      </button>
                    ),
                  })
              : text("isCatalogue")}
          </p>
          {made === undefined ? null : (
            <p className="-mt-2 text-muted text-xs">
              <ProvenanceNote provenance={made.provenance} />
            </p>
          )}
          <div className="flex flex-wrap gap-2">
            {canEdit && kind !== undefined ? (
              <Button onClick={() => setRenaming(true)}>
                <Pencil size={15} aria-hidden />
                {text("rename")}
              </Button>
            ) : null}
            {canEdit ? (
              <Button onClick={onBaseOn}>
                <Plus size={15} aria-hidden />
                {text("baseKind")}
              </Button>
            ) : null}
            <Link
              href={comparisonAddress(`/${slug}`, { kinds: [line.key] })}
              prefetch={false}
              className={buttonLook("outline")}
            >
              <Columns3 size={15} aria-hidden />
              {text("compare")}
            </Link>
            {canEdit && kind !== undefined ? (
              <RemoveKind
                kind={kind}
                name={line.name}
                baseName={base?.name ?? null}
                roles={roles ?? []}
                onRemoved={() => onChoose(shown.base)}
              />
            ) : null}
          </div>
        </header>
      )}
      <ProfileParts shown={shown} canEdit={canEdit && shown.isOwn} own={own} />
      {usual === null ? null : (
        <Section title={text("terms")}>
          <p className="max-w-prose text-pretty text-muted text-xs">{text("termsLead")}</p>
          <UsualTold usual={usual} isInherited={line.isOwn} />
        </Section>
      )}
      {roles === null ? null : <RolesOfKind slug={slug} roles={roles} own={own} />}
    </article>
  );
}

/** So many roles of a kind are named. */
const mostNamed = 24;

function RolesOfKind({ slug, roles, own }: { slug: string; roles: readonly Role[]; own: Locale }) {
  const text = useTranslations("kinds");
  const locale = useLocale();
  return (
    <Section title={text("roles")} {...(roles.length === 0 ? {} : { count: String(roles.length) })}>
      {roles.length === 0 ? (
        <p className="text-muted">{text("noRoles")}</p>
      ) : (
        <ul className="flex flex-wrap gap-2">
          {roles.slice(0, mostNamed).map((role) => (
            <li key={role.id}>
              <Link
                href={`/${slug}?open=${shortIdOf(role.id)}&tab=profile`}
                prefetch={false}
                className={`${buttonLook("outline")} h-auto min-h-8 py-1`}
              >
                {textIn(role.title, locale, own)}
              </Link>
            </li>
          ))}
          {roles.length > mostNamed ? (
            <li className="self-center text-muted">{text("moreRoles", { count: roles.length - mostNamed })}</li>
          ) : null}
        </ul>
      )}
    </Section>
  );
}
