import type { CompanyId } from "@puesto/domain/identity";
import { problem } from "../../graphql/problem.ts";

/** How many subscriptions a process holds open, and how many of one company. */
export interface PlaceLimits {
  readonly perProcess: number;
  readonly perCompany: number;
}

/** The places for subscriptions. */
export interface Places {
  /** Takes one until the subscription is aborted; throws `TOO_MANY_SUBSCRIPTIONS` where none is free. */
  readonly take: (company: CompanyId, signal: AbortSignal) => void;
}

/** Makes as many places as there may be subscriptions. */
export function placesFor({ perProcess, perCompany }: PlaceLimits): Places {
  const taken = new Map<CompanyId, number>();
  let takenInAll = 0;
  return {
    take(company, signal) {
      const here = taken.get(company) ?? 0;
      if (takenInAll >= perProcess || here >= perCompany) {
        throw problem(
          "TOO_MANY_SUBSCRIPTIONS",
          `This server holds ${perProcess} subscriptions, ${perCompany} of one company, and has no more of them. End one, or ask again later.`,
        );
      }
      if (signal.aborted) return;
      takenInAll += 1;
      taken.set(company, here + 1);
      signal.addEventListener(
        "abort",
        () => {
          takenInAll -= 1;
          const left = (taken.get(company) ?? 1) - 1;
          if (left === 0) taken.delete(company);
          else taken.set(company, left);
        },
        { once: true },
      );
    },
  };
}
