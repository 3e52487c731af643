import { type Finding, isFixture, isGenerated, type SourceFile } from "./source.ts";

const code = /\.(ts|tsx|mts|js|mjs)$/;
/** The one place of a workspace that knows the environment, the tools' own files, and what runs the whole from outside. */
const mayReadEnvironment =
  /(^|\/)environment\.ts$|^(apps|packages)\/[a-z]+\/[a-z.-]+\.config\.ts$|^prisma\.config\.ts$|^(scripts|tests)\//;
const environment =
  /\bprocess\s*(\.\s*env\b|\[\s*["']env["']\s*\])|import\s*\{[^}]*\benv\b[^}]*\}\s*from\s*["']node:process["']/;
/** A folder of somebody's machine; temporary folders are asked for, not named. */
const machinePath = /(?:^|[\s"'`(=:,])(\/(?:work|root|tmp|home\/[a-z]+|Users\/[A-Za-z]+)\/[\w.-]+)/m;

/** The environment is read in one place, and no text names a place on one machine. */
export function examineTexts(files: readonly SourceFile[]): readonly Finding[] {
  return files.flatMap(({ path, text }): readonly Finding[] => {
    if (isFixture(path) || isGenerated(path)) return [];
    const findings: Finding[] = [];
    if (code.test(path) && !mayReadEnvironment.test(path) && environment.test(text)) {
      findings.push({ path, sentence: "reads process.env, which only environment.ts does." });
    }
    const machine = machinePath.exec(text)?.[1];
    if (machine !== undefined) findings.push({ path, sentence: `names a place on somebody's machine: ${machine}` });
    return findings;
  });
}
