import type { Told } from "../../sentences/catalog.ts";
import type { EntryWrite, Json } from "../../structure/index.ts";
import type { LocalizedText } from "../../text.ts";
import type { Profile } from "../profile.ts";
import { type KeptPart, partFrom, refinementFrom } from "./parts.ts";

type Name = LocalizedText | string;

/** Of which part something is told, in its words, and what became of it. RESTORED: it is as it is inherited again. */
type PartValues = {
  readonly part: "OVERVIEW" | "RESPONSIBILITY" | "INDICATOR";
  readonly text: Name;
  readonly became: "CHANGED" | "ADDED" | "LEFT_OUT" | "RESTORED" | "REMOVED";
};

/** What the sentences of changes of kinds and profiles are filled with. */
export interface ProfileChangeValues {
  readonly KindAdded: { readonly kind: Name };
  readonly KindChanged: { readonly kind: Name };
  readonly KindRemoved: { readonly kind: Name };
  readonly KindProfileChanged: { readonly kind: Name } & PartValues;
  readonly RoleProfileChanged: { readonly role: Name } & PartValues;
}
export type ToldProfile = Told<ProfileChangeValues>;

const isOf = (content: Json | undefined, is: string): boolean =>
  typeof content === "object" && content !== null && Reflect.get(content, "is") === is;

/** What is said of one part of a profile: the words that it has now, else those that it had. */
export function toldOfPart(inherited: Profile, key: string, { before, after }: EntryWrite): PartValues {
  const part = partFrom(key) ?? { of: "OVERVIEW" };
  const kept: readonly KeptPart[] = [{ part, content: (after ?? before)?.content ?? {} }];
  const { responsibilities, indicators } = refinementFrom(kept);
  if (part.of === "OVERVIEW") return { part: "OVERVIEW", text: "", became: after === null ? "RESTORED" : "CHANGED" };
  const [duty] = responsibilities;
  const [indicator] = indicators;
  const own =
    part.of === "RESPONSIBILITY"
      ? duty?.is === "ADDED"
        ? duty.entry.text
        : inherited.responsibilities.find((one) => one.key === part.key)?.text
      : indicator?.is === "ADDED"
        ? indicator.entry.name
        : inherited.indicators.find((one) => one.key === part.key)?.name;
  const text = own ?? part.key;
  if (after === null) return { part: part.of, text, became: isOf(before?.content, "ADDED") ? "REMOVED" : "RESTORED" };
  if (isOf(after.content, "LEFT_OUT")) return { part: part.of, text, became: "LEFT_OUT" };
  return { part: part.of, text, became: isOf(after.content, "ADDED") && before === null ? "ADDED" : "CHANGED" };
}
