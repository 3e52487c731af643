import { spacing } from "../../../apps/web/src/chart/picture/spacing.ts";
import { arrange, type Layout, shownOf, treeOf } from "../../../packages/chart/src/index.ts";
import { depthsInPreorder } from "../company-file.ts";
import { median } from "../table.ts";

const layouts = ["compact", "down", "right"] as const satisfies readonly Layout[];
const rounds = 7;

/** Milliseconds for the whole company unfolded: `prepare` makes the tree and what is shown of it, each layout places all cards. */
export type LayoutTimes = Readonly<Record<Layout | "prepare", number>>;

/** Places all roles of a generated company in each layout, in this Node (the same engine as Chromium's); medians of 7 rounds. */
export function layoutTimes(roles: number): LayoutTimes {
  const depths = depthsInPreorder(roles);
  const shown = () => shownOf(treeOf(depths), () => true);
  const tree = shown();
  const [compact, down, right] = layouts.map((layout) => medianTime(() => arrange(tree, layout, spacing)));
  return { prepare: medianTime(shown), compact: compact ?? 0, down: down ?? 0, right: right ?? 0 };
}

function medianTime(work: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const startedAt = performance.now();
    work();
    return performance.now() - startedAt;
  });
  return median(times);
}
