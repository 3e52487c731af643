import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import { LRUCache } from "lru-cache";
import { problem, requestProblem } from "../problem.ts";
import { type CostPlan, costDefaultsOf, costOf, costPlanOf } from "./cost.ts";
import { limits } from "./limits.ts";
import { problemInShape } from "./shape.ts";
import { problemInLiterals } from "./text.ts";

/** A document that may be executed, or the reasons why not. */
export type Prepared =
  | { readonly document: DocumentNode; readonly problems?: undefined }
  | { readonly document?: undefined; readonly problems: readonly GraphQLError[] };

/** Parses, bounds and validates documents, and reckons their cost; what it found out about a document it remembers. */
export interface Preparation {
  readonly prepare: (source: string) => Prepared;
  /** What the operation may cost with these variables. */
  readonly costOf: (
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ) => number;
}

/**
 * Makes the preparation of documents for a schema. The order is the point: the bounds that need no schema come before
 * validation, so that no document is validated that is too large to be executed anyway.
 */
export function preparationFor(schema: GraphQLSchema): Preparation {
  const prepared = new LRUCache<string, Prepared>({ max: 500 });
  const plans = new WeakMap<OperationDefinitionNode, { plan: CostPlan; defaults: Readonly<Record<string, unknown>> }>();

  return {
    prepare(source) {
      const before = prepared.get(source);
      if (before !== undefined) return before;
      const now = prepareAnew(schema, source);
      // Refused documents are not kept: nobody but an attacker sends many of them, and they would push the good ones out.
      if (now.document !== undefined) prepared.set(source, now);
      return now;
    },
    costOf(document, operation, variables) {
      let known = plans.get(operation);
      if (known === undefined) {
        known = { plan: costPlanOf(schema, document, operation), defaults: costDefaultsOf(operation) };
        plans.set(operation, known);
      }
      return costOf(known.plan, { ...known.defaults, ...variables });
    },
  };
}

function prepareAnew(schema: GraphQLSchema, source: string): Prepared {
  if (source.length > limits.documentCharacters) return refuse(tooManyTokens());
  let document: DocumentNode;
  try {
    document = parse(source, { maxLexicalTokens: limits.tokens });
  } catch (error) {
    return refuse(parseProblem(error));
  }
  const early = problemInShape(document) ?? problemInLiterals(document);
  if (early !== null) return refuse(early);
  const errors = validate(schema, document, undefined, { maxErrors: 10, hideSuggestions: true });
  if (errors.length === 0) return { document };
  return {
    problems: errors.map((error) =>
      requestProblem("GRAPHQL_VALIDATION_FAILED", error.message, { nodes: error.nodes ?? null }),
    ),
  };
}

const refuse = (...problems: readonly GraphQLError[]): Prepared => ({ problems });

const tooManyTokens = (): GraphQLError =>
  requestProblem(
    "TOO_MANY_TOKENS",
    `The document is longer than ${limits.tokens} tokens (or ${limits.documentCharacters} characters). Ask in several requests.`,
  );

function parseProblem(error: unknown): GraphQLError {
  if (!(error instanceof GraphQLError)) throw error;
  if (error.message.endsWith("tokens. Parsing aborted.")) return tooManyTokens();
  return requestProblem("GRAPHQL_PARSE_FAILED", error.message, {
    source: error.source ?? null,
    positions: error.positions ?? null,
  });
}

/** `COST_TOO_HIGH` where an operation may cost more than a request may. */
export function problemInCost(cost: number): GraphQLError | null {
  if (cost <= limits.cost) return null;
  return problem(
    "COST_TOO_HIGH",
    `The operation may give ${cost} objects; a request may give ${limits.cost}. Ask for smaller pages or fewer of them.`,
    { extensions: { http: { status: 400 }, cost: { requested: cost, most: limits.cost } } },
  );
}
