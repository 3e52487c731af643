import { type ExecutionArgs, type GraphQLError, getOperationAST, OperationTypeNode } from "graphql";
import { z } from "zod";
import { type Preparation, problemInCost } from "../guard/prepare.ts";
import { problemInVariables } from "../guard/text.ts";
import { problem } from "../problem.ts";
import { schema } from "../schema.ts";

/** What a body asks for, as GraphQL over HTTP has it. */
export const Question = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});
export type Question = z.infer<typeof Question>;

/** A subscription that may be executed, or the reasons why not. */
export type Admission =
  | { readonly subscription: Omit<ExecutionArgs, "contextValue" | "rootValue"> }
  | { readonly problems: readonly GraphQLError[] };

/** Holds a question to the bounds that hold for all (guard/prepare.ts), and to this one: it must be a subscription. */
export function admit(preparation: Preparation, { query, operationName, variables }: Question): Admission {
  const { document, problems } = preparation.prepare(query);
  if (document === undefined) return { problems };
  const operation = getOperationAST(document, operationName);
  if (operation == null) {
    return refuse(
      problem("OPERATION_RESOLUTION_FAILURE", "Say by `operationName` which operation of the document is meant."),
    );
  }
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
    return refuse(
      problem("ONLY_SUBSCRIPTIONS", "This address takes subscriptions. Send queries and mutations to /graphql."),
    );
  }
  const variableValues = variables ?? {};
  const trouble =
    problemInVariables(variableValues) ?? problemInCost(preparation.costOf(document, operation, variableValues));
  if (trouble !== null) return refuse(trouble);
  return { subscription: { schema, document, variableValues, operationName: operationName ?? null } };
}

const refuse = (...problems: readonly GraphQLError[]): Admission => ({ problems });
