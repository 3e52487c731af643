"use client";

import type { ShortId } from "@puesto/domain/identity";
import { Columns3, Focus, Link2, ScanSearch, Target } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link, usePathname } from "../../text/navigation.ts";
import { Button, buttonLook } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { comparisonAddress } from "../../view/comparison-address.ts";
import { useView } from "../../view/use-view.ts";

/** What one can do with the role that is open: focus the chart on it, hand its link to a colleague, set another one beside it. */
export function RoleActions({ id }: { id: ShortId }) {
  const text = useTranslations("role");
  const [view, changeView] = useView();
  const company = usePathname();
  const focused = view.focus === id;
  return (
    <div className="flex flex-wrap gap-1.5">
      <Button title={text("focusHint")} onClick={() => changeView({ focus: focused ? null : id })} className="grow">
        {focused ? <ScanSearch size={16} aria-hidden /> : <Focus size={16} aria-hidden />}
        {focused ? text("leaveFocus") : text("focus")}
      </Button>
      <Link
        href={comparisonAddress(company, { roles: [id] })}
        prefetch={false}
        className={`${buttonLook("outline")} grow`}
      >
        <Columns3 size={16} aria-hidden />
        {text("compareWith")}
      </Link>
      <Link href={`${company}/role/${id}`} prefetch={false} className={`${buttonLook("outline")} grow`}>
        <Target size={16} aria-hidden />
        {text("targetsAndReviews")}
      </Link>
      <CopyButton
        textToCopy={() => window.location.href}
        label={text("copyLink")}
        copied={text("linkCopied")}
        refused={text("linkNotCopied")}
        icon={Link2}
        isSmall
      />
    </div>
  );
}
