"use client";

import { RotateCw, Unplug } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CombinedError } from "urql";
import type { ApiProblem } from "../graphql/ask.ts";
import { Button } from "../ui/button.tsx";
import { useProblemText } from "./problem-text.ts";
import { useAskAgain } from "./use-ask-again.ts";

/** A problem inside a panel: what happened, and a way to try again. Where the API is only away, it tries again by itself too. */
export function ProblemNotice({ error, onRetry }: { error: CombinedError | ApiProblem; onRetry: () => void }) {
  const text = useTranslations("states");
  const problem = "kind" in error ? error : problemOf(error);
  const { title } = useProblemText(problem);
  useAskAgain(isAway(problem) ? error : null, onRetry);
  return (
    <div role="alert" className="flex items-center gap-3 rounded-xl bg-danger-soft px-3.5 py-2.5 text-danger">
      <Unplug size={18} aria-hidden className="shrink-0" />
      <span className="grow text-pretty">{title}</span>
      <Button look="plain" className="text-danger hover:text-danger" onClick={onRetry}>
        <RotateCw size={14} aria-hidden />
        {text("again")}
      </Button>
    </div>
  );
}

const statusesAway: readonly number[] = [502, 503, 504];
const codesAway: readonly string[] = ["UNAVAILABLE", "BUSY"];

/** Whether the same question may well be answered in a moment. */
function isAway(problem: ApiProblem): boolean {
  switch (problem.kind) {
    case "network":
      return true;
    case "http":
      return statusesAway.includes(problem.status);
    case "graphql":
      return problem.codes.some((code) => codesAway.includes(code));
    case "invalid":
      return false;
  }
}

/** What the GraphQL client met, as the one kind of problem that this app knows. */
function problemOf(error: CombinedError): ApiProblem {
  if (error.networkError) {
    const status = statusOf(error.response);
    return status === null || status === 502 ? { kind: "network" } : { kind: "http", status };
  }
  const codes = error.graphQLErrors.flatMap(({ extensions: { code } }) => (typeof code === "string" ? [code] : []));
  return codes.includes("API_UNREACHABLE") ? { kind: "network" } : { kind: "graphql", codes };
}

const statusOf = (response: unknown): number | null => (response instanceof Response ? response.status : null);
