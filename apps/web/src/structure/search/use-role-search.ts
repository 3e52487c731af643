"use client";

import { useLocale } from "next-intl";
import { useQuery } from "urql";
import { RoleSearchDocument, type RoleSearchQuery } from "./search.generated.ts";
import { useSettled } from "./use-settled.ts";

export type FoundRoles = NonNullable<RoleSearchQuery["company"]>["search"];
export type FoundRole = FoundRoles["nodes"][number];

const settlingMilliseconds = 120;

/** The roles of a company that match what is typed. Keeps the last answer while the next one comes; null where nothing is asked. */
export function useRoleSearch(slug: string, typed: string) {
  const locale = useLocale();
  const asked = useSettled(typed.trim(), settlingMilliseconds);
  const [{ data, error, fetching }, askAgain] = useQuery({
    query: RoleSearchDocument,
    variables: { slug, locale, text: asked },
    pause: asked === "",
  });
  const found: FoundRoles | null = asked === "" ? null : (data?.company?.search ?? null);
  return { asked, found, error, fetching, askAgain: () => askAgain({ requestPolicy: "network-only" }) };
}
