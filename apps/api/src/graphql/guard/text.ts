import { isCleanText } from "@puesto/domain/text";
import { type DocumentNode, type GraphQLError, visit } from "graphql";
import { requestProblem } from "../problem.ts";

const refusal = (where: string): GraphQLError =>
  requestProblem(
    "MALFORMED_TEXT",
    `${where} holds a NUL character or half of a surrogate pair. Remove it: such text can be neither stored nor compared.`,
  );

/** `MALFORMED_TEXT` for the first variable that holds, at any depth, a text that cannot be stored; null where all are clean. */
export function problemInVariables(variables: Readonly<Record<string, unknown>> | undefined): GraphQLError | null {
  for (const [name, value] of Object.entries(variables ?? {})) {
    if (!isClean(name, value)) return refusal(`The variable "$${name.replaceAll("\0", "").toWellFormed()}"`);
  }
  return null;
}

/** The same for the texts that a document holds as literals. */
export function problemInLiterals(document: DocumentNode): GraphQLError | null {
  let clean = true;
  visit(document, {
    StringValue(node) {
      if (!isCleanText(node.value)) clean = false;
    },
  });
  return clean ? null : refusal("A text in the document");
}

/** Looks through keys and values. It keeps its own stack: a body of brackets nests deeper than calls may. */
function isClean(name: string, value: unknown): boolean {
  const open: unknown[] = [name, value];
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one === "string" && !isCleanText(one)) return false;
    if (typeof one !== "object" || one === null) continue;
    for (const [key, inner] of Object.entries(one)) {
      if (!isCleanText(key)) return false;
      open.push(inner);
    }
  }
  return true;
}
