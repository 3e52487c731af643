import { readFileSync } from "node:fs";
import { inRoot } from "../run/workspace.ts";
import { examineImports } from "./imports.ts";
import { examineNames } from "./names.ts";
import { examineSizes } from "./sizes.ts";
import { type Finding, readCheckout, type SourceFile } from "./source.ts";
import { examineTexts } from "./texts.ts";

/** The rules of the house, on these files. `features` stand in their order. */
export function examineHouse(files: readonly SourceFile[], features: readonly string[]): readonly Finding[] {
  const findings = [
    ...examineNames(files),
    ...examineSizes(files),
    ...examineImports(files, features),
    ...examineTexts(files),
  ];
  const told = new Map(findings.map((finding) => [`${finding.path} ${finding.sentence}`, finding]));
  return [...told.values()];
}

/** The rules of the house, on the checkout. */
export function examineCheckout(): readonly Finding[] {
  const features: unknown = JSON.parse(readFileSync(inRoot("features.json"), "utf8"));
  if (!Array.isArray(features)) throw new Error("features.json holds no list.");
  return examineHouse(readCheckout(), features.map(String));
}
