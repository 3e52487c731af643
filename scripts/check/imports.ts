import { posix } from "node:path";
import { type Finding, isFixture, type SourceFile } from "./source.ts";

/** Where the features stand beside each other. */
const rooms = ["packages/domain/src", "apps/api/src", "apps/web/src"] as const;
const code = /\.(ts|tsx|mts|js|mjs)$/;
const workspace = /^(?:(?:apps|packages)\/[a-z]+|prisma)(?=\/)/;
const specifiers = /\b(?:import|export)\s[^"';]*?\bfrom\s*["']([^"']+)["']|\bimport\s*\(?\s*["']([^"']+)["']/g;

/** A feature's folder in a room, and what is asked of it there. */
type Place = { readonly feature: string; readonly inside: string };

/**
 * A feature imports only the features before it, in every room alike, and enters another one by its `index.ts` (what unites
 * the features, such as the schema or the test builders, may look closer). Nothing of a workspace reaches into another one by a path: the package.json says what it depends on.
 */
export function examineImports(files: readonly SourceFile[], features: readonly string[]): readonly Finding[] {
  return files.flatMap((file) => {
    if (!code.test(file.path) || isFixture(file.path)) return [];
    const here = placeOf(file.path, features);
    return importsOf(file).flatMap((specifier): readonly Finding[] => {
      const target = resolveImport(file.path, specifier);
      if (target === null) return [];
      const found = (sentence: string): readonly Finding[] => [{ path: file.path, sentence }];
      if (
        specifier.startsWith(".") &&
        workspaceOf(target) !== workspaceOf(file.path) &&
        workspaceOf(file.path) !== ""
      ) {
        return found(`reaches out of its workspace: ${specifier}`);
      }
      const there = placeOf(target, features);
      if (here === null || there === null || there.feature === here.feature) return [];
      if (features.indexOf(there.feature) > features.indexOf(here.feature)) {
        return found(`imports ${there.feature}, which comes after ${here.feature}: ${specifier}`);
      }
      const isDoor = /^index\.tsx?$/.test(there.inside);
      return isDoor ? [] : found(`enters ${there.feature} not by its index.ts: ${specifier}`);
    });
  });
}

export const importsOf = ({ text }: SourceFile): readonly string[] =>
  [...text.matchAll(specifiers)].flatMap((match) => match[1] ?? match[2] ?? []);

/** The path from the root that an import means, or null where it is a package from elsewhere. */
function resolveImport(from: string, specifier: string): string | null {
  if (specifier.startsWith(".")) return posix.join(posix.dirname(from), specifier);
  if (specifier.startsWith("#")) return posix.join(workspaceOf(from), "src", specifier.slice(1));
  const domain = /^@puesto\/domain\/([a-z-]+)$/.exec(specifier)?.[1];
  return domain === undefined ? null : `packages/domain/src/${domain}/index.ts`;
}

function placeOf(path: string, features: readonly string[]): Place | null {
  for (const room of rooms) {
    if (!path.startsWith(`${room}/`)) continue;
    const [first, ...rest] = path.slice(room.length + 1).split("/");
    if (first !== undefined && features.includes(first) && rest.length > 0)
      return { feature: first, inside: rest.join("/") };
  }
  return null;
}

const workspaceOf = (path: string): string => workspace.exec(path)?.[0] ?? "";
