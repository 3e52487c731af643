import type { Entry, Json } from "../../structure/index.ts";
import { readRefinement } from "../refinement/reading.ts";
import { noRefinement, type ProfileRefinement } from "../refinement/refinement.ts";

/** A part of a profile that is kept by itself, so that two people can refine two duties of one role at once. */
export type ProfilePart =
  | { readonly of: "OVERVIEW" }
  | { readonly of: "RESPONSIBILITY"; readonly key: string }
  | { readonly of: "INDICATOR"; readonly key: string };

/** The key under which a part is kept: `overview`, `responsibility/budget`, `indicator/sales`. */
export function partKey(part: ProfilePart): string {
  switch (part.of) {
    case "OVERVIEW":
      return "overview";
    case "RESPONSIBILITY":
      return `responsibility/${part.key}`;
    case "INDICATOR":
      return `indicator/${part.key}`;
  }
}

/** The part that a key stands for; null where it stands for none. */
export function partFrom(text: string): ProfilePart | null {
  if (text === "overview") return { of: "OVERVIEW" };
  const at = text.indexOf("/");
  const key = text.slice(at + 1);
  switch (text.slice(0, Math.max(at, 0))) {
    case "responsibility":
      return { of: "RESPONSIBILITY", key };
    case "indicator":
      return { of: "INDICATOR", key };
    default:
      return null;
  }
}

/** A part with what is kept of it. */
export interface KeptPart {
  readonly part: ProfilePart;
  readonly content: Json;
}

/** The parts that are kept under keys with a beginning (that of a kind); of a role all. */
export const partsFrom = (entries: Iterable<Entry>, beginning = ""): readonly KeptPart[] =>
  [...entries].flatMap(({ key, content }): readonly KeptPart[] => {
    const part = key.startsWith(beginning) ? partFrom(key.slice(beginning.length)) : null;
    return part === null ? [] : [{ part, content }];
  });

const keyed = (key: string, content: Json): unknown =>
  typeof content === "object" && content !== null ? Object.assign({ key }, content) : content;

/** The refinement that parts make together, as JSON that is yet to be read. */
export const rawRefinement = (parts: readonly KeptPart[]): unknown => ({
  overview: parts.find(({ part }) => part.of === "OVERVIEW")?.content ?? {},
  responsibilities: parts.flatMap(({ part, content }) =>
    part.of === "RESPONSIBILITY" ? [keyed(part.key, content)] : [],
  ),
  indicators: parts.flatMap(({ part, content }) => (part.of === "INDICATOR" ? [keyed(part.key, content)] : [])),
});

/** The refinement that stored parts make together. What is stored was looked at when it came; what could not be read is left out. */
export function refinementFrom(parts: readonly KeptPart[]): ProfileRefinement {
  if (parts.length === 0) return noRefinement;
  const read = readRefinement(rawRefinement(parts));
  return read.ok ? read.value : noRefinement;
}

/** The parts that a refinement is kept as. */
export const partsOf = ({ overview, responsibilities, indicators }: ProfileRefinement): readonly KeptPart[] => [
  ...(Object.keys(overview).length === 0 ? [] : [{ part: { of: "OVERVIEW" as const }, content: { ...overview } }]),
  ...responsibilities.map(({ key, ...content }) => ({
    part: { of: "RESPONSIBILITY" as const, key },
    content: JSON.parse(JSON.stringify(content)) as Json,
  })),
  ...indicators.map(({ key, ...content }) => ({
    part: { of: "INDICATOR" as const, key },
    content: JSON.parse(JSON.stringify(content)) as Json,
  })),
];
