import { indexesById, type StructureRecords } from "../records.ts";
import { findIdentityViolations, findKeyViolations } from "./identities.ts";
import { findLineViolations, findRootViolations, findUnitViolations } from "./lines.ts";
import { findTieViolations } from "./ties.ts";
import { findValueViolations } from "./values.ts";
import type { IntegrityViolation } from "./violation.ts";

export { isDay, textLimits } from "./values.ts";
export type { IntegrityRule, IntegrityValues, IntegrityViolation, Name } from "./violation.ts";
export { nameOfRole, nameOfUnit } from "./violation.ts";

const numberOf = (violation: IntegrityViolation): number => Number(violation.code.slice(1));

/**
 * Every way in which records break a rule of RULES.md, one violation for each problem; empty for a sound structure. In the
 * order of the rules and, within one, of the records. Linear in the records, whatever they hold.
 *
 * S3 (every role is reached from the root) is broken only where S1, S2, S4 or S5 is, so it has no violation of its own.
 * `indexOfRole` spares making {@link indexesById} of the roles again where it is at hand.
 */
export function findIntegrityViolations(
  records: StructureRecords,
  indexOfRole: ReadonlyMap<string, number> = indexesById(records.roles),
): readonly IntegrityViolation[] {
  const violations = [
    ...findRootViolations(records.roles),
    ...findLineViolations(records.roles, indexOfRole),
    ...findUnitViolations(records),
    ...findTieViolations(records, indexOfRole),
    ...findIdentityViolations(records, indexOfRole),
    ...findKeyViolations(records),
    ...findValueViolations(records),
  ];
  return violations.sort((one, other) => numberOf(one) - numberOf(other));
}
