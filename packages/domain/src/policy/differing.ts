import type { PolicyFinding } from "./rule.ts";

/** What an edit did to the findings: those that came, and those that went away. One that is only told with other names or numbers stays. */
export interface FindingsDiffer {
  readonly appeared: readonly PolicyFinding[];
  readonly gone: readonly PolicyFinding[];
}

const identityOf = ({ code, about }: PolicyFinding): string => `${code} ${about}`;

const without = (findings: readonly PolicyFinding[], others: readonly PolicyFinding[]): readonly PolicyFinding[] => {
  const known = new Set(others.map(identityOf));
  return findings.filter((finding) => !known.has(identityOf(finding)));
};

/** Compares the findings before an edit with those after it. */
export const findingsDiffer = (before: readonly PolicyFinding[], after: readonly PolicyFinding[]): FindingsDiffer => ({
  appeared: without(after, before),
  gone: without(before, after),
});
