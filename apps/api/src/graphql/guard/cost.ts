import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type ValueNode,
} from "graphql";
import { limits } from "./limits.ts";

/**
 * What a field says of its cost, in its `extensions.cost`. Without it a field that gives an object costs 1, any other nothing.
 */
export interface FieldCost {
  /** Objects that the field itself stands for. */
  readonly own?: number;
  /** Objects that it stands for besides where an argument of it is true. */
  readonly when?: { readonly argument: string; readonly own: number };
  /** How many items a list is reckoned to have that is no page. */
  readonly items?: number;
}

/** A number that may depend on a variable, such as the size of a page; a variable that is true or false counts as 1 or 0. */
type Amount = number | { readonly variable: string; readonly otherwise: number; readonly list: boolean };

/** What a selection costs: its own, and parts that count many times. Fragments are one plan, referred to wherever they are spread. */
export interface CostPlan {
  own: number;
  readonly parts: { readonly times: readonly Amount[]; readonly plan: CostPlan }[];
}

/**
 * Reckons what an operation may cost: the number of objects that its answer can hold. Made once a document; {@link costOf} then
 * puts the variables in. Both take time linear in the document, since a fragment is one plan however often it is spread.
 */
export function costPlanOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CostPlan {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, CostPlan>();

  const ofFragment = (name: string): CostPlan => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const plan: CostPlan = { own: 0, parts: [] };
    known.set(name, plan);
    const fragment = fragments.get(name);
    if (fragment !== undefined) fill(plan, fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    return plan;
  };

  const fill = (plan: CostPlan, selectionSet: SelectionSetNode, parent: GraphQLNamedType | undefined): CostPlan => {
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        plan.parts.push({ times: [1], plan: ofFragment(selection.name.value) });
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition === undefined ? parent : schema.getType(selection.typeCondition.name.value);
        fill(plan, selection.selectionSet, on);
      } else {
        addField(plan, selection, parent);
      }
    }
    return plan;
  };

  const addField = (plan: CostPlan, node: FieldNode, parent: GraphQLNamedType | undefined): void => {
    const field = fieldOf(schema, parent, node.name.value);
    if (field === undefined) return;
    const type = getNamedType(field.type);
    const cost = statedCost(field.extensions);
    const introspection = type.name.startsWith("__");
    const own = cost.own ?? (!isCompositeType(type) || structural.test(type.name) ? 0 : introspection ? 0.1 : 1);
    const items = isList(field.type) ? [cost.items ?? (introspection ? introspectionItems(node.name.value) : 1)] : [1];
    const inner: CostPlan = { own, parts: [] };
    if (cost.when !== undefined) {
      inner.parts.push({ times: [flagAmount(node, cost.when.argument)], plan: { own: cost.when.own, parts: [] } });
    }
    if (node.selectionSet !== undefined) {
      const below = fill({ own: 0, parts: [] }, node.selectionSet, type);
      inner.parts.push({ times: field.args.some((one) => one.name === "first") ? pageSizes(node) : [1], plan: below });
    }
    plan.parts.push({ times: idAmount(node) ?? items, plan: inner });
  };

  return fill({ own: 0, parts: [] }, operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
}

/** The defaults of an operation's variables that can tell in its cost: whole numbers, the lengths of lists, true and false. */
export function costDefaultsOf(operation: OperationDefinitionNode): Readonly<Record<string, unknown>> {
  const defaults: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue?.kind === Kind.INT) defaults[variable.name.value] = Number(defaultValue.value);
    if (defaultValue?.kind === Kind.BOOLEAN) defaults[variable.name.value] = defaultValue.value;
    if (defaultValue?.kind === Kind.LIST) defaults[variable.name.value] = defaultValue.values;
  }
  return defaults;
}

/** What a plan costs with these variables. */
export function costOf(plan: CostPlan, variables: Readonly<Record<string, unknown>>): number {
  const known = new Map<CostPlan, number>();
  const of = (one: CostPlan): number => {
    const before = known.get(one);
    if (before !== undefined) return before;
    known.set(one, 0);
    let sum = one.own;
    for (const part of one.parts) {
      sum += Math.max(...part.times.map((amount) => amountWith(amount, variables))) * of(part.plan);
    }
    known.set(one, sum);
    return sum;
  };
  return Math.ceil(of(plan));
}

/** Wrappers that hold objects without being any. */
const structural = /(^PageInfo|Edge)$/;

const statedCost = (extensions: Readonly<Record<string, unknown>>): FieldCost => {
  const cost = extensions.cost;
  return typeof cost === "object" && cost !== null ? cost : {};
};

const introspectionItems = (name: string): number => (name === "types" ? 50 : 10);

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function fieldOf(schema: GraphQLSchema, parent: GraphQLNamedType | undefined, name: string) {
  if (parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** The page sizes that a connection is asked for; the greatest counts. */
function pageSizes(node: FieldNode): readonly Amount[] {
  const sizes = (node.arguments ?? [])
    .filter((argument) => argument.name.value === "first" || argument.name.value === "last")
    .map((argument) => amountOf(argument.value, false));
  return sizes.length === 0 ? [limits.defaultPageSize] : sizes;
}

function idAmount(node: FieldNode): readonly Amount[] | undefined {
  const ids = node.arguments?.find((argument) => argument.name.value === "ids");
  return ids === undefined ? undefined : [amountOf(ids.value, true)];
}

/** Whether an argument is true. */
function flagAmount(node: FieldNode, name: string): Amount {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.VARIABLE) return { variable: value.name.value, otherwise: 0, list: false };
  return value?.kind === Kind.BOOLEAN && value.value ? 1 : 0;
}

function amountOf(value: ValueNode, list: boolean): Amount {
  if (value.kind === Kind.VARIABLE) {
    return { variable: value.name.value, otherwise: list ? 1 : limits.defaultPageSize, list };
  }
  if (value.kind === Kind.LIST) return value.values.length;
  return value.kind === Kind.INT ? bounded(Number(value.value)) : limits.defaultPageSize;
}

function amountWith(amount: Amount, variables: Readonly<Record<string, unknown>>): number {
  if (typeof amount === "number") return amount;
  const value = variables[amount.variable];
  if (typeof value === "boolean") return value ? 1 : 0;
  if (amount.list) return Array.isArray(value) ? value.length : amount.otherwise;
  return typeof value === "number" ? bounded(value) : amount.otherwise;
}

/** Pages outside the bounds are refused by the connection itself; here they must only not turn the sum into nonsense. */
const bounded = (size: number): number => Math.min(Math.max(size, 0), limits.pageSize);
