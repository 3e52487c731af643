import { at } from "@puesto/chart";
import type { Picture } from "./picture/picture.ts";

type Step = "above" | "below" | "before" | "after";

const steps: Record<Picture["arrangement"]["layout"], Readonly<Record<string, Step>>> = {
  compact: { ArrowUp: "above", ArrowDown: "below", ArrowLeft: "before", ArrowRight: "after" },
  down: { ArrowUp: "above", ArrowDown: "below", ArrowLeft: "before", ArrowRight: "after" },
  right: { ArrowLeft: "above", ArrowRight: "below", ArrowUp: "before", ArrowDown: "after" },
};

/** Where an arrow key, Home or End leads from a card: a place, or null where it leads nowhere. */
export function walked({ shown, arrangement }: Picture, from: number, key: string): number | null {
  if (key === "Home") return 0;
  if (key === "End") return shown.count - 1;
  const step = steps[arrangement.layout][key];
  if (step === undefined) return null;
  const above = at(shown.parents, from);
  const hasBelow = at(shown.ends, from) > from + 1;
  const isInColumn = arrangement.layout === "compact" && !hasBelow && above >= 0;
  switch (step) {
    case "above":
      if (isInColumn && above !== from - 1 && at(shown.parents, from - 1) === above) return from - 1;
      return above < 0 ? null : above;
    case "below":
      if (hasBelow) return from + 1;
      return isInColumn && at(shown.parents, from + 1) === above && from + 1 < shown.count ? from + 1 : null;
    case "before":
      return sameLevel(shown, from, -1);
    case "after":
      return sameLevel(shown, from, 1);
  }
}

/** The next place at the same level, in one direction. */
function sameLevel({ count, depths }: Picture["shown"], from: number, direction: 1 | -1): number | null {
  for (let place = from + direction; place >= 0 && place < count; place += direction) {
    if (at(depths, place) === at(depths, from)) return place;
  }
  return null;
}
