import type { StructureRecords } from "../structure/index.ts";
import { aDay } from "../testing/arbitraries.ts";
import { uuidNumbered } from "../testing/identity.ts";
import type { ImportOptions, ImportPlan } from "./plan.ts";
import { planImport } from "./plan-import.ts";

/** For tests: an import of texts, each a file of its own (`file-1`, …), for the company `acme` unless said. */
export const planOf = (texts: string | readonly (string | Uint8Array)[], options: Partial<ImportOptions> = {}) =>
  planImport(
    (typeof texts === "string" ? [texts] : texts).map((text, at) => ({
      name: `file-${at + 1}`,
      bytes: typeof text === "string" ? new TextEncoder().encode(text) : text,
    })),
    { slug: "acme", name: null, locale: null, map: null, today: aDay, ...options },
  );

/** For tests: the plan of texts that can be imported. */
export function soundPlanOf(
  texts: string | readonly (string | Uint8Array)[],
  options?: Partial<ImportOptions>,
): ImportPlan {
  const planned = planOf(texts, options);
  if (!planned.ok) throw new Error(planned.problem.map(({ code, file }) => `${file}: ${code}`).join(", "));
  return planned.value;
}

/** For tests: the codes for which texts are refused; none where they are not. */
export function refusalsOf(
  texts: string | readonly (string | Uint8Array)[],
  options?: Partial<ImportOptions>,
): readonly string[] {
  const planned = planOf(texts, options);
  return planned.ok ? [] : planned.problem.map(({ code }) => code);
}

/** For tests: each finding as `CODE line`. */
export const foundIn = ({ findings }: ImportPlan): readonly string[] =>
  findings.map(({ code, line }) => `${code} ${line ?? "-"}`);

/** For tests: who reports to whom, as `key < key`. */
export const linesIn = ({ roles }: ImportPlan): readonly string[] =>
  roles.map(({ key, reportsToKey }) => `${key} < ${reportsToKey ?? "-"}`);

/** For tests: ids that are always the same, in order. */
export function numberedIds(series = 7): () => string {
  let number = 0;
  return () => {
    number += 1;
    return uuidNumbered(series, number);
  };
}

/** For tests: the records of a company that has none. */
export const noRecords: StructureRecords = { units: [], roles: [], relations: [], holders: [], entries: [] };
