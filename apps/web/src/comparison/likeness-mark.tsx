import { CircleDot, Equal, EqualApproximately, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CompareRolesQuery } from "./comparison.generated.ts";

export type Area = NonNullable<NonNullable<CompareRolesQuery["compareRoles"]>["comparison"]>["areas"][number];

const looks: { readonly [Likeness in Area["likeness"]]: { readonly icon: LucideIcon; readonly tone: string } } = {
  SHARED: { icon: Equal, tone: "border-added bg-added-soft text-added" },
  SIMILAR: { icon: EqualApproximately, tone: "border-dashed border-moved bg-moved-soft text-moved" },
  UNIQUE: { icon: CircleDot, tone: "border-line-strong text-ink-soft" },
};

/** How alike those compared are in an area: a sign, a word and an outline of its own, so that no colour is needed to tell. */
export function LikenessMark({ likeness }: { likeness: Area["likeness"] }) {
  const text = useTranslations("compare.likeness");
  const { icon: Icon, tone } = looks[likeness];
  return (
    <span
      title={text(`${likeness}.hint`)}
      className={`inline-flex items-center gap-1 rounded-full border px-2 py-0.5 font-medium text-xs ${tone}`}
    >
      <Icon size={13} aria-hidden />
      {text(`${likeness}.name`)}
    </span>
  );
}
