"use client";

import { useState } from "react";
import { useSubscription } from "urql";
import { useIsSeen } from "../history/index.ts";
import { YearNewsDocument } from "./role-year.generated.ts";

/**
 * The latest revision of a company that was heard of, one's own and others'; `known` is the one that was asked for first. A window
 * that is out of sight does not listen, and catches up when it is seen again.
 */
export function useNews(company: string, known: number | null): number {
  const isSeen = useIsSeen();
  const [first, setFirst] = useState(known);
  if (first === null && known !== null) setFirst(known);
  const [{ data }] = useSubscription({
    query: YearNewsDocument,
    variables: { company, after: first ?? 0 },
    pause: !isSeen || first === null,
  });
  return data?.companyChanged.revision.number ?? first ?? 0;
}
