import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "../api/schema.graphql",
  documents: ["src/**/*.graphql"],
  generates: {
    "src/": {
      preset: "near-operation-file",
      presetConfig: { extension: ".generated.ts" },
      plugins: ["typescript-operations", "typed-document-node"],
      config: {
        useTypeImports: true,
        immutableTypes: true,
        strictScalars: true,
        scalars: {
          Decimal: "string",
          Date: "string",
          DateTime: "string",
          OutlineColumns: "unknown",
          StructureRows: "unknown",
          JSONObject: "unknown",
          ChangeList: "unknown",
          RowDifference: "unknown",
        },
      },
    },
  },
};

export default config;
