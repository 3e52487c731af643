import { ArrowRightLeft, type LucideIcon, Minus, Pencil, Plus } from "lucide-react";

/** What can become of something from one moment to another. */
export type Difference = "added" | "removed" | "moved" | "changed";

/** The sign and the colours of each difference: never a colour alone. */
const looks: Record<Difference, { readonly icon: LucideIcon; readonly colours: string }> = {
  added: { icon: Plus, colours: "bg-added-soft text-added" },
  removed: { icon: Minus, colours: "bg-danger-soft text-danger" },
  moved: { icon: ArrowRightLeft, colours: "bg-moved-soft text-moved" },
  changed: { icon: Pencil, colours: "bg-changed-soft text-changed" },
};

export const differenceColours = (difference: Difference): string => looks[difference].colours;

/** The picture of a difference; what it means is said beside it. */
export function DifferenceIcon({ difference }: { difference: Difference }) {
  const { icon: Icon } = looks[difference];
  return <Icon size={12} strokeWidth={2.5} aria-hidden className="shrink-0" />;
}
