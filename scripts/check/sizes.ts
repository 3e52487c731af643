import { type Finding, isFixture, isGenerated, type SourceFile } from "./source.ts";

export const linesAtMost = 300;
export const filesAtMost = 12;

const source = /\.(ts|tsx|mts|js|mjs|css|sql|sh|prisma|graphql)$/;
/** The root holds the files that tools look for there; records of decisions only ever grow in number. */
const mayBeFull = new Set(["", "docs/decisions"]);

/** A file can be read in one sitting, a folder at one glance. */
export function examineSizes(files: readonly SourceFile[]): readonly Finding[] {
  const counted = files.filter(({ path }) => !isFixture(path) && !isGenerated(path));
  const long = counted.flatMap(({ path, text }): readonly Finding[] => {
    const lines = text.split("\n").length - 1;
    if (!source.test(path) || lines <= linesAtMost) return [];
    return [{ path, sentence: `has ${lines} lines, more than ${linesAtMost}.` }];
  });
  const perFolder = Map.groupBy(counted, ({ path }) => path.slice(0, Math.max(0, path.lastIndexOf("/"))));
  const full = [...perFolder].flatMap(([folder, inside]): readonly Finding[] =>
    inside.length <= filesAtMost || mayBeFull.has(folder)
      ? []
      : [{ path: `${folder}/`, sentence: `holds ${inside.length} files, more than ${filesAtMost}.` }],
  );
  return [...long, ...full];
}
