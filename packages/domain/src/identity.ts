import { accepted, type Result, refused } from "./result.ts";

/** Ids are UUID version 7, in lower case with hyphens; each kind has a brand of its own, so that one cannot stand for another. */
export type CompanyId = string & { readonly idOf: "Company" };
export type RoleId = string & { readonly idOf: "Role" };
export type UnitId = string & { readonly idOf: "Unit" };
export type RelationId = string & { readonly idOf: "Relation" };
export type HolderId = string & { readonly idOf: "Holder" };
export type TargetId = string & { readonly idOf: "Target" };
export type MeasurementId = string & { readonly idOf: "Measurement" };
export type ReviewId = string & { readonly idOf: "Review" };

/** The things inside a company that have an id, with the id each has. */
export interface IdOf {
  readonly Role: RoleId;
  readonly Unit: UnitId;
  readonly Relation: RelationId;
  readonly Holder: HolderId;
}
export type MemberKind = keyof IdOf;

/** What a global id names: a company, or something inside one. */
export type NodeName =
  | { readonly kind: "Company"; readonly companyId: CompanyId }
  | {
      [Kind in MemberKind]: { readonly kind: Kind; readonly companyId: CompanyId; readonly id: IdOf[Kind] };
    }[MemberKind];

/** A UUID in 22 characters of base64url: what addresses and global ids carry. */
export type ShortId = string & { readonly idOf: "Short" };

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const shortPattern = /^[A-Za-z0-9_-]{21}[AQgw]$/;
const memberKinds: readonly string[] = ["Role", "Unit", "Relation", "Holder"] satisfies readonly MemberKind[];

/** Whether a text is a UUID in the one form used here. */
export const isUuid = (text: string): boolean => uuidPattern.test(text);

const sixBits = new TextEncoder().encode("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
/** Where the 32 digits of a UUID stand between its hyphens; the 33rd lies past the end and counts as 0. */
const digitPlaces = Array.from({ length: 36 }, (_, at) => at).filter((at) => ![8, 13, 18, 23].includes(at));

function digitAt(uuid: string, number: number): number {
  const place = digitPlaces[number];
  if (place === undefined) return 0;
  const code = uuid.charCodeAt(place);
  return code <= 57 ? code - 48 : code - 87;
}

/** Writes the short ids of UUIDs one after another: three digits give two characters of base64url. */
function shortIdBytes(uuids: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(uuids.length * 22);
  let at = 0;
  for (const uuid of uuids) {
    for (let digit = 0; digit < 33; digit += 3) {
      const bits = (digitAt(uuid, digit) << 8) | (digitAt(uuid, digit + 1) << 4) | digitAt(uuid, digit + 2);
      bytes[at] = sixBits[bits >> 6] ?? 0;
      bytes[at + 1] = sixBits[bits & 63] ?? 0;
      at += 2;
    }
  }
  return bytes;
}

/** The 22 characters that stand for a UUID. */
export const shortIdOf = (uuid: string): ShortId => String.fromCharCode(...shortIdBytes([uuid])) as ShortId;

/** The short ids of UUIDs as one text, 22 characters each: an outline has a hundred thousand of them. */
export const shortIdsOf = (uuids: readonly string[]): string => new TextDecoder().decode(shortIdBytes(uuids));

/** The UUID that 22 characters stand for; `MALFORMED_ID` where they stand for none. */
export function uuidOf(short: string): Result<string, "MALFORMED_ID"> {
  if (!shortPattern.test(short)) return refused("MALFORMED_ID");
  const bytes = atob(short.replaceAll("-", "+").replaceAll("_", "/"));
  let hex = "";
  for (let at = 0; at < 16; at += 1) hex += bytes.charCodeAt(at).toString(16).padStart(2, "0");
  return accepted(`${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`);
}

/** The global id of a company (`Company_` and 22 characters). Opaque to callers. */
export const companyNodeId = (companyId: CompanyId): string => `Company_${shortIdOf(companyId)}`;

/** What the global ids of one kind in one company begin with; the member's own 22 characters follow. */
export const nodeIdPrefix = (kind: MemberKind, companyId: CompanyId): string => `${kind}_${shortIdOf(companyId)}`;

/** The global id of something inside a company (`Role_` and twice 22 characters). Opaque to callers. */
export const nodeIdOf = <Kind extends MemberKind>(kind: Kind, companyId: CompanyId, id: IdOf[Kind]): string =>
  nodeIdPrefix(kind, companyId) + shortIdOf(id);

/** Reads a global id; `MALFORMED_ID` for anything that {@link companyNodeId} or {@link nodeIdOf} did not write. */
export function parseNodeId(text: string): Result<NodeName, "MALFORMED_ID"> {
  const at = text.indexOf("_");
  const kind = text.slice(0, at);
  const company = uuidOf(text.slice(at + 1, at + 23));
  if (at < 0 || !company.ok) return company.ok ? refused("MALFORMED_ID") : company;
  const companyId = company.value as CompanyId;
  const rest = text.slice(at + 23);
  if (kind === "Company") return rest === "" ? accepted({ kind, companyId }) : refused("MALFORMED_ID");
  const member = uuidOf(rest);
  if (!member.ok) return member;
  if (!memberKinds.includes(kind)) return refused("MALFORMED_ID");
  return accepted({ kind, companyId, id: member.value } as NodeName);
}

/** Where new ids come from: passed in, so that the domain has no randomness and no clock. */
export type IdSource = () => string;
