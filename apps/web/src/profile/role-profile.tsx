"use client";

import type { ShortId } from "@puesto/domain/identity";
import { kindNameOf } from "@puesto/domain/profile";
import { textIn } from "@puesto/domain/text";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { roleIdOf, useEditor } from "../structure/index.ts";
import { Link } from "../text/navigation.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { ProfileParts } from "./profile-parts.tsx";
import { profileIn } from "./subject.ts";

/** What a role is there for: what it has from its kind, and where it differs. */
export function RoleProfile({ slug, id }: { slug: string; id: ShortId }) {
  const text = useTranslations("profile");
  const locale = useLocale();
  const rows = useEditor()?.rows ?? null;
  const shown = useMemo(
    () => (rows === null ? null : profileIn(rows, { is: "ROLE", roleId: roleIdOf(id) })),
    [rows, id],
  );
  if (rows === null || shown === null) return <Skeleton className="h-24 rounded-xl" />;
  const own = rows.company.locale;
  const { kind, kinds } = shown;
  return (
    <div className="flex flex-col gap-5">
      <p className="text-pretty text-muted text-xs leading-relaxed">
        {kind === null
          ? text("ofNoKind")
          : text.rich("ofKind", {
              kind: textIn(kindNameOf(kind, kinds) ?? {}, locale, own) || kind,
              to: (name) => (
                <Link
                  href={`/${slug}/kinds?kind=${encodeURIComponent(kind)}`}
                  prefetch={false}
                  className="rounded font-medium text-accent hover:underline"
                >
                  {name}
                </Link>
              ),
            })}
      </p>
      <ProfileParts shown={shown} canEdit own={own} />
    </div>
  );
}
