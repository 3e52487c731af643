import { sumOfAmounts } from "../../decimal.ts";
import { holdsOn } from "../../structure/index.ts";
import type { FileFigures, ImportFigures } from "../plan.ts";
import type { Settled } from "./settle.ts";

/** Roles on the longest line from the top down. Roles may stand before the one they report to. */
function layersOf({ roles }: Settled): number {
  const indexOf = new Map(roles.map(({ key }, index) => [key, index]));
  const depths = new Int32Array(roles.length);
  let layers = 0;
  for (let start = 0; start < roles.length; start += 1) {
    const line: number[] = [];
    let index: number | undefined = start;
    while (index !== undefined && depths[index] === 0) {
      line.push(index);
      const superior: string | null = roles[index]?.reportsToKey ?? null;
      index = superior === null ? undefined : indexOf.get(superior);
    }
    let depth = index === undefined ? 0 : (depths[index] ?? 0);
    for (const one of line.reverse()) {
      depth += 1;
      depths[one] = depth;
    }
    layers = Math.max(layers, depth);
  }
  return layers;
}

/** What a settled structure amounts to. */
export function figuresOf(settled: Settled, files: readonly FileFigures[], today: string): ImportFigures {
  const { roles, units, relations } = settled;
  const top = roles.find(({ reportsToKey }) => reportsToKey === null);
  return {
    files,
    roles: roles.length,
    units: units.length,
    holders: roles.reduce((sum, { holders }) => sum + holders.length, 0),
    relations: relations.length,
    vacant: roles.filter(({ holders, seats }) => seats !== "0" && !holders.some((holder) => holdsOn(holder, today)))
      .length,
    seats: sumOfAmounts(roles.map(({ seats }) => seats)),
    top: { key: top?.key ?? "", title: top?.title ?? {} },
    layers: layersOf(settled),
  };
}
