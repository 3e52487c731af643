import {
  type CompanyId,
  type IdOf,
  type MemberKind,
  type NodeName,
  nodeIdPrefix,
  parseNodeId,
  shortIdOf,
} from "@puesto/domain/identity";
import type { Context } from "../context.ts";
import { builder } from "./builder.ts";
import { limits } from "./guard/limits.ts";
import { problem } from "./problem.ts";

/** How things of one kind are found by what their global id names; null where there is none, or where it is another company's. */
export type FindNode<Kind extends NodeName["kind"]> = (
  name: Extract<NodeName, { kind: Kind }>,
  context: Context,
) => object | null | Promise<object | null>;

const finders = new Map<NodeName["kind"], (name: NodeName, context: Context) => Promise<object | null>>();

/** Lets `node` find things of a kind; each feature registers its own. */
export function findsNodes<Kind extends NodeName["kind"]>(kind: Kind, find: FindNode<Kind>): void {
  const isOfKind = (name: NodeName): name is Extract<NodeName, { kind: Kind }> => name.kind === kind;
  finders.set(kind, async (name, context) => (isOfKind(name) ? find(name, context) : null));
}

/** Reads a global id that a caller gave; refuses anything that this API never gave out (`MALFORMED_ID`). */
export function readNodeId(id: string): NodeName {
  const name = parseNodeId(id);
  if (name.ok) return name.value;
  throw problem("MALFORMED_ID", "This is no id of this API. Take ids from the `id` fields of its answers.");
}

/** What an id names inside a company; null where it is an id of another kind or of another company. */
export function memberIn<Kind extends MemberKind>(companyId: CompanyId, kind: Kind, id: string): IdOf[Kind] | null {
  const name = readNodeId(id);
  return name.kind === kind && name.companyId === companyId ? (name.id as IdOf[Kind]) : null;
}

/** The global id of a row inside a company. The company's part is the same for row after row, so the last one is kept. */
export function memberNodeId(kind: MemberKind, row: { readonly companyId: CompanyId; readonly id: string }): string {
  if (lastPrefixes.companyId !== row.companyId) lastPrefixes = { companyId: row.companyId };
  let prefix = lastPrefixes[kind];
  if (prefix === undefined) {
    prefix = nodeIdPrefix(kind, row.companyId);
    lastPrefixes[kind] = prefix;
  }
  return prefix + shortIdOf(row.id);
}

let lastPrefixes: { readonly companyId: CompanyId | null } & { [Kind in MemberKind]?: string } = { companyId: null };

async function findNode(id: string, context: Context): Promise<object | null> {
  const name = readNodeId(id);
  const found = await finders.get(name.kind)?.(name, context);
  return found == null ? null : { ...found, __typename: name.kind };
}

builder.queryFields((t) => ({
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: "What a global id names; null where there is none (any more). Refuses what is no id: `MALFORMED_ID`.",
    args: { id: t.arg.id({ required: true, description: "An `id` from an earlier answer." }) },
    resolve: (_, { id }, context) => findNode(id, context),
  }),
  nodes: t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description: "The same for several ids, in their order.",
    args: { ids: t.arg.idList({ required: true, description: `At most ${limits.ids} ids.` }) },
    resolve: (_, { ids }, context) => {
      if (ids.length > limits.ids) {
        throw problem("TOO_MANY_IDS", `\`nodes\` takes at most ${limits.ids} ids. Ask in several requests.`);
      }
      return ids.map((id) => findNode(id, context));
    },
  }),
}));
