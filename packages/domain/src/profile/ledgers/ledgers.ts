import * as z from "zod/mini";
import type { RoleId } from "../../identity.ts";
import {
  type EntryWrite,
  entriesIn,
  type Json,
  type Ledger,
  type Neighbourhood,
  type Role,
  roleWith,
} from "../../structure/index.ts";
import type { Profile } from "../profile.ts";
import { companyKindRefusals, refinementRefusals } from "../refinement/check.ts";
import { type CompanyKinds, companyKindsFrom, kindNameOf, kindProfileOf } from "../refinement/kind-profile.ts";
import { readRefinement } from "../refinement/reading.ts";
import { type ProfileRefusal, type ProfileRefusalValues, profileRefusal } from "../refinement/refusal.ts";
import { companyKindsOf, kindContent, profileLedgerNames } from "./kept.ts";
import { type KeptPart, partFrom, partsFrom, rawRefinement } from "./parts.ts";
import { type ToldProfile, toldOfPart } from "./told.ts";

/** A refusal of a profile as changes are refused: with the roles concerned. */
export type KeptRefusal = {
  readonly [Code in keyof ProfileRefusalValues]: {
    readonly code: Code;
    readonly values: ProfileRefusalValues[Code];
    readonly roleIds: readonly RoleId[];
  };
}[keyof ProfileRefusalValues];

/** What stands before the place in an entry where all kinds, or a whole refinement, were looked at: neither was given. */
const around = /^(?:kinds\[\d+\]|refinement(?:\.(?:overview|(?:responsibilities|indicators)\[\d+\]))?)\.?/;

const of = (refusals: readonly ProfileRefusal[], roleIds: readonly RoleId[]): readonly KeptRefusal[] =>
  refusals.map((one) => ({ ...one, path: one.path.replace(around, ""), roleIds }));

const { kind: kindName, kindProfile, profile } = profileLedgerNames;

const kindsNeeded: Ledger["touches"] = (_, __, note) => {
  note.ledger(kindName, null);
  note.ledger(kindProfile, null);
};

const kindsOf = (rows: Neighbourhood): CompanyKinds => companyKindsFrom(companyKindsOf(rows));

/** What a company's kinds are called and based on. */
const kindLedger: Ledger<ToldProfile, KeptRefusal> = {
  of: "COMPANY",
  content: kindContent,
  touches: kindsNeeded,
  refusals: (rows, { before, after }) => {
    const kinds = companyKindsOf(rows);
    if (after !== null) {
      const at = kinds.findIndex(({ key }) => key === after.key);
      return of(
        companyKindRefusals(kinds).filter(
          ({ path }) => path.startsWith(`kinds[${at}].`) && !path.includes(".refinement"),
        ),
        [],
      );
    }
    const key = before?.key ?? "";
    const basedOnIt = kinds.filter(({ basedOn }) => basedOn === key).length;
    const parts = [...entriesIn(rows, kindProfile, null)].filter((entry) => entry.key.startsWith(`${key}/`)).length;
    return basedOnIt + parts === 0
      ? []
      : of([profileRefusal("KIND_IN_USE", "key", { kind: key, kinds: basedOnIt, parts })], []);
  },
  tell: (rows, { before, after }) => {
    const nameOf = (content: Json | undefined) => {
      const read = kindContent.safeParse(content);
      return read.success ? read.data.name : {};
    };
    const kind = nameOf(after?.content ?? before?.content);
    if (before === null) return { code: "KindAdded", values: { kind } };
    return {
      code: after === null ? "KindRemoved" : "KindChanged",
      values: { kind: kindNameOf(before.key, kindsOf(rows)) ?? kind },
    };
  },
};

/** Why what is kept of one part cannot be, beside the other parts of the same profile. */
function partRefusals(
  inherited: Profile,
  parts: readonly KeptPart[],
  key: string,
  roleIds: readonly RoleId[],
): readonly KeptRefusal[] {
  const part = partFrom(key);
  if (part === null) return of([profileRefusal("PROFILE_MALFORMED_KEY", "key", { key, limit: 100 })], roleIds);
  const own = parts.filter(
    (one) =>
      one.part.of === part.of && (one.part.of === "OVERVIEW" || (part.of !== "OVERVIEW" && one.part.key === part.key)),
  );
  const read = readRefinement(rawRefinement(own));
  return of(read.ok ? refinementRefusals(inherited, read.value) : [read.problem], roleIds);
}

/** What a part of a profile is refused for because of the profile that it refines. That one may become another without it. */
const misfits = ["PROFILE_UNKNOWN_ENTRY", "PROFILE_KEY_TAKEN", "PROFILE_AREA_TWICE"] as const;

/** A key of the ledger of kinds' profiles: the kind's, then the part's. */
function kindOfKey(key: string): readonly [kind: string, part: string] {
  const at = key.indexOf("/");
  return at < 0 ? [key, ""] : [key.slice(0, at), key.slice(at + 1)];
}

/** How a company's kind differs from the one that it is based on, part by part. */
const kindProfileLedger: Ledger<ToldProfile, KeptRefusal> = {
  of: "COMPANY",
  content: z.json(),
  touches: kindsNeeded,
  refusals: (rows, { after }) => {
    if (after === null) return [];
    const [key, part] = kindOfKey(after.key);
    const kinds = kindsOf(rows);
    const kind = kinds.get(key);
    if (kind === undefined) return of([profileRefusal("KIND_UNKNOWN", "key", { kind: key })], []);
    return partRefusals(kindProfileOf(kind.basedOn, kinds), partsFrom([after], `${key}/`), part, []);
  },
  onlyAnew: misfits,
  tell: (rows, write) => {
    const [key, part] = kindOfKey((write.after ?? write.before)?.key ?? "");
    const kinds = kindsOf(rows);
    const inherited = kindProfileOf(kinds.get(key)?.basedOn ?? null, kinds);
    return {
      code: "KindProfileChanged",
      values: { kind: kindNameOf(key, kinds) ?? key, ...toldOfPart(inherited, part, write) },
    };
  },
};

const inheritedBy = (rows: Neighbourhood, role: Role | undefined): Profile =>
  kindProfileOf(role?.kind ?? null, kindsOf(rows));
const roleOf = (rows: Neighbourhood, { before, after }: EntryWrite): Role | undefined => {
  const roleId = (after ?? before)?.roleId ?? null;
  return roleId === null ? undefined : roleWith(rows, roleId);
};

/** How a role differs from its kind, part by part. */
const profileLedger: Ledger<ToldProfile, KeptRefusal> = {
  of: "ROLE",
  content: z.json(),
  touches: kindsNeeded,
  refusals: (rows, write) => {
    const { after } = write;
    const role = roleOf(rows, write);
    if (after === null || role === undefined) return [];
    return partRefusals(inheritedBy(rows, role), partsFrom([after]), after.key, [role.id]);
  },
  onlyAnew: misfits,
  tell: (rows, write) => {
    const role = roleOf(rows, write);
    const told = toldOfPart(inheritedBy(rows, role), (write.after ?? write.before)?.key ?? "", write);
    return { code: "RoleProfileChanged", values: { role: role?.title ?? "", ...told } };
  },
};

/** What is kept of kinds and of profiles. */
export const profileLedgers = {
  [kindName]: kindLedger,
  [kindProfile]: kindProfileLedger,
  [profile]: profileLedger,
} as const;
