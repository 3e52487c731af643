import { randomFrom } from "@puesto/domain/testing";

/** Seeded chance: the same choices from the same seed, as long as it is asked the same. */
export interface Chance {
  /** From 0 to below 1. */
  readonly part: () => number;
  /** Whether something of this probability is so. */
  readonly happens: (probability: number) => boolean;
  readonly among: <One>(list: readonly [One, ...One[]]) => One;
  /** One of the names, as often as its weight says. */
  readonly weighted: <Name extends string>(weights: Readonly<Record<Name, number>>) => Name;
}

/** Begins with a seed. */
export function chanceFrom(seed: number): Chance {
  const part = randomFrom(seed);
  return {
    part,
    happens: (probability) => part() < probability,
    among: (list) => list[Math.floor(part() * list.length)] ?? list[0],
    weighted(weights) {
      const names = Object.keys(weights) as (keyof typeof weights)[];
      let left = part() * names.reduce((sum, name) => sum + weights[name], 0);
      for (const name of names) {
        left -= weights[name];
        if (left < 0) return name;
      }
      throw new Error("nothing to choose from");
    },
  };
}
