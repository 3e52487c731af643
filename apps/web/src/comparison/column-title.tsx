import { Pencil, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { shortRoleId } from "../structure/index.ts";
import { Link } from "../text/navigation.ts";
import { viewAddress } from "../view/address.ts";
import { comparisonAddress } from "../view/comparison-address.ts";
import type { ComparedColumnFragment } from "./comparison.generated.ts";

type Column = Pick<ComparedColumnFragment, "name" | "role" | "kind" | "refinedPartCount">;

/** What a column is about: a role, with the way to it on the chart, or a kind; and the way to leave it out. */
export function ColumnTitle({
  slug,
  subject: { name, role, kind, refinedPartCount },
  among,
}: {
  slug: string;
  subject: Column;
  /** All columns. */
  among: readonly Column[];
}) {
  const text = useTranslations("compare");
  const without = {
    roles: among.flatMap(({ role: one }) => (one === null || one.id === role?.id ? [] : [shortRoleId(one.id)])),
    kinds: among.flatMap(({ kind: one }) => (one === null || one.key === kind?.key ? [] : [one.key])),
  };
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 grow">
        <span className="block text-pretty font-semibold leading-snug">
          {role === null ? (
            name
          ) : (
            <Link
              href={`/${slug}${viewAddress({ open: shortRoleId(role.id) })}`}
              prefetch={false}
              className="rounded hover:underline"
            >
              {name}
            </Link>
          )}
        </span>
        <span className="block font-normal text-muted text-xs">{text(role === null ? "isKind" : "isRole")}</span>
        {role === null || refinedPartCount === 0 ? null : (
          <Link
            href={`/${slug}${viewAddress({ open: shortRoleId(role.id), tab: "profile" })}`}
            prefetch={false}
            className="mt-1 inline-flex items-center gap-1 rounded-full bg-changed-soft px-2 py-0.5 font-medium text-changed text-xs hover:underline"
          >
            <Pencil size={11} aria-hidden className="shrink-0" />
            {text("refined", { count: refinedPartCount })}
          </Link>
        )}
      </div>
      <Link
        href={comparisonAddress(`/${slug}`, without)}
        prefetch={false}
        scroll={false}
        aria-label={text("leaveOut", { name })}
        title={text("leaveOut", { name })}
        className="-mt-1 -mr-1.5 flex size-8 shrink-0 items-center justify-center rounded-lg text-muted transition-colors hover:bg-sunken hover:text-ink print:hidden dark:hover:bg-raised"
      >
        <X size={15} aria-hidden />
      </Link>
    </div>
  );
}
