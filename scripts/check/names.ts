import { type Finding, isFixture, isGenerated, type SourceFile } from "./source.ts";

const sayNothing = new Set(
  ["util", "helper", "common", "misc", "shared", "lib", "type", "service", "manager", "core"].flatMap((word) => [
    word,
    `${word}s`,
  ]),
);

/** Names that their readers or tools expect to be written like this. */
const customary = new Set(["README.md", "CONTRIBUTING.md", "RULES.md", "LICENSE", "CHANGELOG.md", "SECURITY.md"]);
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+([-_][a-z0-9]+)*)*$/;
/** Next.js's own folders: `[locale]`, `(group)`, `@slot`. */
const routeFolder = /^(\[{1,2}(\.\.\.)?[a-z]+\]{1,2}|\([a-z-]+\)|@[a-z]+)$/;

/** Folders and files are named in kebab-case, and for what is in them. */
export function examineNames(files: readonly SourceFile[]): readonly Finding[] {
  return files.flatMap(({ path }) => {
    if (isFixture(path) || isGenerated(path)) return [];
    const parts = path.split("/");
    return parts.flatMap((part, index): readonly Finding[] => {
      const isFile = index === parts.length - 1;
      const place = parts.slice(0, index + 1).join("/");
      const stem = part.replace(/^\./, "").split(".")[0] ?? "";
      if (sayNothing.has(stem)) return [{ path: place, sentence: `"${stem}" does not say what is in it.` }];
      const isFine =
        part.startsWith(".") || (isFile ? customary.has(part) : routeFolder.test(part)) || kebab.test(part);
      return isFine ? [] : [{ path: place, sentence: "is not in kebab-case." }];
    });
  });
}
