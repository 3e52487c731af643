import { type ShortId, shortIdOf, uuidOf } from "@puesto/domain/identity";
import {
  createLoader,
  createParser,
  createSerializer,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsInteger,
  parseAsStringLiteral,
} from "nuqs/server";

/** How the cards are arranged. */
export const layouts = ["compact", "down", "right"] as const;

/** What is shown of the role that is open. */
const roleTabs = ["details", "profile"] as const;
export type RoleTab = (typeof roleTabs)[number];

export const deepestDepth = 99;

/** A role, by its short id. */
export const parseAsShortId = createParser<ShortId>({
  parse: (text) => {
    const id = uuidOf(text);
    return id.ok ? shortIdOf(id.value) : null;
  },
  serialize: (id) => id,
});

/** Of so many roles the address holds that they were folded or unfolded by hand; the oldest are forgotten. */
export const mostToggled = 60;

const parseAsDepth = createParser<number>({
  parse: (text) => {
    const depth = parseAsInteger.parse(text);
    return depth === null || depth < 0 ? null : Math.min(depth, deepestDepth);
  },
  serialize: String,
});

const parseAsRevision = createParser<number>({
  parse: (text) => {
    const revision = parseAsInteger.parse(text);
    return revision === null || revision < 1 || revision > lastRevision ? null : revision;
  },
  serialize: String,
});
/** What the API can count to. */
const lastRevision = 2_147_483_647;

/** What a past moment is compared with: the present, or another revision. Where it is not said, the revision before it. */
export type Against = "now" | number;

const parseAsAgainst = createParser<Against>({
  parse: (text) => (text === "now" ? text : parseAsRevision.parse(text)),
  serialize: String,
});

/** Which ties of a role stand out on the chart: to those who supervise it, whom it oversees, or with whom it coordinates. */
export const traceSides = ["supervisors", "overseen", "coordinates"] as const;
export type TraceSide = (typeof traceSides)[number];
export interface Trace {
  readonly side: TraceSide;
  readonly of: ShortId;
}

const parseAsTrace = createParser<Trace>({
  parse: (text) => {
    const [side, id = "", ...more] = text.split(".");
    const known = traceSides.find((one) => one === side);
    const of = parseAsShortId.parse(id);
    return known === undefined || of === null || more.length > 0 ? null : { side: known, of };
  },
  serialize: ({ side, of }) => `${side}.${of}`,
  eq: (one, other) => one.side === other.side && one.of === other.of,
});

/**
 * The view as the address holds it, so that a link shows a colleague the same picture: the role in focus, the role whose
 * details are open and which of them, how many levels under the root are expanded, the roles that are folded or unfolded otherwise
 * than these levels say, the layout, whether dotted relations are drawn, the role whose ties stand out, if any, whether the history
 * is open, whether the findings are, and the past revision that is looked at, if
 * any, with the one it is compared with.
 * Going to another role or moment is a step that the back button undoes; the way it is drawn is not.
 */
export const viewParsers = {
  focus: parseAsShortId.withOptions({ history: "push" }),
  open: parseAsShortId.withOptions({ history: "push" }),
  tab: parseAsStringLiteral(roleTabs).withDefault("details"),
  depth: parseAsDepth.withDefault(2),
  layout: parseAsStringLiteral(layouts).withDefault("compact"),
  relations: parseAsBoolean.withDefault(true),
  toggled: parseAsArrayOf(parseAsShortId).withDefault([]),
  trace: parseAsTrace.withOptions({ history: "push" }),
  history: parseAsBoolean.withDefault(false),
  findings: parseAsBoolean.withDefault(false),
  at: parseAsRevision.withOptions({ history: "push" }),
  against: parseAsAgainst,
};

/** Reads the view on the server. */
export const loadView = createLoader(viewParsers);

/** Writes a view as the query of an address. */
export const viewAddress = createSerializer(viewParsers);
