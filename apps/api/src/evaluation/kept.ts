import {
  calendarKept,
  type FiscalCalendar,
  type Measurement,
  measurementFrom,
  type Review,
  reviewFrom,
  type Target,
  targetFrom,
} from "@puesto/domain/evaluation";
import { type Indicator, noRefinement, profileOf, profilesKept, roleProfileOf } from "@puesto/domain/profile";
import type { Entry, Role } from "@puesto/domain/structure";
import type { Context } from "../context.ts";
import type { RoleRow } from "../structure/index.ts";

/** What is kept of the evaluation of a role, and what it is held against. Lists stand in the order in which they were made. */
export interface RoleEvaluation {
  readonly calendar: FiscalCalendar;
  /** By which the role is measured. */
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly measurements: readonly Measurement[];
  readonly reviews: readonly Review[];
}

const readWith = <One>(entries: readonly Entry[], ledger: string, from: (entry: Entry) => One | null): readonly One[] =>
  entries.flatMap((entry) => {
    const one = entry.ledger === ledger ? from(entry) : null;
    return one === null ? [] : [one];
  });

/** Reads it from what is kept of the role and of its company; `entries` may hold those of other roles too. */
export function evaluationKept({ id, kind }: Pick<Role, "id" | "kind">, entries: readonly Entry[]): RoleEvaluation {
  const own = entries.filter(({ roleId }) => roleId === id);
  const company = entries.filter(({ roleId }) => roleId === null);
  const { kinds, refinements } = profilesKept({ entries: [...company, ...own] });
  return {
    calendar: calendarKept(company),
    indicators: profileOf(roleProfileOf(kind, kinds, refinements.get(id) ?? noRefinement)).indicators,
    targets: readWith(own, "target", targetFrom),
    measurements: readWith(own, "measurement", measurementFrom),
    reviews: readWith(own, "review", reviewFrom),
  };
}

/** The evaluation of a role as it is now. */
export async function evaluationOf(context: Context, { companyId, id, kind }: RoleRow): Promise<RoleEvaluation> {
  const company = context.company(companyId);
  const [own, ofCompany] = await Promise.all([company.entriesOf(id), company.ownEntries()]);
  return evaluationKept({ id, kind }, [...ofCompany, ...own]);
}

/** The fiscal calendar of a role's company. */
export const calendarOf = async (context: Context, companyId: RoleRow["companyId"]): Promise<FiscalCalendar> =>
  calendarKept(await context.company(companyId).ownEntries());

/** The indicator of a role with a key; undefined where the role is not measured by it. */
export const indicatorIn = ({ indicators }: RoleEvaluation, key: string): Indicator | undefined =>
  indicators.find((one) => one.key === key);
