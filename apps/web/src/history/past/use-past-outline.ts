"use client";

import type { Outline } from "@puesto/domain/structure";
import type { Locale } from "@puesto/domain/text";
import { useMemo } from "react";
import type { Against } from "../../view/address.ts";
import { type OutlineDifference, outlineDifference } from "../difference/outline-difference.ts";
import { withAbsent } from "../difference/with-absent.ts";
import { type Moment, type MomentProblem, useMoment } from "./use-moment.ts";

/** A past moment that is looked at. */
export interface Past {
  readonly at: number;
  readonly against: Against | null;
  /** The moment itself; null until it has come. */
  readonly moment: Moment | null;
  /**
   * What the chart is to show: the company as it was, and where it is compared, also the roles that only the other moment has. Null
   * until it has come, and where there were no roles yet.
   */
  readonly outline: Outline | null;
  /** What it is compared with; null until that has come, and where there is nothing before it. */
  readonly other: Outline | null;
  /** What became of the roles from the earlier of the two moments to the later; empty until both have come. */
  readonly difference: OutlineDifference;
  readonly problem: MomentProblem | null;
  readonly askAgain: () => void;
}

const noDifference: OutlineDifference = new Map();

/**
 * The company as it was at a revision, with what is different at another one: the one before it, the one that `against` says, or
 * the present. Null while nobody looks at the past.
 */
export function usePastOutline(
  slug: string,
  locale: Locale,
  { at, against }: { readonly at: number | null; readonly against: Against | null },
  present: Outline,
): Past | null {
  const shown = useMoment(slug, locale, at);
  const compared = at === null || against === "now" ? null : against === null ? at - 1 : against;
  const earlier = useMoment(slug, locale, compared === null || compared < 1 || compared === at ? null : compared);
  const wholePresent = present.bounded ? null : present;
  const other = against === "now" ? wholePresent : (earlier.moment?.outline ?? null);
  const { moment } = shown;

  const drawn = useMemo(() => {
    if (moment === null || moment.outline.depths.length === 0) return { outline: null, difference: noDifference };
    if (other === null) return { outline: moment.outline, difference: noDifference };
    const isLater = other.revision > moment.outline.revision;
    const difference = isLater ? outlineDifference(moment.outline, other) : outlineDifference(other, moment.outline);
    return { outline: withAbsent(moment.outline, other), difference };
  }, [moment, other]);

  if (at === null) return null;
  const askAgain = () => {
    if (shown.problem !== null) shown.askAgain();
    if (earlier.problem !== null) earlier.askAgain();
  };
  return { at, against, moment, other, ...drawn, problem: shown.problem ?? earlier.problem, askAgain };
}
