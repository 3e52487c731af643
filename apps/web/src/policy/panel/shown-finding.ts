import { type ShortId, shortIdOf } from "@puesto/domain/identity";
import {
  type CompanyFinding,
  findingRemedy,
  findingSentence,
  isOfPolicy,
  type Repair,
  repairSentences,
  toldRepair,
} from "@puesto/domain/policy";
import { roleOf, type Severity, type Structure } from "@puesto/domain/structure";
import { type Locale, textIn } from "@puesto/domain/text";
import { shortRoleId } from "../../structure/index.ts";
import type { CompanyFindingsQuery } from "../policy.generated.ts";

/** A finding as it is shown, whoever found it: the page in its rows, or the API while these are on the way. */
export interface ShownFinding {
  readonly key: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  readonly roles: readonly { readonly id: ShortId; readonly title: string }[];
  /** How many roles more it concerns. */
  readonly moreRoles: number;
  readonly repair: { readonly message: string; readonly change: Repair } | null;
  /** The key of the duty that several roles claim, which they may do on purpose. */
  readonly sharedDuty: string | null;
}

const namedRoles = 5;

/** A finding of the page's own. */
export function shownFinding(finding: CompanyFinding, structure: Structure, locale: Locale, own: Locale): ShownFinding {
  const repair = isOfPolicy(finding) ? finding.repair : null;
  const message = findingSentence(finding, locale, own);
  return {
    key: `${finding.code} ${isOfPolicy(finding) ? finding.about : message}`,
    code: finding.code,
    severity: finding.severity,
    message,
    remedy: findingRemedy(finding, locale),
    roles: finding.roleIds.slice(0, namedRoles).map((id) => {
      const role = roleOf(structure, id);
      return { id: shortIdOf(id), title: role === undefined ? "" : textIn(role.title, locale, own) };
    }),
    moreRoles: Math.max(0, finding.roleIds.length - namedRoles),
    repair: repair && {
      message: repairSentences.sentenceOf(toldRepair(repair, structure), locale, own),
      change: repair,
    },
    sharedDuty: finding.code === "P10" ? finding.about : null,
  };
}

type ToldFinding = NonNullable<CompanyFindingsQuery["company"]>["findings"]["nodes"][number];

/** One that the API told. It can be put right as soon as the rows are there. */
export const toldFinding = ({ code, about, severity, message, remedy, roles }: ToldFinding): ShownFinding => ({
  key: `${code} ${about ?? message}`,
  code,
  severity,
  message,
  remedy,
  roles: roles.nodes.map(({ id, title }) => ({ id: shortRoleId(id), title })),
  moreRoles: roles.totalCount - roles.nodes.length,
  repair: null,
  sharedDuty: null,
});
