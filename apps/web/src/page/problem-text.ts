import { useTranslations } from "next-intl";
import type { ApiProblem } from "../graphql/ask.ts";

/** What to say about a problem: the one place where each kind has its sentence. */
export function useProblemText(problem: ApiProblem): { readonly title: string; readonly lead: string } {
  const text = useTranslations("states");
  switch (problem.kind) {
    case "network":
      return { title: text("networkTitle"), lead: text("networkLead") };
    case "http":
      return { title: text("httpTitle"), lead: text("httpLead", { status: problem.status }) };
    case "graphql":
      return { title: text("graphqlTitle"), lead: text("graphqlLead", { codes: problem.codes.join(", ") }) };
    case "invalid":
      return { title: text("invalidTitle"), lead: text("invalidLead") };
  }
}
