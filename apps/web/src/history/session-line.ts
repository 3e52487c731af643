import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { AskedChange } from "@puesto/domain/history";
import { type CompanyId, companyNodeId } from "@puesto/domain/identity";
import type { Locale } from "@puesto/domain/text";
import type { AnyVariables } from "@urql/core";
import { v7 } from "uuid";
import { z } from "zod";
import { ask } from "../graphql/ask.ts";
import { actorHeader } from "./actor/actor-store.ts";
import { changeInput } from "./change-input.ts";
import {
  ApplyChangesDocument,
  CompanyStandsDocument,
  type EditOutcomeFragment,
  RedoEditDocument,
  StructureRowsDocument,
  UndoEditDocument,
} from "./session.generated.ts";
import type { ServerRows } from "./session.ts";
import type { Answer, SessionLine } from "./session-store.ts";

/** Rows come from the API of the same release; what is checked is that they are there at all. */
const Rows = z.custom<ServerRows>(
  (value) =>
    z
      .object({
        revision: z.number(),
        company: z.object({ locale: z.string() }),
        records: z.object({ units: z.array(z.unknown()), roles: z.array(z.unknown()), entries: z.array(z.unknown()) }),
      })
      .safeParse(value).success,
);

/** What a session asks of the API beside that. */
export interface EditLine extends SessionLine {
  readonly undo: () => Promise<Answer>;
  readonly redo: () => Promise<Answer>;
}

/** The way of a company's session to the API, through the app's own origin; `unnamed` is what one without a name is called. */
export function editLine(slug: string, companyId: CompanyId, locale: Locale, unnamed: string): EditLine {
  const company = companyNodeId(companyId);
  const told = async <Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    outcomeOf: (data: Data) => EditOutcomeFragment,
  ): Promise<Answer> => {
    const headers = { "puesto-actor": actorHeader(unnamed) };
    const answer = await ask("/graphql", document, variables, undefined, headers);
    if (answer.ok) {
      const { revision, refusals } = outcomeOf(answer.value);
      return refusals.length > 0 ? { refusals } : { revision };
    }
    // A refused request is asked again only where another answer can be hoped for.
    const { problem } = answer;
    if (problem.kind !== "graphql") return "AWAY";
    const again = ["BUSY", "UNAVAILABLE", "DEADLINE_EXCEEDED", "INTERNAL_SERVER_ERROR"];
    if (problem.codes.some((code) => again.includes(code))) return "AWAY";
    return { refusals: problem.codes.map((code) => ({ code, message: code, remedy: "" })) };
  };
  return {
    newKey: v7,
    async rows() {
      const answer = await ask("/graphql", StructureRowsDocument, { slug });
      return answer.ok ? (Rows.safeParse(answer.value.company?.rows).data ?? null) : null;
    },
    async stands() {
      const answer = await ask("/graphql", CompanyStandsDocument, { slug });
      return answer.ok ? (answer.value.company?.revision ?? null) : null;
    },
    send: (requestKey: string, changes: readonly AskedChange[]) =>
      told(
        ApplyChangesDocument,
        { input: { company, requestKey, changes: changes.map((one) => changeInput(companyId, one)) }, locale },
        (data) => data.applyChanges,
      ),
    undo: () => told(UndoEditDocument, { input: { company, requestKey: v7() }, locale }, (data) => data.undo),
    redo: () => told(RedoEditDocument, { input: { company, requestKey: v7() }, locale }, (data) => data.redo),
  };
}
