import { isCleanText, type LocalizedText, locales } from "../../text.ts";
import { roleKindOf } from "../kinds.ts";
import type { Profile, Responsibility } from "../profile.ts";
import { basesOf, companyKindsFrom, kindProfileOf } from "./kind-profile.ts";
import type { CompanyKind, EntryFields, EntryRefinement, ProfileRefinement } from "./refinement.ts";
import { type ProfileRefusal, profileRefusal } from "./refusal.ts";

/** The longest texts and keys of profiles, in UTF-16 code units. A kind's key is that of a role's kind (S16). */
export const profileLimits = { text: 4000, key: 100 } as const;

const keyPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const keyRefusals = (key: string, path: string): readonly ProfileRefusal[] =>
  keyPattern.test(key) && key.length <= profileLimits.key
    ? []
    : [profileRefusal("PROFILE_MALFORMED_KEY", path, { key, limit: profileLimits.key })];

const isWritten = (text: LocalizedText): boolean => locales.some((locale) => text[locale] !== undefined);

function textRefusals(text: LocalizedText, path: string): readonly ProfileRefusal[] {
  const limit = profileLimits.text;
  return locales.flatMap((locale): readonly ProfileRefusal[] => {
    const one = text[locale];
    if (one === undefined) return [];
    const told = (problem: "EMPTY" | "LONG" | "UNCLEAN") => [
      profileRefusal("PROFILE_TEXT_UNSUITABLE", `${path}.${locale}`, { problem, limit }),
    ];
    if (one.trim() === "") return told("EMPTY");
    if (one.length > limit) return told("LONG");
    return isCleanText(one) ? [] : told("UNCLEAN");
  });
}

/** What has to be looked at in an entry: its words, and for a duty its areas once the refinement is applied. */
interface Looks<Entry> {
  readonly textOf: (fields: EntryFields<Entry>) => LocalizedText | undefined;
  readonly textName: string;
  readonly areasOf: (fields: EntryFields<Entry>, inherited: Entry | undefined) => readonly string[];
}

function entryRefusals<Entry extends { readonly key: string }>(
  entries: readonly Entry[],
  refinements: readonly EntryRefinement<Entry>[],
  path: string,
  { textOf, textName, areasOf }: Looks<Entry>,
): readonly ProfileRefusal[] {
  const inherited = new Map(entries.map((entry) => [entry.key, entry]));
  return refinements.flatMap((one, index): readonly ProfileRefusal[] => {
    const { key } = one;
    const [at, there] = [`${path}[${index}]`, inherited.get(key)];
    const found: ProfileRefusal[] = [...keyRefusals(key, `${at}.key`)];
    if (refinements.findIndex((other) => other.key === key) < index) {
      found.push(profileRefusal("PROFILE_KEY_TWICE", `${at}.key`, { key }));
    }
    if (one.is === "ADDED" && there) found.push(profileRefusal("PROFILE_KEY_TAKEN", `${at}.key`, { key }));
    if (one.is !== "ADDED" && !there) found.push(profileRefusal("PROFILE_UNKNOWN_ENTRY", `${at}.key`, { key }));
    if (one.is === "LEFT_OUT") return found;
    const name = one.is === "ADDED" ? "entry" : "set";
    const fields: EntryFields<Entry> = one.is === "ADDED" ? one.entry : one.set;
    const text = textOf(fields);
    if (text) found.push(...textRefusals(text, `${at}.${name}.${textName}`));
    if (one.is === "ADDED" && !isWritten(text ?? {})) {
      found.push(profileRefusal("PROFILE_TEXT_MISSING", `${at}.entry.${textName}`, { key }));
    }
    const areas = areasOf(fields, there);
    if (new Set(areas).size < areas.length) {
      found.push(profileRefusal("PROFILE_AREA_TWICE", `${at}.${name}.touches`, { key }));
    }
    return found;
  });
}

const dutyLooks: Looks<Responsibility> = {
  textOf: ({ text }) => text,
  textName: "text",
  areasOf: ({ area, touches }, there) => [...[area ?? there?.area ?? []].flat(), ...(touches ?? there?.touches ?? [])],
};

/** Every reason why a refinement of a profile cannot be; empty for one that fits. */
export const refinementRefusals = (
  inherited: Profile,
  refinement: ProfileRefinement,
  path = "refinement",
): readonly ProfileRefusal[] => [
  ...textRefusals(refinement.overview, `${path}.overview`),
  ...entryRefusals(inherited.responsibilities, refinement.responsibilities, `${path}.responsibilities`, dutyLooks),
  ...entryRefusals(inherited.indicators, refinement.indicators, `${path}.indicators`, {
    textOf: ({ name }) => name,
    textName: "name",
    areasOf: () => [],
  }),
];

/** Every reason why the kinds that a company made cannot be; each on what it is based, whatever their order. */
export function companyKindRefusals(kinds: readonly CompanyKind[]): readonly ProfileRefusal[] {
  const byKey = companyKindsFrom(kinds);
  return kinds.flatMap(({ key, name, basedOn, refinement }, index): readonly ProfileRefusal[] => {
    const path = `kinds[${index}]`;
    const found: ProfileRefusal[] = [...keyRefusals(key, `${path}.key`), ...textRefusals(name, `${path}.name`)];
    const isTaken = roleKindOf(key) !== undefined || kinds.findIndex((other) => other.key === key) < index;
    if (isTaken) found.push(profileRefusal("KIND_KEY_TAKEN", `${path}.key`, { key }));
    if (!isWritten(name)) found.push(profileRefusal("KIND_NAME_MISSING", `${path}.name`, { key }));
    if (basedOn !== null && !roleKindOf(basedOn) && !byKey.has(basedOn)) {
      found.push(profileRefusal("KIND_UNKNOWN_BASE", `${path}.basedOn`, { kind: key, base: basedOn }));
    }
    const last = basesOf(key, byKey).at(-1) ?? key;
    if (byKey.get(last)?.basedOn === key) {
      return [...found, profileRefusal("KIND_BASED_ON_ITSELF", `${path}.basedOn`, { kind: key })];
    }
    const inherited = kindProfileOf(basedOn, byKey);
    return [...found, ...refinementRefusals(inherited, refinement, `${path}.refinement`)];
  });
}
