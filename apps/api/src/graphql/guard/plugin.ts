import type { ApolloServerPlugin, GraphQLRequestContext } from "@apollo/server";
import { type DocumentNode, type GraphQLError, type OperationDefinitionNode, OperationTypeNode, parse } from "graphql";
import type { Context } from "../../context.ts";
import { requestProblem } from "../problem.ts";
import { limits } from "./limits.ts";
import { isUnforeseen, signed, withoutStatus } from "./mask.ts";
import { type Preparation, problemInCost } from "./prepare.ts";
import { problemInVariables } from "./text.ts";

/** Stands in for a document that was refused, so that Apollo goes on to the step at which a refusal can be answered. */
const nothing: DocumentNode = parse("{ __typename }");

/**
 * Takes parsing and validation out of Apollo's hands, to bound a document before either spends time on it and to do both once
 * a document; refuses what costs too much; tells the cost and, for an error of ours, the request id.
 */
export function guardPlugin(preparation: Preparation): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      let problems: readonly GraphQLError[] = [];
      let cost: number | undefined;
      return {
        async didResolveSource(request) {
          const prepared = preparation.prepare(request.source);
          problems = prepared.problems ?? [];
          Object.assign(request, { document: prepared.document ?? nothing });
        },
        async didResolveOperation(request) {
          const [first, ...others] = problems;
          if (first !== undefined) {
            request.contextValue.furtherProblems = others;
            throw first;
          }
          const variables = request.request.variables ?? {};
          const unclean = problemInVariables(variables);
          if (unclean !== null) throw unclean;
          // Apollo's type promises an operation also where the name fits none; it answers that case itself, after this step.
          const operation: OperationDefinitionNode | undefined = request.operation;
          if (operation === undefined) return;
          if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw subscriptionNeedsStream();
          cost = preparation.costOf(request.document, operation, variables);
          const tooCostly = problemInCost(cost);
          if (tooCostly !== null) throw tooCostly;
        },
        async didEncounterErrors(request) {
          for (const error of request.errors) {
            if (isUnforeseen(error))
              request.contextValue.log.error({ err: error.originalError ?? error }, "unforeseen");
          }
        },
        async willSendResponse(request) {
          finish(request, cost);
        },
      };
    },
  };
}

const subscriptionNeedsStream = (): GraphQLError =>
  requestProblem(
    "SUBSCRIPTION_NEEDS_STREAM",
    "Send subscriptions to /graphql/stream, which answers with an event stream.",
  );

function finish({ response, contextValue }: GraphQLRequestContext<Context>, cost: number | undefined): void {
  contextValue.deadline.release();
  if (response.body?.kind !== "single") return;
  const result = response.body.singleResult;
  if (cost !== undefined) result.extensions = { ...result.extensions, cost: { requested: cost, most: limits.cost } };
  if (result.errors === undefined) return;
  const further = contextValue.furtherProblems.map((error) => withoutStatus(error.toJSON()));
  result.errors = [...result.errors, ...further].map((error) => signed(error, contextValue.requestId));
}
