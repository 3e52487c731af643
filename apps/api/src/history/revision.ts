import { changeSentences } from "@puesto/domain/history";
import type { RoleId } from "@puesto/domain/identity";
import type { Author } from "../access/index.ts";
import { builder, costs, LocaleType } from "../graphql/builder.ts";
import { memberIn } from "../graphql/node.ts";
import { CompanyType, RoleType } from "../structure/index.ts";
import { type RevisionRow, revisionsPage } from "./revisions/read.ts";
import { revisionKinds } from "./revisions/record.ts";

builder.scalarType("ChangeList", {
  description:
    "The changes that an edit consists of, in order, as JSON: see the type `Change` in packages/domain. Applied to the structure of the revision before, they give that of this one.",
  serialize: (changes) => changes,
});

builder.scalarType("RowDifference", {
  description:
    "What became of the rows of a company, as JSON: for `units`, `roles`, `relations`, `holders` and `entries` those that were `added`, `changed` (`before` and `after`) and `removed`. See the type `StructureDifference` in packages/domain.",
  serialize: (difference) => difference,
});

const kinds: Record<(typeof revisionKinds)[number], string> = {
  edit: "Changes, by a person or a program.",
  import: "Files became the company's structure.",
  undo: "An earlier revision was taken back.",
  redo: "What was taken back was brought back.",
  revert: "The company became what it was at an earlier revision.",
};

const RevisionKindType = builder.enumType("RevisionKind", {
  description: "What sort of edit made a revision.",
  values: Object.fromEntries(
    revisionKinds.map((kind) => [kind.toUpperCase(), { value: kind, description: kinds[kind] }]),
  ) as Record<
    Uppercase<(typeof revisionKinds)[number]>,
    { value: (typeof revisionKinds)[number]; description: string }
  >,
});

export const ActorType = builder.objectRef<Author>("Actor").implement({
  description: "Who edits or looks: a person or a program, by the name that it gave.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "As it was given." }),
    id: t.exposeID("id", {
      nullable: true,
      description: "By what it is known again; null where it did not say. No global id.",
    }),
    colour: t.exposeString("colour", {
      nullable: true,
      description: "In which others see it, `#rrggbb`; null where none was given.",
    }),
  }),
});

export const RevisionType = builder.objectRef<RevisionRow>("Revision").implement({
  description: "One edit of a company, for good.",
  fields: (t) => ({
    number: t.exposeInt("number", { description: "Counts from 1 within the company, without gaps." }),
    at: t.field({ type: "DateTime", description: "When it was made, in UTC.", resolve: ({ at }) => at }),
    actor: t.field({ type: ActorType, description: "Who made it.", resolve: ({ author }) => author }),
    kind: t.field({ type: RevisionKindType, description: "What sort of edit it was.", resolve: ({ kind }) => kind }),
    of: t.exposeInt("of", {
      nullable: true,
      description: "The revision that it took back, brought back, or went back to; null for other edits.",
    }),
    requestKey: t.exposeString("requestKey", {
      nullable: true,
      description:
        "The `requestKey` of the request that made it, by which a program knows its own edits again; null where none was said.",
    }),
    sentences: t.stringList({
      description:
        "What each change did, in names as they were at that time, at most a hundred; empty where rows were written at once, as an import does.",
      args: {
        locale: t.arg({
          type: LocaleType,
          description: "The language of the sentences; English where it is not said.",
        }),
      },
      resolve: ({ recorded }, { locale }) =>
        (recorded?.told ?? []).slice(0, 100).map((told) => changeSentences.sentenceOf(told, locale ?? "en")),
    }),
    changes: t.field({
      type: "ChangeList",
      nullable: true,
      description:
        "What was changed; null where rows were written at once, and in `companyChanged` where it is very much.",
      resolve: ({ recorded }) => recorded?.changes ?? null,
    }),
    difference: t.field({
      type: "RowDifference",
      nullable: true,
      description:
        "In `companyChanged`: what became of the rows, where `changes` does not tell it; null where it is so much that the structure is better loaded anew.",
      resolve: ({ difference }) => difference ?? null,
    }),
    changeCount: t.int({
      nullable: true,
      description: "How many changes it is made of; null where rows were written at once.",
      resolve: ({ recorded }) => recorded?.changes.length ?? null,
    }),
    summary: t.field({
      type: "JSONObject",
      description: "Figures and names of an edit that is told as a whole, such as the files of an import.",
      resolve: ({ summary }) => summary,
    }),
  }),
});

const RevisionConnection = builder.connectionObject(
  { name: "RevisionConnection", type: RevisionType, description: "A page of revisions." },
  { name: "RevisionEdge", description: "A revision in a page." },
);

/** The id of no role. */
const nobody = "00000000-0000-0000-0000-000000000000" as RoleId;

const RevisionFilterInput = builder.inputType("RevisionFilter", {
  description: "Which revisions are meant. What is not said does not matter.",
  fields: (t) => ({
    role: t.id({ description: "Those that concern this role, also one that is gone." }),
    actor: t.string({ description: "Those by the one with this name." }),
    since: t.field({ type: "DateTime", description: "Those made then or later." }),
    until: t.field({ type: "DateTime", description: "Those made then or earlier." }),
  }),
});

builder.objectField(CompanyType, "revisions", (t) =>
  t.connection(
    {
      type: RevisionType,
      description: "The company's history, the latest first.",
      args: {
        filter: t.arg({ type: RevisionFilterInput, description: "Only revisions for which all of this is true." }),
      },
      resolve: ({ id }, { filter, ...args }, context) => {
        const { role, actor = null, since = null, until = null } = filter ?? {};
        // The id of another company's role concerns no revision of this one.
        const roleId = role == null ? null : (memberIn(id, "Role", role) ?? nobody);
        return revisionsPage(context.read, id, { roleId, actor, since, until }, args);
      },
    },
    RevisionConnection,
  ),
);

builder.objectField(RoleType, "history", (t) =>
  t.connection(
    {
      type: RevisionType,
      description: "The revisions that concern the role, its holders or its relations, the latest first.",
      extensions: costs({ own: 1 }),
      resolve: ({ companyId, id }, args, context) =>
        revisionsPage(context.read, companyId, { roleId: id, actor: null, since: null, until: null }, args),
    },
    RevisionConnection,
  ),
);
