import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLLocalDate } from "graphql-scalars";
import { builder } from "./builder.ts";

/** Dates are `graphql-scalars`' local dates, under the name that everybody expects: a day, without a time and a zone. */
builder.addScalarType(
  "Date",
  new GraphQLScalarType({
    ...GraphQLLocalDate.toConfig(),
    name: "Date",
    description: "A day of the calendar, ISO 8601: `2026-04-01`.",
  }),
);

builder.addScalarType(
  "DateTime",
  new GraphQLScalarType({
    ...GraphQLDateTimeISO.toConfig(),
    name: "DateTime",
    description: "A moment, ISO 8601 in UTC: `2026-04-01T08:30:00.000Z`.",
  }),
);

const decimal = /^-?\d{1,20}(\.\d{1,20})?$/;

function exactDecimal(value: unknown): string {
  if (typeof value === "string" && decimal.test(value)) return value;
  throw new GraphQLError('A Decimal is a text such as "0.5", with at most 20 digits before and after the point.', {
    extensions: { code: "BAD_USER_INPUT" },
  });
}

/** What is told may have more digits than what is taken: the sum of many amounts, or a large one in parts of a small one. */
function toldDecimal(value: unknown): string {
  if (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value)) return value;
  throw new Error(`no decimal number: ${String(value)}`);
}

builder.addScalarType(
  "Decimal",
  new GraphQLScalarType<string, string>({
    name: "Decimal",
    description: 'An exact decimal number, as a text: `"112.68"`. Never a binary floating point number.',
    serialize: toldDecimal,
    parseValue: exactDecimal,
    parseLiteral: (node) => exactDecimal(node.kind === Kind.STRING ? node.value : undefined),
  }),
);

/** Deeper than anything that is kept: what reads such objects calls itself level by level. */
const deepest = 30;

/** Refuses an object that is nested too deep. It keeps its own stack: a body of brackets nests deeper than calls may. */
function shallow(value: unknown): unknown {
  const open: [value: unknown, depth: number][] = [[value, 1]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [one, depth] = next;
    if (typeof one !== "object" || one === null) continue;
    if (depth > deepest) {
      throw new GraphQLError(`A JSONObject is nested at most ${deepest} levels deep.`, {
        extensions: { code: "BAD_USER_INPUT" },
      });
    }
    for (const inner of Object.values(one)) open.push([inner, depth + 1]);
  }
  return value;
}

builder.addScalarType(
  "JSONObject",
  new GraphQLScalarType({
    ...GraphQLJSONObject.toConfig(),
    parseValue: (value) => GraphQLJSONObject.parseValue(shallow(value)),
    parseLiteral: (node, variables) =>
      GraphQLJSONObject.parseValue(shallow(GraphQLJSONObject.parseLiteral(node, variables))),
    description: `An object of JSON, nested at most ${deepest} levels deep.`,
    specifiedByURL: null,
  }),
);
