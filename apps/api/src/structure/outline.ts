import { builder, costs, LocaleType } from "../graphql/builder.ts";
import { CompanyType } from "./company.ts";
import { readDepth } from "./role.ts";

builder.scalarType("OutlineColumns", {
  description:
    "A company's structure as JSON columns, compact enough for a hundred thousand roles: see the type `Outline` in packages/domain/src/structure/outline.ts. Roles stand in preorder; `depths` alone gives the tree.",
  serialize: (outline) => outline,
});

builder.objectField(CompanyType, "outline", (t) =>
  t.field({
    type: "OutlineColumns",
    description: "The structure as columns: what a chart of all roles is drawn from.",
    args: {
      locale: t.arg({
        type: LocaleType,
        description: "The language of the texts; the company's own where it is not said.",
      }),
      maxDepth: t.arg.int({
        description:
          "How many levels below the root, 1 or more; all of them where it is not said. Counts are of the whole all the same.",
      }),
    },
    extensions: costs({ own: 1_000 }),
    resolve: (company, { locale, maxDepth }, { wholes, together, today }) =>
      wholes.outline(company, together, {
        locale: locale ?? company.locale,
        day: today,
        maxDepth: readDepth(maxDepth) ?? undefined,
      }),
  }),
);

builder.scalarType("StructureRows", {
  description:
    "All rows of a company's structure, with the revision at which they are so, as JSON: see the type `StructureRecords` in packages/domain/src/structure/records.ts.",
  serialize: (rows) => rows,
});

builder.objectField(CompanyType, "rows", (t) =>
  t.field({
    type: "StructureRows",
    description: "The structure row by row: what an editor applies changes to before the API has answered.",
    extensions: costs({ own: 2_000 }),
    resolve: async (company, _, { wholes, together }) => {
      const { revision, records } = await wholes.records(company, together);
      return { revision, company: { name: company.name, locale: company.locale }, records };
    },
  }),
);
