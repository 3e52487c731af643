import { describe, expect, it } from "vitest";
import { examineHouse } from "./house.ts";

const features = ["structure", "history", "interchange"];
/** What the house says of one file, in a checkout that holds nothing else. */
const saidOf = (path: string, text = ""): readonly string[] =>
  examineHouse([{ path, text }], features).map(({ sentence }) => sentence);
const lines = (count: number) => "x\n".repeat(count);

describe("names", () => {
  it.each([
    "apps/api/src/utils/pay.ts",
    "apps/api/src/helper.ts",
    "packages/domain/src/types.test.ts",
    "apps/web/src/core/a.ts",
  ])("that say nothing are told: %s", (path) =>
    expect(saidOf(path)).toEqual([expect.stringContaining("does not say what is in it")]),
  );
  it.each(["apps/api/src/rolePanel.ts", "apps/web/src/RolePanel.tsx", "apps/api/src/Structure/role.ts"])(
    "in other cases are told: %s",
    (path) => expect(saidOf(path)).toContain("is not in kebab-case."),
  );
  it.each([
    "README.md",
    "apps/web/app/[locale]/[company]/page.tsx",
    "apps/web/src/a/role.generated.ts",
    ".ci/run",
    "docs/decisions/0001-ids.md",
  ])("that readers and tools expect are fine: %s", (path) => expect(saidOf(path)).toEqual([]));
});

describe("sizes", () => {
  it("300 lines are fine, one more is told", () => {
    expect(saidOf("apps/api/src/role.ts", lines(300))).toEqual([]);
    expect(saidOf("apps/api/src/role.ts", lines(301))).toEqual(["has 301 lines, more than 300."]);
  });
  it("a dozen files in a folder are fine, one more is told of the folder", () => {
    const files = Array.from({ length: 13 }, (_, index) => ({ path: `apps/api/src/pay/file-${index}.ts`, text: "" }));
    expect(examineHouse(files.slice(1), features)).toEqual([]);
    expect(examineHouse(files, features).map(({ path }) => path)).toEqual(["apps/api/src/pay/"]);
  });
});

describe("imports", () => {
  const saidOfImport = (path: string, specifier: string) => saidOf(path, `import { something } from "${specifier}";\n`);
  it("of a later feature are told, in every way of writing them", () => {
    const early = "apps/web/src/structure/role.ts";
    for (const specifier of ["../history/index.ts", "#history/index.ts", "@puesto/domain/interchange"]) {
      expect(saidOfImport(early, specifier)).toEqual([expect.stringContaining("which comes after structure")]);
    }
    expect(saidOf(early, `const later = await import("../history/index.ts");`)).toHaveLength(1);
    expect(saidOf(early, `export type {\n  A,\n} from "../history/index.ts";`)).toHaveLength(1);
  });
  it("of an earlier feature go through its door", () => {
    const late = "packages/domain/src/history/commit.ts";
    expect(saidOfImport(late, "../structure/index.ts")).toEqual([]);
    expect(saidOfImport("apps/api/src/history/commit.ts", "@puesto/domain/structure")).toEqual([]);
    expect(saidOfImport(late, "../structure/role.ts")).toEqual([
      "enters structure not by its index.ts: ../structure/role.ts",
    ]);
  });
  it("inside a feature, and from what unites the features, are free", () => {
    expect(saidOfImport("packages/domain/src/structure/tree/depth.ts", "../role.ts")).toEqual([]);
    expect(saidOfImport("apps/api/src/graphql/schema.ts", "../interchange/index.ts")).toEqual([]);
  });
  it("that leave their workspace by a path are told", () => {
    expect(saidOfImport("apps/web/src/ui/card.ts", "../../../../packages/domain/src/text.ts")).toHaveLength(1);
    expect(saidOfImport("tests/api/role.test.ts", "../../scripts/run/port.ts")).toEqual([]);
  });
});

describe("texts", () => {
  it("the environment is read in environment.ts only", () => {
    expect(saidOf("apps/api/src/environment.ts", "const port = process.env.PORT;")).toEqual([]);
    expect(saidOf("apps/web/next.config.ts", "const port = process.env.PORT;")).toEqual([]);
    expect(saidOf("apps/api/src/main.ts", "const port = process.env.PORT;")).toHaveLength(1);
    expect(saidOf("apps/api/src/main.ts", `const port = process["env"].PORT;`)).toHaveLength(1);
    expect(saidOf("apps/api/src/main.ts", `import { env } from "node:process";`)).toHaveLength(1);
  });
  it("no text names a place on one machine", () => {
    const place = ["", "home", "somebody", "puesto"].join("/");
    expect(saidOf("docs/operations.md", `See ${place}.`)).toHaveLength(1);
    expect(saidOf("docs/operations.md", "See https://example.com/work/main and ./work/it.")).toEqual([]);
  });
});
