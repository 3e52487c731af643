import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { inRoot, root } from "../run/workspace.ts";

/** A file of the checkout: its path from the root, with `/`, and its text (empty for pictures and the like). */
export type SourceFile = { readonly path: string; readonly text: string };

/** What a rule has to say of a file or a folder. */
export type Finding = { readonly path: string; readonly sentence: string };

/** Every file that is committed or about to be: what git ignores is nobody's business. */
export function readCheckout(): readonly SourceFile[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return [...new Set(listed.split("\0"))]
    .filter((path) => path !== "" && path !== "pnpm-lock.yaml")
    .flatMap((path) => {
      try {
        const bytes = readFileSync(inRoot(path));
        return [{ path, text: bytes.subarray(0, 8000).includes(0) ? "" : bytes.toString("utf8") }];
      } catch {
        // Deleted, but not yet so for git.
        return [];
      }
    });
}

/** Real files from elsewhere, kept as they came. */
export const isFixture = (path: string): boolean => path.startsWith("tests/fixtures/");

/** Written by a program and committed. */
export const isGenerated = (path: string): boolean =>
  path.startsWith("prisma/migrations/") ||
  ["apps/api/schema.graphql", "docs/pay.md", "docs/refusals.md"].includes(path);
