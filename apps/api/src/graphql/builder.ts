import SchemaBuilder from "@pothos/core";
import RelayPlugin from "@pothos/plugin-relay";
import type { Locale } from "@puesto/domain/text";
import type { Context } from "../context.ts";
import type { FieldCost } from "./guard/cost.ts";
import { limits } from "./guard/limits.ts";

/** The builder's plain facts: what a resolver is given and what the scalars are in TypeScript. */
interface Facts {
  readonly Context: Context;
  readonly DefaultFieldNullability: false;
  readonly Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    JSONObject: { Input: object; Output: object };
    Decimal: { Input: string; Output: string };
    OutlineColumns: { Input: never; Output: object };
    StructureRows: { Input: never; Output: object };
    ChangeList: { Input: never; Output: object };
    RowDifference: { Input: never; Output: object };
  };
  readonly Connection: { totalCount: () => number | Promise<number> };
}

/**
 * Defines no type: features define theirs on it, and schema.ts gathers the features. The plugins, each for one reason:
 * - relay: connections, edges and `PageInfo` as the specification has them, made from one declaration a list. Global ids and
 *   `node` are our own (node.ts), since an id here carries its company and is refused by name when it is malformed.
 */
export const builder = new SchemaBuilder<Facts>({
  defaultFieldNullability: false,
  plugins: [RelayPlugin],
  relay: {
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    nodeTypeOptions: { description: "Something with an id of its own, which `node` finds again." },
    idFieldOptions: { description: "Opaque, and the same for as long as the thing exists." },
    edgesFieldOptions: { description: "The rows of the page, each with its cursor." },
    nodesOnConnection: { description: "The rows of the page without their cursors." },
    pageInfoFieldOptions: { description: "Whether there is more, and from where to go on." },
    cursorFieldOptions: { description: "Where the row stands: to be given as `after` or `before`. Opaque." },
    nodeFieldOptions: { description: "The row itself." },
    pageInfoTypeOptions: { description: "Where a page stands in its list." },
    hasNextPageFieldOptions: { description: "Whether rows follow the page." },
    hasPreviousPageFieldOptions: { description: "Whether rows stand before the page." },
    startCursorFieldOptions: { description: "The cursor of the first row; null where the page is empty." },
    endCursorFieldOptions: { description: "The cursor of the last row; null where the page is empty." },
    firstArgOptions: {
      description: `How many rows from the start, at most ${limits.pageSize}; ${limits.defaultPageSize} where neither this nor \`last\` is said.`,
    },
    lastArgOptions: {
      description: `How many rows from the end, at most ${limits.pageSize}. Not together with \`first\`.`,
    },
    afterArgOptions: { description: "A cursor of this list: the page begins after its row." },
    beforeArgOptions: { description: "A cursor of this list: the page ends before its row." },
  },
});

builder.globalConnectionField("totalCount", (t) =>
  t.int({
    description: "How many rows the whole list has. Counted only where it is asked for.",
    resolve: (connection) => connection.totalCount(),
  }),
);

builder.queryType({ description: "Everything that can be asked." });
builder.mutationType({ description: "Everything that can be done." });
builder.subscriptionType({
  description:
    "Everything that can be heard of as it happens. Subscriptions are asked for at `/graphql/stream`, which answers with server-sent events (the distinct connections mode of graphql-sse).",
});

/** The languages in which texts can be asked for. */
export const LocaleType = builder.enumType("Locale", {
  description: "A language of the product.",
  values: {
    en: { description: "English." },
    es: { description: "Spanish." },
  } satisfies Record<Locale, object>,
});

/** The argument of every field that gives a text of the company's own. */
export const inLocale = builder.args((t) => ({
  locale: t.field({
    type: LocaleType,
    description: "The language to answer in; the company's own where it is not said.",
  }),
}));

/** What the field's own work costs beside the objects it gives; see guard/cost.ts. */
export const costs = (cost: FieldCost): { readonly cost: FieldCost } => ({ cost });
