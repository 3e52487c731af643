"use client";

import type { ShortId } from "@puesto/domain/identity";
import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "../../ui/signs/badge.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import type { RoleDetails } from "./role-details.ts";
import { RoleLink } from "./role-link.tsx";
import type { KnownRole } from "./role-panel.tsx";
import { shortRoleId } from "./short-id.ts";

/** The roles from the root down to the one that it reports to. */
export type RolePath = readonly { readonly id: ShortId; readonly title: string }[];

/** Where the role stands, what it is called, its kind, its unit, and whether anybody holds it. */
export function RoleHeading({ role, known }: { role: RoleDetails | null; known: KnownRole | null }) {
  const text = useTranslations("role");
  // What the chart shows is the newest: one's own edits are in it before the API has told them.
  const title = known?.row.title ?? role?.title;
  const unit = known ? known.row.unit : role?.unit?.name;
  const vacant = role ? role.vacant : known?.row.holder === "vacant";
  const path =
    known?.path ?? role?.ancestors.toReversed().map((one) => ({ id: shortRoleId(one.id), title: one.title })) ?? [];
  return (
    <header className="flex flex-col gap-2.5">
      <Path path={path} />
      <h2 className="text-balance break-words font-semibold text-xl leading-tight tracking-tight">
        {title ?? <Skeleton className="h-6 w-2/3" />}
      </h2>
      <div className="flex flex-wrap gap-1.5 empty:hidden">
        {vacant ? <Badge tone="vacant">{text("vacant")}</Badge> : null}
        {role?.kind ? <Badge tone="accent">{role.kind.name}</Badge> : null}
        {unit ? <Badge>{unit}</Badge> : null}
      </div>
    </header>
  );
}

function Path({ path }: { path: RolePath }) {
  const text = useTranslations("role");
  if (path.length === 0) return null;
  return (
    <nav aria-label={text("path")} className="mr-22 md:mr-10">
      <ol className="flex flex-wrap items-center gap-x-1 gap-y-0.5 text-muted text-xs">
        {path.map((above) => (
          <li key={above.id} className="flex min-w-0 items-center gap-1">
            <RoleLink id={above.id} className="truncate rounded hover:text-ink hover:underline">
              {above.title}
            </RoleLink>
            <ChevronRight size={12} aria-hidden className="shrink-0 opacity-60" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
