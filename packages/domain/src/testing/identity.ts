import type { CompanyId, HolderId, RelationId, RoleId, UnitId } from "../identity.ts";

/** Two independent 32-bit FNV-1a sums of a text, as 16 hexadecimal digits. */
function digestOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at += 1) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    other = Math.imul(other ^ text.charCodeAt(at), 0x85ebca6b) ^ (one >>> 7);
  }
  return [one, other].map((sum) => (sum >>> 0).toString(16).padStart(8, "0")).join("");
}

/** The same UUID (version 7) for the same name, always. */
export function uuidNamed(name: string): string {
  const digest = digestOf(name);
  return `01930000-0000-7${digest.slice(0, 3)}-8${digest.slice(3, 6)}-${digest.slice(4)}`;
}

/** The UUID of version 7 with a number below 2^48, of the series with another. */
export const uuidNumbered = (series: number, number: number): string =>
  `01930000-${series.toString(16).padStart(4, "0")}-7000-8000-${number.toString(16).padStart(12, "0")}`;

export const companyIdNamed = (name: string): CompanyId => uuidNamed(`company ${name}`) as CompanyId;
export const roleIdNamed = (name: string): RoleId => uuidNamed(`role ${name}`) as RoleId;
export const unitIdNamed = (name: string): UnitId => uuidNamed(`unit ${name}`) as UnitId;
export const relationIdNamed = (name: string): RelationId => uuidNamed(`relation ${name}`) as RelationId;
export const holderIdNamed = (name: string): HolderId => uuidNamed(`holder ${name}`) as HolderId;
