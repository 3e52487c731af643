import {
  overseenFrom,
  type Reached,
  rowOf,
  type Structure,
  type SupervisionGraph,
  type SupervisionStep,
  type SupervisionTie,
  stepsDownFrom,
  stepsDownTo,
  supervisionBetween,
  supervisionIn,
  supervisorsFrom,
} from "@puesto/domain/structure";
import type { Context } from "../context.ts";
import { builder, costs } from "../graphql/builder.ts";
import { type Page, type PageArguments, pageOfList } from "../graphql/page.ts";
import { roleBy } from "./company.ts";
import { RoleType } from "./role.ts";
import { RoleBy } from "./role-inputs.ts";
import type { TiedRow } from "./store/oversight.ts";
import type { RoleRow } from "./store/role.ts";

interface StepRow {
  readonly from: RoleRow;
  readonly to: RoleRow;
  readonly by: SupervisionTie;
}

/** How one role supervises another. The path is worked out where it is asked for. */
interface Supervision {
  readonly by: SupervisionTie;
  readonly distance: number;
  readonly path: () => readonly StepRow[];
}

/** A role at the other end, with how it supervises or is overseen. */
interface SupervisionEdge {
  readonly cursor: string;
  readonly node: RoleRow;
  readonly supervision: Supervision;
}
interface SupervisionPage extends Omit<Page<RoleRow>, "edges"> {
  readonly edges: SupervisionEdge[];
}

const SupervisionTieType = builder.enumType("SupervisionTie", {
  description: "By what one role supervises another.",
  values: {
    LINE: { description: "By reporting lines alone." },
    OVERSEES: { description: "By a relation `OVERSEES`, or on a path with at least one." },
  } satisfies Record<SupervisionTie, object>,
});

const SupervisionStepType = builder.objectRef<StepRow>("SupervisionStep").implement({
  description: "One step of a path of supervision, downwards.",
  fields: (t) => ({
    from: t.field({ type: RoleType, description: "The role that supervises.", resolve: ({ from }) => from }),
    to: t.field({ type: RoleType, description: "The role that is supervised.", resolve: ({ to }) => to }),
    by: t.field({
      type: SupervisionTieType,
      description: "Whether `to` reports to `from`, or `from` has a relation `OVERSEES` to it.",
      resolve: ({ by }) => by,
    }),
  }),
});

const told = {
  by: "`LINE` where the path is reporting lines alone, `OVERSEES` where it goes by such a relation at least once.",
  distance: "How many steps the path has: 1 where the tie is direct.",
  path: "A shortest path, from the role that supervises down to the one that is supervised; of several one by reporting lines alone, where there is such.",
};
const pathCost = costs({ items: 5 });

const SupervisionType = builder.objectRef<Supervision>("Supervision").implement({
  description: "How one role supervises another, directly or through others.",
  fields: (t) => ({
    by: t.field({ type: SupervisionTieType, description: told.by, resolve: ({ by }) => by }),
    distance: t.exposeInt("distance", { description: told.distance }),
    path: t.field({
      type: [SupervisionStepType],
      description: told.path,
      extensions: pathCost,
      resolve: ({ path }) => [...path()],
    }),
  }),
});

const SupervisionEdgeType = builder.objectRef<SupervisionEdge>("SupervisionEdge").implement({
  description: "A role in a page of those that supervise or are overseen, with how.",
  fields: (t) => ({
    cursor: t.exposeString("cursor", {
      description: "Where the row stands: to be given as `after` or `before`. Opaque.",
    }),
    node: t.field({ type: RoleType, description: "The row itself.", resolve: ({ node }) => node }),
    by: t.field({ type: SupervisionTieType, description: told.by, resolve: ({ supervision }) => supervision.by }),
    distance: t.int({ description: told.distance, resolve: ({ supervision }) => supervision.distance }),
    path: t.field({
      type: [SupervisionStepType],
      description: told.path,
      extensions: pathCost,
      resolve: ({ supervision }) => [...supervision.path()],
    }),
  }),
});

const SupervisionConnection = builder.connectionObject(
  {
    name: "SupervisionConnection",
    type: RoleType,
    description: "A page of roles that supervise or are overseen, the nearest first.",
  },
  SupervisionEdgeType,
);

/** What a whole structure answers costs as much as other figures of it do; the direct ties are a page like any other. */
const wholeCost = 500;
const transitiveCost = costs({ when: { argument: "transitive", own: wholeCost } });

builder.objectField(RoleType, "oversees", (t) =>
  t.connection(
    {
      type: RoleType,
      description:
        "The roles that it supervises: those that report to it, in their places, and after them those it has a relation `OVERSEES` to. Each once, however many ways lead to it.",
      args: {
        transitive: t.arg.boolean({
          defaultValue: false,
          description: "Also all that these supervise in turn, the nearest first.",
        }),
      },
      extensions: transitiveCost,
      resolve: async (role, { transitive, ...args }, context): Promise<SupervisionPage> =>
        transitive === true
          ? pageOfReached(role, "overseen", args, context)
          : pageOfTied(await context.company(role.companyId).overseen(role.id, args), (other, by) => ({
              from: role,
              to: other,
              by,
            })),
    },
    SupervisionConnection,
  ),
);

builder.objectField(RoleType, "supervisors", (t) =>
  t.connection(
    {
      type: RoleType,
      description:
        "The roles that supervise it: the one it reports to, and after it those that have a relation `OVERSEES` to it. Each once, however many ways lead from it.",
      args: {
        transitive: t.arg.boolean({
          defaultValue: false,
          description: "Also all that supervise these in turn, the nearest first.",
        }),
      },
      extensions: transitiveCost,
      resolve: async (role, { transitive, ...args }, context): Promise<SupervisionPage> =>
        transitive === true
          ? pageOfReached(role, "supervisors", args, context)
          : pageOfTied(await context.company(role.companyId).supervisors(role.id, args), (other, by) => ({
              from: other,
              to: role,
              by,
            })),
    },
    SupervisionConnection,
  ),
);

builder.objectField(RoleType, "supervisedBy", (t) =>
  t.field({
    type: SupervisionType,
    nullable: true,
    description:
      "By which path another role supervises it, directly or through others; null where it does not, and where the company has no such role.",
    args: { role: t.arg({ type: RoleBy, required: true, description: "The other role: its id or its key." }) },
    extensions: costs({ own: wholeCost }),
    resolve: async (role, { role: by }, context) => {
      const supervisor = await roleBy(role.companyId, by, context);
      if (supervisor === null) return null;
      const { structure, graph } = await wholeOf(role, context);
      const found = supervisionBetween(graph, rowOf(structure, supervisor.id), rowOf(structure, role.id));
      return found === null ? null : supervisionOf(found, stepsDownFrom, structure, role);
    },
  }),
);

/** The direct ties come from the database, a page of them, together for all roles that are asked about at once. */
function pageOfTied(page: Page<TiedRow>, stepWith: (other: RoleRow, by: SupervisionTie) => StepRow): SupervisionPage {
  const edges = page.edges.map((edge) => ({
    get cursor() {
      return edge.cursor;
    },
    node: edge.node,
    supervision: { by: edge.node.tie, distance: 1, path: () => [stepWith(edge.node, edge.node.tie)] },
  }));
  return { ...page, edges };
}

/**
 * What follows transitively comes from the whole structure in memory, which is read once a revision, and costs what is reached.
 * A recursive statement could not be bounded so: SQL's recursion keeps no account of what it has reached at which distance, and
 * where relations run beside the lines it would walk every path instead of every role.
 */
async function pageOfReached(
  role: RoleRow,
  side: "overseen" | "supervisors",
  args: PageArguments,
  context: Context,
): Promise<SupervisionPage> {
  const { structure, graph } = await wholeOf(role, context);
  const [from, steps] = side === "overseen" ? [overseenFrom, stepsDownTo] : [supervisorsFrom, stepsDownFrom];
  const idAt = ({ row }: Reached) => structure.roles[row]?.id ?? "";
  const page = pageOfList(from(graph, rowOf(structure, role.id), true), args, inOrder(`${side} transitively`), idAt);
  const edges = page.edges.flatMap((edge) => {
    const node = roleAt(structure, edge.node.row, role);
    const supervision = supervisionOf(edge.node, steps, structure, role);
    return node === null ? [] : [{ cursor: edge.cursor, node, supervision }];
  });
  return { ...page, edges };
}

const inOrder = (order: string) => ({
  order,
  read: ([key]: readonly unknown[]): string | null => (typeof key === "string" ? key : null),
});

async function wholeOf(
  { companyId, id }: RoleRow,
  context: Context,
): Promise<{ readonly structure: Structure; readonly graph: SupervisionGraph }> {
  const company = await context.companyRow(companyId);
  if (company === null) throw new Error(`role ${id} has no company ${companyId}`);
  const structure = await context.wholes.structure(company, context.together);
  return { structure, graph: supervisionIn(structure) };
}

/** `of` is a role of the same company. */
function supervisionOf(
  reached: Reached,
  stepsOf: (reached: Reached) => readonly SupervisionStep[],
  structure: Structure,
  of: RoleRow,
): Supervision {
  const path = () =>
    stepsOf(reached).flatMap((step) => {
      const [from, to] = [roleAt(structure, step.from, of), roleAt(structure, step.to, of)];
      return from === null || to === null ? [] : [{ from, to, by: step.by }];
    });
  return { by: reached.by, distance: reached.distance, path };
}

function roleAt({ roles }: Structure, row: number, { companyId, companyLocale }: RoleRow): RoleRow | null {
  const role = roles[row];
  return role === undefined ? null : { ...role, companyId, companyLocale };
}
