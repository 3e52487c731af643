import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import { type ProblemCode, requestProblem } from "../problem.ts";
import { limits } from "./limits.ts";

/**
 * What can be judged of a document without the schema, and so before validation spends time on it: aliases, directives, root
 * fields and depth, the latter two with fragments expanded. Linear in the document: a fragment is measured once, however often
 * it is spread, and one that spreads itself counts as nothing here (validation names it).
 */
export function problemInShape(document: DocumentNode): GraphQLError | null {
  const { aliases, directives } = counted(document);
  if (aliases > limits.aliases) {
    return tooMuch("TOO_MANY_ALIASES", "gives another name to", aliases, limits.aliases, "fields");
  }
  if (directives > limits.directives) {
    return tooMuch("TOO_MANY_DIRECTIVES", "uses", directives, limits.directives, "directives");
  }
  const extents = extentsOf(document);
  for (const operation of document.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
    const { depth, width } = extents(operation);
    if (width > limits.rootFields) {
      return tooMuch("TOO_MANY_ROOT_FIELDS", "asks for", width, limits.rootFields, "fields at its top");
    }
    if (depth > limits.depth) return tooMuch("TOO_DEEP", "nests", depth, limits.depth, "fields in one another");
  }
  return null;
}

const tooMuch = (code: ProblemCode, does: string, amount: number, most: number, of: string): GraphQLError =>
  requestProblem(code, `The document ${does} ${amount} ${of}; at most ${most} are allowed. Ask in several requests.`);

function counted(document: DocumentNode): { readonly aliases: number; readonly directives: number } {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field(field) {
      if (field.alias !== undefined) aliases += 1;
    },
    Directive() {
      directives += 1;
    },
  });
  return { aliases, directives };
}

/** How deep the fields of a selection go and how many stand at its top. */
interface Extent {
  readonly depth: number;
  readonly width: number;
}

function extentsOf(document: DocumentNode): (operation: OperationDefinitionNode) => Extent {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, Extent>();

  const ofFragment = (name: string): Extent => {
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, { depth: 0, width: 0 });
    const fragment = fragments.get(name);
    const extent = fragment === undefined ? { depth: 0, width: 0 } : of(fragment.selectionSet);
    known.set(name, extent);
    return extent;
  };

  const of = (selectionSet: SelectionSetNode | undefined): Extent => {
    let depth = 0;
    let width = 0;
    for (const selection of selectionSet?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        const inner = 1 + of(selection.selectionSet).depth;
        depth = Math.max(depth, isIntrospection(selection.name.value) ? inner - introspectionAllowance : inner);
        width += 1;
      } else {
        const inner =
          selection.kind === Kind.FRAGMENT_SPREAD ? ofFragment(selection.name.value) : of(selection.selectionSet);
        depth = Math.max(depth, inner.depth);
        width += inner.width;
      }
    }
    return { depth, width };
  };
  return (operation) => of(operation.selectionSet);
}

const introspectionAllowance = limits.introspectionDepth - limits.depth;
const isIntrospection = (name: string): boolean => name === "__schema" || name === "__type";
