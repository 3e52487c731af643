import type { GraphQLSchema } from "graphql";
import { builder } from "./builder.ts";
import "./scalars.ts";
import "./node.ts";
import "../structure/index.ts";
import "../profile/index.ts";
import "../evaluation/index.ts";
import "../pay/index.ts";
import "../policy/index.ts";
import "../history/index.ts";
import "../comparison/index.ts";

/** The whole schema: it defines nothing, the features above do. */
export const schema: GraphQLSchema = builder.toSchema();
